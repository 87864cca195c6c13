package io.smartconvo.flow.form;

import io.smartconvo.flow.feel.BoundedPattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field a visitor fills in.
 *
 * @param key the answer it becomes
 * @param options what can be chosen; empty for fields of free input
 * @param purpose the purpose of consent it needs, null if it is not personal by itself
 */
public record FormField(
        String key,
        String label,
        Type type,
        List<Option> options,
        Validation validation,
        @Nullable String purpose) {

    /** What the field takes. */
    public enum Type {
        TEXT,
        EMAIL,
        PHONE,
        TEXTAREA,
        NUMBER,
        DATE,
        SELECT,
        RADIO,
        CHECKBOX,
        /** Several options; the value is a list. */
        CHECKLIST;

        public boolean isChosen() {
            return this == SELECT || this == RADIO || this == CHECKLIST;
        }
    }

    /** A choice: the value becomes the answer. */
    public record Option(String value, String label) {}

    /** The limits of a value; null where there is none. */
    public record Validation(
            boolean required,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BoundedPattern pattern) {}

    public FormField {
        options = List.copyOf(options);
    }
}
