package io.smartconvo.capture;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param min smallest number or earliest date
 * @param max largest number or latest date
 * @param pattern what the text must match, in linear time
 * @param options what can be picked, empty for typed fields
 */
public record FormField(
        String key,
        String label,
        Type type,
        boolean required,
        @Nullable String min,
        @Nullable String max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Predicate<String> pattern,
        List<Choice> options) {

    /** Kinds of fields, and the Java type of a normalized value. */
    public enum Type {
        /** {@code String} */
        TEXT,
        /** {@code String} */
        EMAIL,
        /** {@code String}, E.164 */
        PHONE,
        /** {@code BigDecimal} */
        NUMBER,
        /** {@code LocalDate} */
        DATE,
        /** {@code String}, the id of one option */
        CHOICE,
        /** {@code List<String>}, ids of options */
        CHOICES,
        /** {@code Boolean}; required means ticked */
        CHECKBOX
    }

    public FormField {
        options = List.copyOf(options);
    }

    /** A typed field without bounds. */
    public static FormField of(String key, String label, Type type, boolean required) {
        return new FormField(key, label, type, required, null, null, null, null, null, List.of());
    }

    /** A field with options. */
    public static FormField of(String key, String label, Type type, boolean required, List<Choice> options) {
        return new FormField(key, label, type, required, null, null, null, null, null, options);
    }

    AnswerConstraints constraints() {
        return type == Type.TEXT
                ? new AnswerConstraints(text(minLength), text(maxLength), pattern)
                : new AnswerConstraints(min, max, pattern);
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
