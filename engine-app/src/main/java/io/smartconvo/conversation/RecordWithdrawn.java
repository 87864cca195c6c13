package io.smartconvo.conversation;

import io.smartconvo.consent.Withdrawal;
import io.smartconvo.consent.Withdrawals;
import org.springframework.stereotype.Component;

/** Writes down that a withdrawal has been carried out. */
@Component
class RecordWithdrawn extends WithdrawalStep {

    private final Withdrawals withdrawals;

    RecordWithdrawn(Withdrawals withdrawals) {
        super("record", withdrawals);
        this.withdrawals = withdrawals;
    }

    @Override
    void perform(Withdrawal withdrawal) {
        withdrawals.done(withdrawal);
    }
}
