package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import java.time.Instant;

/** Where a visitor's consent to a purpose stands; a purpose never decided on has none. */
public record ConsentDecision(Purpose purpose, State state, int noticeVersion, Instant decidedAt) {

    /** What the latest answer is worth now. */
    public enum State {
        GIVEN,
        REFUSED,
        /** Given once, then taken back. */
        WITHDRAWN,
        /** Given for a notice that is no longer in force, or for a purpose that was switched off: ask again. */
        SUPERSEDED
    }

    public boolean granted() {
        return state == State.GIVEN;
    }
}
