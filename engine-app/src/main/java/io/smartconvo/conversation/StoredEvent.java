package io.smartconvo.conversation;

import java.time.Instant;

/** An event as it stands in the table: numbered, dated, sealed. */
record StoredEvent(long seq, Instant at, byte[] sealed) {

    /** The slot that binds a sealed event to its place in the conversation. */
    static String slot(long seq) {
        return "event/" + seq;
    }
}
