package io.smartconvo.conversation;

import io.smartconvo.capture.WithdrawnField;
import io.smartconvo.capture.WithdrawnFields;
import io.smartconvo.consent.ConsentAnswer;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.consent.Withdrawal;
import io.smartconvo.consent.Withdrawals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a decision into the ledger and into the conversation's memory, in one turn. */
@Component
class Decisions {

    private final ConsentLedger ledger;
    private final WithdrawnFields withdrawn;
    private final Withdrawals withdrawals;

    Decisions(ConsentLedger ledger, WithdrawnFields withdrawn, Withdrawals withdrawals) {
        this.ledger = ledger;
        this.withdrawn = withdrawn;
        this.withdrawals = withdrawals;
    }

    /** After a withdrawal the flow sees nothing of what hung on it, from this turn on. */
    void record(Turn turn, ConsentAnswer answer) {
        Conversation conversation = turn.conversation();
        ledger.record(conversation.tenant(), conversation.subject(), answer).ifPresent(taken -> forget(turn, taken));
        turn.memory().decided(answer.purpose().id(), answer.granted());
    }

    private void forget(Turn turn, Withdrawal withdrawal) {
        List<WithdrawnField> fields = withdrawn.of(turn.conversation().cipher(), withdrawal.id());
        int answers = turn.memory().forget(fields);
        turn.memory().withdrew(withdrawal.purpose().id());
        withdrawals.erased(withdrawal, new Withdrawal.Erased(0, answers, 0));
    }
}
