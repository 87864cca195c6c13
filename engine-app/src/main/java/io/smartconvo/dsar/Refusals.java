package io.smartconvo.dsar;

import io.smartconvo.capture.AnswerVault;
import io.smartconvo.consent.ConsentAnswer;
import io.smartconvo.consent.ConsentDecision;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.consent.ConsentSource;
import io.smartconvo.consent.DeclaredPurpose;
import io.smartconvo.consent.LegalBasis;
import io.smartconvo.consent.Notices;
import io.smartconvo.consent.Purposes;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says no for somebody to what they had said yes to; what hung on it is erased by the withdrawal's own process. */
@Component
class Refusals {

    private final ConsentLedger ledger;
    private final Purposes purposes;
    private final Notices notices;
    private final AnswerVault vault;

    Refusals(ConsentLedger ledger, Purposes purposes, Notices notices, AnswerVault vault) {
        this.ledger = ledger;
        this.purposes = purposes;
        this.notices = notices;
        this.vault = vault;
    }

    /** All consents. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void consents(TenantId tenant, SubjectId person) {
        each(tenant, person, purpose -> purpose.declaration().basis() == LegalBasis.CONSENT);
    }

    /** Consents under which somebody else gets data. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sharing(TenantId tenant, SubjectId person) {
        each(
                tenant,
                person,
                purpose -> purpose.declaration().basis() == LegalBasis.CONSENT
                        && !purpose.declaration().recipients().isEmpty());
    }

    /** All consents, and what is kept on our own interest: that was the objection. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void everything(TenantId tenant, SubjectId person) {
        consents(tenant, person);
        purposes.declared(tenant).stream()
                .map(Purpose::new)
                .filter(purpose -> basis(tenant, purpose) == LegalBasis.LEGITIMATE_INTEREST)
                .forEach(purpose -> vault.forget(tenant, person, purpose));
    }

    private void each(TenantId tenant, SubjectId person, Predicate<DeclaredPurpose> concerned) {
        ledger.decisions(tenant, person).values().stream()
                .filter(ConsentDecision::granted)
                .map(ConsentDecision::purpose)
                .filter(purpose ->
                        purposes.find(tenant, purpose).filter(concerned).isPresent())
                .forEach(purpose -> refuse(tenant, person, purpose));
    }

    private void refuse(TenantId tenant, SubjectId person, Purpose purpose) {
        notices.current(tenant, purpose, Locale.ENGLISH)
                .ifPresent(notice ->
                        ledger.record(tenant, person, ConsentAnswer.to(notice, false, null, ConsentSource.REQUEST)));
    }

    private LegalBasis basis(TenantId tenant, Purpose purpose) {
        return purposes.find(tenant, purpose).orElseThrow().declaration().basis();
    }
}
