package io.smartconvo.conversation;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.consent.Withdrawal;
import io.smartconvo.consent.Withdrawals;
import org.springframework.stereotype.Component;

/** Writes down that a withdrawal has been carried out. */
@Component
class RecordWithdrawn extends WithdrawalStep {

    private final Withdrawals withdrawals;
    private final AuditTrail audit;

    RecordWithdrawn(Withdrawals withdrawals, AuditTrail audit) {
        super("record", withdrawals);
        this.withdrawals = withdrawals;
        this.audit = audit;
    }

    @Override
    void perform(Withdrawal withdrawal) {
        audit.record(new AuditEvent(
                withdrawal.tenant(),
                null,
                AuditAction.WITHDRAWAL_CARRIED_OUT,
                withdrawal.subject().value(),
                withdrawal.purpose().id()));
        withdrawals.done(withdrawal);
    }
}
