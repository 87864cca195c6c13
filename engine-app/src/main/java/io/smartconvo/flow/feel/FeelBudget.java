package io.smartconvo.flow.feel;

import java.time.Clock;

/**
 * What evaluations may use: a number of steps, spent for good, and the clock they see. Share one budget among all
 * evaluations of a turn to bound the turn. Not thread-safe.
 */
public final class FeelBudget {

    /** Enough for any sensible turn; spent in a few milliseconds. */
    public static final int STEPS_PER_TURN = 100_000;

    /** No text made by an evaluation is longer. */
    static final int MAX_TEXT = 20_000;

    private final Clock clock;
    private int left;

    public FeelBudget(int steps, Clock clock) {
        this.left = steps;
        this.clock = clock;
    }

    /** A full turn's budget. */
    public static FeelBudget ofTurn(Clock clock) {
        return new FeelBudget(STEPS_PER_TURN, clock);
    }

    Clock clock() {
        return clock;
    }

    void spend(int steps) {
        if (steps < 0 || steps > left) {
            left = 0;
            throw new FeelBudgetExceededException("FEEL evaluation used up its steps");
        }
        left -= steps;
    }

    String made(String text) {
        spend(1 + text.length() / 8);
        if (text.length() > MAX_TEXT) {
            throw new FeelBudgetExceededException("FEEL evaluation made a text that is too long");
        }
        return text;
    }
}
