package io.smartconvo.flow.feel;

import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * A small pattern language with a matcher that never backtracks: its time grows with the length of the text times
 * the size of the pattern, whatever either says.
 *
 * <p>Letters and digits stand for themselves; {@code .} is any character; {@code \d \w \s} are digits, word
 * characters and spaces; {@code [a-z_]} and {@code [^0-9]} are sets; {@code ? * + {n} {n,m}} repeat; {@code ( | )}
 * group alternatives; a backslash before any other sign takes it literally. The whole text must match.
 */
public final class BoundedPattern {

    /** No pattern is longer. */
    public static final int MAX_LENGTH = 200;

    /** Longer texts do not match. */
    public static final int MAX_TEXT = 4_000;

    private final String source;
    private final PatternProgram program;

    private BoundedPattern(String source, PatternProgram program) {
        this.source = source;
        this.program = program;
    }

    public static BoundedPattern parse(String source) throws FeelSyntaxException {
        if (source.length() > MAX_LENGTH) {
            throw new FeelSyntaxException(MAX_LENGTH, "the pattern is too long.", "Use at most 200 characters.");
        }
        return new BoundedPattern(source, new PatternParser(source).program());
    }

    /** True if the whole text has this form. */
    public boolean matches(String text) {
        return matches(text, steps -> {});
    }

    boolean matches(String text, IntConsumer cost) {
        if (text.length() > MAX_TEXT) {
            return false;
        }
        BitSet states = program.start();
        int[] characters = text.codePoints().toArray();
        for (int character : characters) {
            cost.accept(1 + states.cardinality() / 8);
            states = program.after(states, character);
            if (states.isEmpty()) {
                return false;
            }
        }
        return program.accepts(states);
    }

    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return source;
    }
}
