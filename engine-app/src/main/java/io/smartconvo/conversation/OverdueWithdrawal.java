package io.smartconvo.conversation;

import io.smartconvo.consent.Withdrawal;
import io.smartconvo.consent.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells whoever runs the product that a withdrawal could not be carried out in time. */
@Component
class OverdueWithdrawal extends WithdrawalStep {

    private static final Logger log = LoggerFactory.getLogger(OverdueWithdrawal.class);

    OverdueWithdrawal(Withdrawals withdrawals) {
        super("overdue", withdrawals);
    }

    @Override
    void perform(Withdrawal withdrawal) {
        log.error("Withdrawal {} is not carried out after an hour: see the incidents of its process", withdrawal.id());
    }
}
