package io.smartconvo.conversation;

import io.smartconvo.capture.WithdrawnField;
import io.smartconvo.capture.WithdrawnFields;
import io.smartconvo.consent.Withdrawal;
import io.smartconvo.consent.Withdrawals;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Erases what hung on a consent: from the transcript whatever gave or quoted the values, then the values. */
@Component
class EraseWithdrawn extends WithdrawalStep {

    private final Withdrawals withdrawals;
    private final WithdrawnFields withdrawn;
    private final Conversations conversations;
    private final TranscriptEditor editor;
    private final FieldQuestions questions;

    EraseWithdrawn(
            Withdrawals withdrawals,
            WithdrawnFields withdrawn,
            Conversations conversations,
            TranscriptEditor editor,
            FieldQuestions questions) {
        super("erase", withdrawals);
        this.withdrawals = withdrawals;
        this.withdrawn = withdrawn;
        this.conversations = conversations;
        this.editor = editor;
        this.questions = questions;
    }

    @Override
    void perform(Withdrawal withdrawal) {
        // A person whose key is gone has no conversation that could be read.
        int events = conversations
                .lock(withdrawal.tenant(), conversation(withdrawal))
                .map(conversation -> erase(conversation, withdrawn.of(conversation.cipher(), withdrawal.id())))
                .orElse(0);
        int fields = withdrawn.forget(withdrawal.tenant(), withdrawal.id());
        withdrawals.erased(withdrawal, new Withdrawal.Erased(fields, 0, events));
    }

    /** @return how many events were changed */
    int erase(Conversation conversation, List<WithdrawnField> fields) {
        if (fields.isEmpty()) {
            return 0;
        }
        List<TranscriptEditor.Given> given =
                fields.stream().map(field -> given(conversation, field)).toList();
        return editor.rewrite(
                conversation,
                Rewording.withholding(fields.stream().map(WithdrawnField::value).toList()),
                given);
    }

    private TranscriptEditor.Given given(Conversation conversation, WithdrawnField field) {
        String label = questions
                .find(conversation.tenant(), field.origin(), field.name())
                .map(FieldQuestions.Question::transcriptLabel)
                .orElse("");
        return new TranscriptEditor.Given(field.origin().frameId(), Map.of(label, VisitorText.WITHHELD));
    }
}
