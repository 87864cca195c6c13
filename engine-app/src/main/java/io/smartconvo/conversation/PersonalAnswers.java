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

/** Keeps checked answers: personal ones in the vault and only with consent, all others with placeholders. */
@Component
class PersonalAnswers {

    private final AnswerVault vault;
    private final ConsentLedger consent;
    private final ChildProtection children;
    private final Phrases phrases;

    PersonalAnswers(AnswerVault vault, ConsentLedger consent, ChildProtection children, Phrases phrases) {
        this.vault = vault;
        this.consent = consent;
        this.children = children;
        this.phrases = phrases;
    }

    /** Whether the visitor is old enough and has agreed to all of these, until the turn commits. */
    boolean mayKeep(Turn turn, List<String> purposes) {
        Conversation conversation = turn.conversation();
        return (purposes.isEmpty() || children.allowsCapture(turn))
                && purposes.stream()
                        .allMatch(purpose -> consent.permitsUntilCommit(
                                        conversation.tenant(), conversation.subject(), new Purpose(purpose))
                                instanceof CapturePermission.Granted);
    }

    /** What to tell a visitor of whom nothing may be kept. */
    String refusal(Turn turn) {
        return children.allowsCapture(turn)
                ? phrases.consentNeeded(turn.locale())
                : phrases.captureStopped(turn.locale());
    }

    /** Keeps an answer that is not personal, masked for it may hold what nobody asked for. */
    void keep(Turn turn, String name, @Nullable Object value) {
        turn.memory().answer(name, masked(turn, value));
    }

    /**
     * Keeps a personal answer. The caller has asked {@link #mayKeep}; the vault asks again and lets nothing by.
     *
     * @param shown the value as its visitor sees it
     */
    PersonalAnswer keep(Turn turn, PersonalField field, Object value, String shown) {
        String name = field.name().value();
        StoreOutcome outcome = vault.store(turn.conversation().cipher(), field, text(value));
        if (!(outcome instanceof StoreOutcome.Stored)) {
            throw new IllegalStateException("A personal answer was to be kept without consent");
        }
        String placeholder = turn.conversation().placeholder(name, text(value)).text();
        PersonalAnswer known = new PersonalAnswer(placeholder, field.purpose().id(), shown);
        turn.memory().answer(name, value, known);
        return known;
    }

    /** The field that a frame answers. */
    static PersonalField field(Asked step, FrameId frame, String name, AnswerType type, String purpose) {
        FieldOrigin origin = new FieldOrigin(step.ref().processDefinitionId(), step.id(), frame.value());
        return new PersonalField(new FieldName(name), type, new Purpose(purpose), origin);
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
