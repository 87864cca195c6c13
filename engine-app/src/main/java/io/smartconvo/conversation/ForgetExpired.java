package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerVault;
import io.smartconvo.capture.FieldsExpired;
import io.smartconvo.capture.HeldField;
import io.smartconvo.capture.WithdrawnField;
import io.smartconvo.engine.ProcessPath;
import io.smartconvo.privacy.KeyDestroyed;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes answers whose time is up out of what a conversation remembers and out of its transcript, before they go. */
@Component
class ForgetExpired {

    private final Conversations conversations;
    private final AnswerVault answers;
    private final EraseWithdrawn transcripts;

    ForgetExpired(Conversations conversations, AnswerVault answers, EraseWithdrawn transcripts) {
        this.conversations = conversations;
        this.answers = answers;
        this.transcripts = transcripts;
    }

    @EventListener
    void on(FieldsExpired expired) {
        try {
            conversations
                    .lock(expired.tenant(), new ConversationId(expired.subject().value()))
                    .ifPresent(conversation -> forget(conversation, expired));
        } catch (KeyDestroyed gone) {
            // Of a chat older than its days' keys nothing is left to be read.
        }
    }

    private void forget(Conversation conversation, FieldsExpired expired) {
        List<WithdrawnField> fields = answers.expired(conversation.cipher(), expired.now()).stream()
                .map(ForgetExpired::gone)
                .toList();
        if (conversation.memory().forget(fields) > 0) {
            conversations.save(conversation, List.of(), new ProcessPath());
        }
        transcripts.erase(conversation, fields);
    }

    private static WithdrawnField gone(HeldField held) {
        return new WithdrawnField(held.field().name(), held.field().origin(), held.value());
    }
}
