package io.smartconvo.flow.route;

/** How much is certain of a fact, the most first. */
public enum Standing {
    /** It holds. */
    CERTAIN,
    /** The visitor was asked; the answer may be either. */
    DECIDED,
    /** Nobody may have asked. */
    UNKNOWN;

    Standing worse(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Standing better(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
