package io.smartconvo.openai;

import java.util.function.Consumer;

/** Passes a reply on as it comes, pieces that follow each other within a moment as one. */
final class DeltaFeed {

    static final long MOMENT_MILLIS = 25;

    private final Consumer<String> visitor;
    private final StringBuilder said = new StringBuilder();
    private int shown;
    private boolean closed;
    private long lastShown = System.nanoTime() - MOMENT_MILLIS * 1_000_000;

    DeltaFeed(Consumer<String> visitor) {
        this.visitor = visitor;
    }

    synchronized void add(String piece) {
        said.append(piece);
        if (System.nanoTime() - lastShown >= MOMENT_MILLIS * 1_000_000) {
            flush();
        }
    }

    /** Called from a clock too, for the next piece may take long. */
    synchronized void flush() {
        var end = wholeCharacters();
        if (end > shown && !closed) {
            visitor.accept(said.substring(shown, end));
            shown = end;
            lastShown = System.nanoTime();
        }
    }

    /** Nothing is shown any more, whatever the clock is about to do. */
    synchronized void close() {
        closed = true;
    }

    synchronized String said() {
        return said.toString();
    }

    private int wholeCharacters() {
        var length = said.length();
        return length > shown && Character.isHighSurrogate(said.charAt(length - 1)) ? length - 1 : length;
    }
}
