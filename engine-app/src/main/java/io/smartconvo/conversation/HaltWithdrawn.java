package io.smartconvo.conversation;

import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.consent.Withdrawal;
import io.smartconvo.consent.Withdrawals;
import io.smartconvo.engine.ProcessGateway;
import io.smartconvo.sdk.StepTemplate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Ends what waits or works for a purpose without consent. A question is left by the flow's own path for the error
 * {@code consentWithdrawn}, else it is skipped; a running outside step is stopped, and its result is of no use.
 */
@Component
class HaltWithdrawn extends WithdrawalStep {

    private final Withdrawals withdrawals;
    private final ConsentLedger ledger;
    private final Conversations conversations;
    private final Turns turns;
    private final StepHandlers handlers;
    private final ProcessGateway gateway;
    private final ChatPublisher publisher;

    HaltWithdrawn(
            Withdrawals withdrawals,
            ConsentLedger ledger,
            Conversations conversations,
            Turns turns,
            StepHandlers handlers,
            ProcessGateway gateway,
            ChatPublisher publisher) {
        super("halt", withdrawals);
        this.withdrawals = withdrawals;
        this.ledger = ledger;
        this.conversations = conversations;
        this.turns = turns;
        this.handlers = handlers;
        this.gateway = gateway;
        this.publisher = publisher;
    }

    @Override
    void perform(Withdrawal withdrawal) {
        publisher.stopUsing(
                new Conversations.Key(withdrawal.tenant(), conversation(withdrawal)),
                withdrawal.purpose().id());
        int steps = conversations
                .lock(withdrawal.tenant(), conversation(withdrawal))
                .filter(conversation -> !conversation.ended())
                .filter(conversation -> !hasConsentAgain(withdrawal))
                .map(conversation -> leaveAll(turns.open(conversation), withdrawal))
                .orElse(0);
        withdrawals.halted(withdrawal, steps);
    }

    private boolean hasConsentAgain(Withdrawal withdrawal) {
        return ledger.permits(withdrawal.tenant(), withdrawal.subject(), withdrawal.purpose());
    }

    private int leaveAll(Turn turn, Withdrawal withdrawal) {
        int left = 0;
        for (OpenQuestion question : List.copyOf(turn.memory().open())) {
            Asked step = turn.asked(question.step());
            boolean needsIt = handlers.waiting(step.step())
                    .purposes(step)
                    .contains(withdrawal.purpose().id());
            if (needsIt && turn.memory().open().contains(question)) {
                leave(turn, step);
                left++;
            }
        }
        return left;
    }

    private void leave(Turn turn, Asked step) {
        if (step.catches(StepTemplate.CONSENT_WITHDRAWN)) {
            gateway.raise(turn.conversation().tenant(), step.ref(), StepTemplate.CONSENT_WITHDRAWN, turn);
        } else {
            gateway.resume(turn.conversation().tenant(), step.ref(), turn);
        }
    }
}
