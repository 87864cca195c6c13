package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerType;
import io.smartconvo.capture.AnswerVault;
import io.smartconvo.capture.FieldName;
import io.smartconvo.capture.FieldOrigin;
import io.smartconvo.capture.PersonalField;
import io.smartconvo.capture.StoreOutcome;
import io.smartconvo.consent.CapturePermission;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.widget.FrameId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps checked answers: personal ones in the vault and only with consent, all others masked. */
@Component
class PersonalAnswers {

    private final AnswerVault vault;
    private final ConsentLedger consent;

    PersonalAnswers(AnswerVault vault, ConsentLedger consent) {
        this.vault = vault;
        this.consent = consent;
    }

    /** Whether the visitor has agreed to all of these, until the turn commits. */
    boolean mayKeep(Turn turn, List<String> purposes) {
        Conversation conversation = turn.conversation();
        return purposes.stream()
                .allMatch(purpose ->
                        consent.permitsUntilCommit(conversation.tenant(), conversation.subject(), new Purpose(purpose))
                                instanceof CapturePermission.Granted);
    }

    /** The caller has asked {@link #mayKeep}; the vault asks again and lets nothing by. */
    void keep(
            Turn turn,
            FieldOrigin origin,
            String name,
            AnswerType type,
            @Nullable String purpose,
            @Nullable Object value) {
        if (value == null || purpose == null) {
            turn.memory().answer(name, masked(turn, value));
            return;
        }
        PersonalField field = new PersonalField(new FieldName(name), type, new Purpose(purpose), origin);
        StoreOutcome outcome = vault.store(turn.conversation().cipher(), field, text(value));
        if (!(outcome instanceof StoreOutcome.Stored)) {
            throw new IllegalStateException("A personal answer was to be kept without consent");
        }
        turn.memory().answer(name, value);
    }

    static FieldOrigin origin(Asked step, FrameId frame) {
        return new FieldOrigin(step.ref().processDefinitionId(), step.id(), frame.value());
    }

    private static @Nullable Object masked(Turn turn, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> masked(turn, item)).toList();
        }
        return value instanceof String text ? VisitorText.masked(turn, text) : value;
    }

    /** A typed value in its one normalized spelling. */
    static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
