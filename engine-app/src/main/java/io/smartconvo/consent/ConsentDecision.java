package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor's consent to a purpose stands; a purpose never asked about nor decided on has none.
 *
 * @param decidedAt when it was last decided; null while it was only asked
 * @param askAgainAt until then a no is respected; null unless it is one
 */
public record ConsentDecision(
        Purpose purpose,
        State state,
        @Nullable Instant decidedAt,
        @Nullable Instant askAgainAt) {

    /** What the latest answer is worth now. */
    public enum State {
        /** The question was shown; no answer yet. */
        ASKED,
        GIVEN,
        REFUSED,
        /** Given once, then taken back. */
        WITHDRAWN,
        /** Given for a notice that is no longer in force, or for a purpose that was switched off: ask again. */
        SUPERSEDED,
        /** Given longer ago than a yes counts: ask again. */
        EXPIRED
    }

    public boolean granted() {
        return state == State.GIVEN;
    }

    /** Whether a flow may show the question: not while a yes counts, and not while a no has to be respected. */
    public boolean mayBeAsked(Instant now) {
        return state != State.GIVEN && (askAgainAt == null || !now.isBefore(askAgainAt));
    }
}
