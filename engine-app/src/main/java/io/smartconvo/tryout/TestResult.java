package io.smartconvo.tryout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one test.
 *
 * @param line where it failed, or cannot be understood
 * @param expected what its file says there
 * @param actual what happened instead, in the notation of the file, or why the file cannot be understood
 * @param story the last of what happened until then
 */
record TestResult(
        String name,
        Outcome outcome,
        @Nullable Integer line,
        @Nullable String expected,
        @Nullable String actual,
        List<String> story,
        Coverage coverage) {

    enum Outcome {
        PASSED,
        FAILED,
        /** The file cannot be understood. */
        MALFORMED,
        /** The time of the whole run was over before it began. */
        NOT_RUN
    }

    boolean passed() {
        return outcome == Outcome.PASSED;
    }

    static TestResult malformed(String name, int line, String problem) {
        return new TestResult(name, Outcome.MALFORMED, line, null, problem, List.of(), Coverage.NONE);
    }

    static TestResult notRun(String name) {
        return new TestResult(name, Outcome.NOT_RUN, null, null, null, List.of(), Coverage.NONE);
    }
}
