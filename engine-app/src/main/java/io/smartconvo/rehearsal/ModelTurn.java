package io.smartconvo.rehearsal;

import java.util.Map;

/** What the model does when it is called. */
public sealed interface ModelTurn {

    /** It replies, and reads these answers out of the conversation. */
    record Says(String text, Map<String, Object> reads) implements ModelTurn {
        public Says {
            reads = Map.copyOf(reads);
        }
    }

    /** It begins a reply with this text, and goes on with it only when nobody waits any more. */
    record Begins(String text) implements ModelTurn {}

    /** It cannot be reached, however often it is tried. */
    record Fails() implements ModelTurn {}

    /** It declines to answer. */
    record Refuses() implements ModelTurn {}
}
