package io.smartconvo.flow;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a flow, told to the person who drew it.
 *
 * @param rule id of the rule, which is also its page in {@code docs/flow-rules}
 * @param elementId the element to show it at, null for the document as a whole
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record FlowProblem(String rule, @Nullable String elementId, Severity severity, String message, String remedy) {

    public static FlowProblem error(String rule, @Nullable String elementId, String message, String remedy) {
        return new FlowProblem(rule, elementId, Severity.ERROR, message, remedy);
    }

    public static FlowProblem warning(String rule, @Nullable String elementId, String message, String remedy) {
        return new FlowProblem(rule, elementId, Severity.WARNING, message, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
