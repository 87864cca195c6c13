package io.smartconvo.conversation;

import io.smartconvo.consent.Withdrawal;
import io.smartconvo.consent.Withdrawals;
import io.smartconvo.engine.PlatformStep;
import io.smartconvo.tenant.TenantId;
import java.util.UUID;

/** A task of {@code bpmn/processes/consent-withdrawal}. */
abstract class WithdrawalStep implements PlatformStep {

    private final String topic;
    private final Withdrawals withdrawals;

    WithdrawalStep(String task, Withdrawals withdrawals) {
        this.topic = "consent-withdrawal." + task;
        this.withdrawals = withdrawals;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void perform(TenantId tenant, UUID subject) {
        perform(withdrawals
                .find(tenant, subject)
                .orElseThrow(() -> new IllegalStateException("There is no withdrawal " + subject)));
    }

    abstract void perform(Withdrawal withdrawal);

    /** Until somebody links conversations to one person, each is a person of its own. */
    static ConversationId conversation(Withdrawal withdrawal) {
        return new ConversationId(withdrawal.subject().value());
    }
}
