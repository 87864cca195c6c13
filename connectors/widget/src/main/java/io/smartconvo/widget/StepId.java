package io.smartconvo.widget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one open question of a conversation; opaque to the client, which only sends it back. */
public record StepId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StepId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a step id");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
