package io.smartconvo.proof.policy;

/**
 * What became of a test.
 *
 * @param name class and method, or the class alone if none of its tests got that far
 */
record Outcome(Class<?> type, String name, State state) {

    enum State {
        PASSED,
        FAILED,
        NOT_RUN
    }
}
