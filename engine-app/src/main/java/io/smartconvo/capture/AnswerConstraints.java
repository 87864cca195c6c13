package io.smartconvo.capture;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of an answer, as a flow states them.
 *
 * @param min smallest number, earliest date (ISO, {@code today} or {@code tomorrow}), or fewest characters
 * @param max largest number, latest date, or most characters
 * @param pattern what the normalized text must match, in linear time
 */
public record AnswerConstraints(
        @Nullable String min,
        @Nullable String max,
        @Nullable Predicate<String> pattern) {

    public static final AnswerConstraints NONE = new AnswerConstraints(null, null, null);
}
