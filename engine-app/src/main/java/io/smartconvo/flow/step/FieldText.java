package io.smartconvo.flow.step;

import io.smartconvo.sdk.FieldType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns the text of a property into the Java value its record component wants. */
final class FieldText {

    private FieldText() {}

    static void requireFitting(RecordComponent component, FieldType type) {
        Class<?> wanted = javaType(type);
        if (component.getType() != wanted) {
            throw new IllegalArgumentException(component.getDeclaringRecord().getName() + "." + component.getName()
                    + " must be " + wanted.getSimpleName());
        }
    }

    private static Class<?> javaType(FieldType type) {
        return switch (type) {
            case BOOLEAN -> boolean.class;
            case INTEGER -> Integer.class;
            case DURATION -> Duration.class;
            default -> String.class;
        };
    }

    /** The value; null if the text is empty. */
    static @Nullable Object value(FieldType type, String text) throws FieldException {
        if (type == FieldType.BOOLEAN) {
            return bool(text.strip());
        }
        if (text.isBlank()) {
            return null;
        }
        return switch (type) {
            case INTEGER -> integer(text.strip());
            case DURATION -> duration(text.strip());
            default -> text;
        };
    }

    private static Boolean bool(String text) throws FieldException {
        if (!text.equals("true") && !text.equals("false") && !text.isEmpty()) {
            throw new FieldException("must be true or false", "Tick or untick the box again.");
        }
        return text.equals("true");
    }

    private static Integer integer(String text) throws FieldException {
        try {
            if (text.length() <= 9) {
                return Integer.valueOf(text);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new FieldException("must be a whole number", "Write digits only, for instance 3.");
    }

    private static Duration duration(String text) throws FieldException {
        try {
            Duration duration = text.length() > 30 ? Duration.ZERO : Duration.parse(text);
            if (duration.compareTo(Duration.ofSeconds(1)) >= 0 && duration.compareTo(Duration.ofDays(30)) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new FieldException("must be a duration from PT1S to P30D", "Write for instance PT30M, PT2H or P1D.");
    }
}
