package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.SubjectErasure;
import io.smartconvo.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the ledger at every start, before the first request is served: whoever a backup has brought back is erased
 * again. A process of theirs that came back with them finds no conversation and ends there.
 */
@Component
class LedgerReplay implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(LedgerReplay.class);
    private static final int BATCH = 500;

    private final ErasureLedger ledger;
    private final ObjectProvider<SubjectErasure> erasure;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    LedgerReplay(
            ErasureLedger ledger,
            ObjectProvider<SubjectErasure> erasure,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.erasure = erasure;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        ledger.all().forEach(this::replay);
    }

    private void replay(TenantId tenant, Set<SubjectId> everybody) {
        List<SubjectId> people = new ArrayList<>(everybody);
        for (int from = 0; from < people.size(); from += BATCH) {
            List<SubjectId> batch = people.subList(from, Math.min(people.size(), from + BATCH));
            transaction.executeWithoutResult(status -> eraseAgain(tenant, batch));
        }
    }

    private void eraseAgain(TenantId tenant, List<SubjectId> batch) {
        Set<SubjectId> back = erasure.getObject().held(tenant, batch);
        if (!back.isEmpty()) {
            erasure.getObject().erase(tenant, back);
            audit.record(AuditEvent.byPlatform(tenant, AuditAction.ERASURE_REPEATED, String.valueOf(back.size())));
            log.warn("{} people of tenant {} had come back with a backup and are erased again", back.size(), tenant);
        }
    }
}
