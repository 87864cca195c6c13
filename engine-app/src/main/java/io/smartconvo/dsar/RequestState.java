package io.smartconvo.dsar;

/** How far a request has come. */
public enum RequestState {
    RECEIVED,
    /** Waits for a proof of who asks. */
    UNPROVEN,
    /** Waits for the officer. */
    REVIEW,
    /** Waits for a second officer. */
    SECOND_REVIEW,
    /** What was decided is being done. */
    ACTING,
    ANSWERED,
    REFUSED,
    /** Taken back by who asked. */
    WITHDRAWN,
    /** Nobody ever proved who they are. */
    LAPSED;

    boolean isOver() {
        return ordinal() >= ANSWERED.ordinal();
    }
}
