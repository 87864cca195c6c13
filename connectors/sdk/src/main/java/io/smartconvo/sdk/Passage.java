package io.smartconvo.sdk;

/**
 * Leave to send, written down before anything leaves. Closed without a word it counts as {@link Outcome#FAILED}; after a
 * crash it says that something left, and no more. Never throws: what has left must not be sent again for its record's sake.
 */
public interface Passage extends AutoCloseable {

    /** How a call ended. */
    enum Outcome {
        /** With an answer. */
        ANSWERED,
        /** The other side declined. */
        REFUSED,
        /** The visitor stopped it; what was sent until then was received. */
        STOPPED,
        /** Without a usable answer. */
        FAILED
    }

    /** Notes how it ended; {@code tokensIn} and {@code tokensOut} are what the processor counted, 0 if it did not. */
    void ended(Outcome outcome, long tokensIn, long tokensOut);

    @Override
    void close();
}
