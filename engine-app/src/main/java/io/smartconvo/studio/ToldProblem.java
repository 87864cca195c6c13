package io.smartconvo.studio;

import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flow's problem as the API tells it. */
public record ToldProblem(String rule, @Nullable String element, Severity severity, String message, String remedy) {

    public static List<ToldProblem> of(List<FlowProblem> problems) {
        return problems.stream()
                .map(problem -> new ToldProblem(
                        problem.rule(), problem.elementId(), problem.severity(), problem.message(), problem.remedy()))
                .toList();
    }
}
