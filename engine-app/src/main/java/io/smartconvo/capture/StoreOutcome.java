package io.smartconvo.capture;

import io.smartconvo.privacy.Purpose;
import java.time.Instant;

/** What became of a personal value. */
public sealed interface StoreOutcome {

    /** It is kept, sealed, until then. */
    record Stored(Instant expiresAt) implements StoreOutcome {}

    /** It is not: the visitor has not consented to this purpose. Nothing of it was written. */
    record WithoutConsent(Purpose purpose) implements StoreOutcome {}

    /** It is not: the visitor is known to be a child. Nothing of it was written. */
    record OfAChild() implements StoreOutcome {}
}
