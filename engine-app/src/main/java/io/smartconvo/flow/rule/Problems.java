package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one rule finds. */
final class Problems {

    /** Nobody reads more of one kind. */
    private static final int MAX = 50;

    private final String rule;
    private final List<FlowProblem> found = new ArrayList<>();

    Problems(String rule) {
        this.rule = rule;
    }

    void error(@Nullable String elementId, String message, String remedy) {
        add(FlowProblem.error(rule, elementId, message, remedy));
    }

    void warning(@Nullable String elementId, String message, String remedy) {
        add(FlowProblem.warning(rule, elementId, message, remedy));
    }

    private void add(FlowProblem problem) {
        if (found.size() < MAX) {
            found.add(problem);
        }
    }

    List<FlowProblem> found() {
        return List.copyOf(found);
    }
}
