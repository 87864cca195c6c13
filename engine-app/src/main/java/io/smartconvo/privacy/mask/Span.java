package io.smartconvo.privacy.mask;

/** A stretch of a text, the end exclusive. */
public record Span(int start, int end) {

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
