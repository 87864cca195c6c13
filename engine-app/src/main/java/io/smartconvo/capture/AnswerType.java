package io.smartconvo.capture;

import java.util.Locale;

/** Kinds of typed answers. */
public enum AnswerType {
    TEXT,
    EMAIL,
    PHONE,
    NUMBER,
    DATE;

    /** @param id as flows write it, for instance {@code email} */
    public static AnswerType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** As flows write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person can be looked up by it. */
    boolean identifies() {
        return this == EMAIL || this == PHONE;
    }
}
