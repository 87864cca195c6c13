package io.smartconvo.capture;

import java.util.regex.Pattern;

/** The name of an answer, chosen by the flow's designer. */
public record FieldName(String value) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]{0,63}");

    public FieldName {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("A field's name is a letter or _ and up to 63 letters, digits or _");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
