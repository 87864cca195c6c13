package io.smartconvo.capture;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a typed answer turned out to be. */
public sealed interface AnswerResult {

    /**
     * It fits.
     *
     * @param value a {@link String}, {@link BigDecimal} or {@link LocalDate}, in its one normalized form
     * @param display as to be shown back to the visitor
     */
    record Accepted(Object value, String display) implements AnswerResult {

        /** The value as text: as is, plain decimal, or ISO date. */
        public String text() {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }

        @Override
        public String toString() {
            return "Accepted[" + value.getClass().getSimpleName() + "]";
        }
    }

    /**
     * It does not.
     *
     * @param message for the visitor, in the visitor's language
     */
    record Rejected(Misfit reason, String message) implements AnswerResult {}
}
