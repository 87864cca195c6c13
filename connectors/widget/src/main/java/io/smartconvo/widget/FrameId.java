package io.smartconvo.widget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The idempotency key a client gives a frame: 8 to 64 characters of {@code A-Z a-z 0-9 _ -}. */
public record FrameId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FrameId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a frame id");
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
