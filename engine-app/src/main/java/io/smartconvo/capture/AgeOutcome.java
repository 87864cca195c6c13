package io.smartconvo.capture;

import java.util.Locale;

/** All that is ever known of a visitor's age. */
public enum AgeOutcome {
    OVER,
    UNDER;

    /** As flows read it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param id as flows read it, for instance {@code over} */
    public static AgeOutcome of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
