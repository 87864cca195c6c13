package io.smartconvo.privacy;

import io.smartconvo.sdk.Placeholder;
import java.util.function.BiFunction;

/**
 * A stretch of a text that must not stand there.
 *
 * @param end exclusive
 * @param label of its placeholder, empty if {@code value} is the placeholder itself
 * @param value in its one spelling
 */
record Cover(int start, int end, String label, String value) {

    static Cover known(int start, int end, String placeholder) {
        return new Cover(start, end, "", placeholder);
    }

    static Cover found(PersonalMatch match) {
        return new Cover(match.start(), match.end(), match.kind().name(), match.canonical());
    }

    /** What to put there. Numbers are given only to what is really covered. */
    String placeholder(BiFunction<String, String, Placeholder> placeholders) {
        return label.isEmpty() ? value : placeholders.apply(label, value).text();
    }

    @Override
    public String toString() {
        return "Cover[" + start + " to " + end + "]";
    }
}
