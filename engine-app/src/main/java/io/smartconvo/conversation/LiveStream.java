package io.smartconvo.conversation;

import io.smartconvo.widget.ServerFrame;
import java.util.Set;

/** A reply that is being written, kept in memory until it is an event. */
class LiveStream {

    private final String turn;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> purposes;
    private volatile boolean stopped;

    LiveStream(String turn, Set<String> purposes) {
        this.turn = turn;
        this.purposes = Set.copyOf(purposes);
    }

    boolean uses(String purpose) {
        return purposes.contains(purpose);
    }

    synchronized ServerFrame.Delta append(String piece) {
        int at = text.length();
        text.append(piece);
        return new ServerFrame.Delta(turn, at, piece);
    }

    synchronized ServerFrame.Delta soFar() {
        return new ServerFrame.Delta(turn, 0, text.toString());
    }

    /** Takes back what was shown. A widget that has the reply's event by now ignores it. */
    ServerFrame.Delta retracted() {
        return new ServerFrame.Delta(turn, 0, "");
    }

    synchronized boolean hasText() {
        return !text.isEmpty();
    }

    String turn() {
        return turn;
    }

    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }
}
