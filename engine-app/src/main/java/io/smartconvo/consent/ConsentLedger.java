package io.smartconvo.consent;

import io.smartconvo.consent.ConsentDecision.State;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only way to decisions on consent: each leaves a signed receipt that is never changed. */
@Component
public class ConsentLedger {

    private final ConsentStates states;
    private final Notices notices;
    private final Purposes purposes;
    private final Receipts receipts;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;

    ConsentLedger(
            ConsentStates states,
            Notices notices,
            Purposes purposes,
            Receipts receipts,
            Withdrawals withdrawals,
            ApplicationEventPublisher events) {
        this.states = states;
        this.notices = notices;
        this.purposes = purposes;
        this.receipts = receipts;
        this.withdrawals = withdrawals;
        this.events = events;
    }

    /**
     * Records a decision in the caller's transaction, or in one of its own. A yes to a version older than the one
     * decided on before leaves a receipt and changes nothing; a no always counts. A no after a yes opens a withdrawal.
     *
     * @return the withdrawal it opened, if it did
     * @throws UnknownNotice if nobody can have been shown the notice
     * @throws NotWithdrawable if it takes back a yes to a purpose that does not rest on consent
     */
    @Transactional(noRollbackFor = NotWithdrawable.class)
    public Optional<Withdrawal> record(TenantId tenant, SubjectId subject, ConsentAnswer answer) {
        Notice notice = notices.find(tenant, answer.purpose(), answer.noticeVersion(), answer.locale())
                .orElseThrow(() -> new UnknownNotice(answer));
        DeclaredPurpose purpose = purposes.find(tenant, answer.purpose()).orElseThrow(() -> new UnknownNotice(answer));
        LegalBasis basis = purpose.declaration().basis();
        if (!answer.granted() && basis != LegalBasis.CONSENT && permits(tenant, subject, answer.purpose())) {
            throw new NotWithdrawable(answer.purpose(), basis);
        }
        ReceiptId receipt = ReceiptId.random();
        ConsentStates.Decided decided =
                states.decide(tenant, subject, answer, receipt.value(), basis == LegalBasis.CONSENT);
        receipts.keep(receipt, tenant, subject, answer, notice, purpose, decided.withdrawal() != null);
        Optional<Withdrawal> withdrawal = Optional.ofNullable(decided.withdrawal())
                .map(id -> withdrawals.open(id, tenant, subject, answer.purpose()));
        if (decided.changed()) {
            events.publishEvent(
                    new ConsentChanged(tenant, subject, answer.purpose(), answer.granted(), decided.withdrawal()));
        }
        return withdrawal;
    }

    /** Records that the question was shown. */
    @Transactional
    public void asked(TenantId tenant, SubjectId subject, Notice notice) {
        states.asked(tenant, subject, notice);
    }

    /** Whether the latest decision is a yes that counts. May change right after; see the other method. */
    @Transactional(readOnly = true)
    public boolean permits(TenantId tenant, SubjectId subject, Purpose purpose) {
        return states.grant(tenant, subject, purpose, false).isPresent();
    }

    /**
     * Whether a personal value may be kept in this transaction. A permission holds until the transaction ends: a
     * withdrawal waits for it, or was there first and is seen.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CapturePermission permitsUntilCommit(TenantId tenant, SubjectId subject, Purpose purpose) {
        return states.grant(tenant, subject, purpose, true).orElseGet(CapturePermission.Refused::new);
    }

    /** Where one purpose stands; empty if it was never asked about nor decided on. */
    @Transactional(readOnly = true)
    public Optional<ConsentDecision> decision(TenantId tenant, SubjectId subject, Purpose purpose) {
        return states.decision(tenant, subject, purpose);
    }

    /** The version of the notice that was shown last. */
    @Transactional(readOnly = true)
    public Optional<Integer> askedWith(TenantId tenant, SubjectId subject, Purpose purpose) {
        return states.askedVersion(tenant, subject, purpose);
    }

    /** Where each purpose stands that was ever decided on, by the id of the purpose. */
    @Transactional(readOnly = true)
    public Map<String, ConsentDecision> decisions(TenantId tenant, SubjectId subject) {
        return states.decisions(tenant, subject).stream()
                .filter(decision -> decision.state() != State.ASKED)
                .collect(Collectors.toMap(decision -> decision.purpose().id(), Function.identity()));
    }
}
