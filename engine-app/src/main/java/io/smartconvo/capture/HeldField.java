package io.smartconvo.capture;

import java.time.Instant;

/**
 * A personal field that is kept.
 *
 * @param value in its normalized spelling
 */
public record HeldField(PersonalField field, String value, Instant expiresAt) {

    /** Whether a person can be looked up by it. */
    public boolean identifies() {
        return field.type().identifies();
    }

    @Override
    public String toString() {
        return "HeldField[" + field.name() + "]";
    }
}
