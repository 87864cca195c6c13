package io.smartconvo.capture;

import java.time.LocalDate;
import java.util.Locale;

/** Who answers, and when. */
record Situation(Locale locale, LocalDate today) {

    AnswerResult.Rejected reject(Misfit reason, Object... arguments) {
        return MisfitTexts.rejected(reason, locale, arguments);
    }
}
