package io.smartconvo.tenant;

import org.jspecify.annotations.Nullable;

/**
 * Whom a tenant's sites address, as far as the protection of children goes (COPPA; GDPR Art. 8).
 *
 * @param ageGate the age below which nothing personal may be captured, 13 to 16; null where no visitor is asked
 * @param directedToChildren true if nothing personal may be captured at all
 */
public record Audience(@Nullable Integer ageGate, boolean directedToChildren) {

    /** No age is asked for. */
    public static final Audience EVERYBODY = new Audience(null, false);

    /** The age that counts where a tenant has not chosen one: the strictest of the laws. */
    public static final int STRICTEST = 16;

    public Audience {
        if (ageGate != null && (ageGate < 13 || ageGate > STRICTEST)) {
            throw new IllegalArgumentException("An age gate is at 13 to 16 years");
        }
    }

    /** Whoever is younger is a child here. */
    public int threshold() {
        return ageGate == null ? STRICTEST : ageGate;
    }
}
