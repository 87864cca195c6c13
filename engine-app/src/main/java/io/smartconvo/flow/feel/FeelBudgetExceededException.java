package io.smartconvo.flow.feel;

/** An evaluation asked for more work than it was given. Says nothing of the data. */
public final class FeelBudgetExceededException extends RuntimeException {

    FeelBudgetExceededException(String message) {
        super(message);
    }
}
