package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerCheck;
import io.smartconvo.capture.AnswerResult;
import io.smartconvo.capture.FieldName;
import io.smartconvo.capture.FieldOrigin;
import io.smartconvo.capture.PersonalField;
import io.smartconvo.conversation.DeclaredFields.Declared;
import io.smartconvo.engine.StepRef;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.sdk.Placeholder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps what an outside step brought. A declared personal field goes where an asked one goes, checked in the same way
 * and only with consent; everything else gets placeholders, for models and web services know persons too.
 */
@Component
class OutsideAnswers {

    private final AnswerCheck check;
    private final PersonalAnswers answers;

    OutsideAnswers(AnswerCheck check, PersonalAnswers answers) {
        this.check = check;
        this.answers = answers;
    }

    void keep(Turn turn, StepRef from, DeclaredFields declared, AnswerTexts masked, Map<String, Object> values) {
        values.forEach((name, value) -> declared.find(name)
                .ifPresentOrElse(
                        field -> keep(turn, from, name, field, value),
                        () -> turn.memory().answer(name, masked.of(name, value))));
    }

    /** What does not fit, or nobody agreed to, is not kept at all: the flow will find the answer missing, and ask. */
    private void keep(Turn turn, StepRef from, String name, Declared field, Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            return;
        }
        String said = new VisitorView(turn.memory()).plain(text(value));
        Locale locale = value instanceof String ? turn.locale() : Locale.ENGLISH;
        if (!Placeholder.standsIn(said)
                && check.check(field.type(), field.limits(), said, locale, turn.today())
                        instanceof AnswerResult.Accepted accepted
                && answers.mayKeep(turn, List.of(field.purpose()))) {
            FieldOrigin origin = new FieldOrigin(from.processDefinitionId(), from.stepId(), "");
            Purpose purpose = new Purpose(field.purpose());
            answers.keep(
                    turn,
                    new PersonalField(new FieldName(name), field.type(), purpose, origin),
                    accepted.value(),
                    accepted.display());
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
