package io.smartconvo.retention;

import io.smartconvo.conversation.AgedConversations;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.Retention;
import io.smartconvo.privacy.catalogue.SubjectErasure;
import io.smartconvo.tenant.TenantId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes conversations that have ended, and of people of whom nothing else is kept all that is known. What somebody agreed
 * to have kept longer stays, with what is needed to open it.
 */
@Component
class DeleteAged extends PurgeTask {

    private static final int BATCH = 200;
    private static final Set<Retention> OF_A_CHAT = EnumSet.of(Retention.CHAT, Retention.RUN, Retention.HISTORY);
    private static final Set<Retention> OF_A_PERSON = EnumSet.of(Retention.SUBJECT);
    private static final Set<Retention> LONGER = EnumSet.of(Retention.PURPOSE);

    private final RetentionRuns runs;
    private final AgedConversations conversations;
    private final ObjectProvider<SubjectErasure> erasure;
    private final TransactionTemplate transaction;

    DeleteAged(
            RetentionRuns runs,
            AgedConversations conversations,
            ObjectProvider<SubjectErasure> erasure,
            PlatformTransactionManager transactions) {
        super("delete", runs);
        this.runs = runs;
        this.conversations = conversations;
        this.erasure = erasure;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    void prepare(RetentionRun run) {
        List<SubjectId> batch = conversations.ended(run.tenant(), run.cutoff(), BATCH);
        while (!batch.isEmpty()) {
            List<SubjectId> aged = batch;
            transaction.executeWithoutResult(status -> delete(run, aged));
            batch = conversations.ended(run.tenant(), run.cutoff(), BATCH);
        }
        transaction.executeWithoutResult(status -> runs.count(
                run, Map.of("conversation_event", conversations.deleteEventsLeft(run.tenant(), run.cutoff()))));
        forgetStrays(run);
    }

    void delete(RetentionRun run, List<SubjectId> aged) {
        runs.count(run, erasure.getObject().erase(run.tenant(), aged, OF_A_CHAT));
        forget(run, aged);
    }

    /** People whose last value went since their conversation did. */
    private void forgetStrays(RetentionRun run) {
        TenantId tenant = run.tenant();
        List<SubjectId> known = erasure.getObject().knownBefore(tenant, run.cutoff(), null, BATCH);
        while (!known.isEmpty()) {
            List<SubjectId> page = known;
            transaction.executeWithoutResult(status -> {
                List<SubjectId> strays = new ArrayList<>(page);
                strays.removeAll(erasure.getObject().held(tenant, page, OF_A_CHAT));
                forget(run, strays);
            });
            known = erasure.getObject().knownBefore(tenant, run.cutoff(), page.get(page.size() - 1), BATCH);
        }
    }

    private void forget(RetentionRun run, List<SubjectId> people) {
        List<SubjectId> gone = new ArrayList<>(people);
        gone.removeAll(erasure.getObject().held(run.tenant(), people, LONGER));
        runs.count(run, erasure.getObject().erase(run.tenant(), gone, OF_A_PERSON));
    }
}
