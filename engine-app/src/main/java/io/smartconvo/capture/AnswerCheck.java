package io.smartconvo.capture;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads what a visitor typed as the kind of answer a question asks for. */
@Component
public final class AnswerCheck {

    private static final Map<AnswerType, AnswerParser> PARSERS = Map.of(
            AnswerType.TEXT, new TextAnswers(),
            AnswerType.EMAIL, new EmailAnswers(),
            AnswerType.PHONE, new PhoneAnswers(),
            AnswerType.NUMBER, new NumberAnswers(),
            AnswerType.DATE, new DateAnswers());

    /**
     * @param constraints checked at publish time: bounds that are not numbers or dates are a broken promise
     * @param locale the visitor's: how numbers, dates and phone numbers are written, and the language of a rejection
     * @param today what words such as "tomorrow" start from
     */
    public AnswerResult check(
            AnswerType type, AnswerConstraints constraints, String text, Locale locale, LocalDate today) {
        Situation situation = new Situation(locale, today);
        if (PlainText.kept(text).isEmpty()) {
            return situation.reject(Misfit.EMPTY);
        }
        AnswerParser parser = Objects.requireNonNull(PARSERS.get(type));
        return matching(parser.parse(text, constraints, situation), constraints, situation);
    }

    /** The same for a number that comes as one: its point is a point in every language. */
    AnswerResult check(Number number, AnswerConstraints constraints, Locale locale, LocalDate today) {
        Situation situation = new Situation(locale, today);
        return matching(NumberAnswers.within(number, constraints, situation), constraints, situation);
    }

    private static AnswerResult matching(AnswerResult result, AnswerConstraints constraints, Situation situation) {
        boolean fits = !(result instanceof AnswerResult.Accepted accepted)
                || constraints.pattern() == null
                || constraints.pattern().test(accepted.text());
        return fits ? result : situation.reject(Misfit.WRONG_FORM);
    }
}
