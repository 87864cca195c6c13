package io.smartconvo.flow;

import io.smartconvo.flow.authored.RefusedDocumentException;
import io.smartconvo.flow.rule.PrivacyRules;
import io.smartconvo.flow.rule.Rules;
import io.smartconvo.flow.step.StepCatalogue;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a flow may run. Pure: reads nothing but what it is given, so the console's problems panel and the
 * publishing gate give the same answer.
 */
public final class FlowValidator {

    private final StepCatalogue catalogue;

    public FlowValidator(StepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Everything wrong with an upload; it may be published if nothing among it is an error. */
    public List<FlowProblem> check(FlowBundle bundle, FlowContext context) {
        try {
            return check(AuthoredFlow.scan(bundle, context));
        } catch (RefusedDocumentException e) {
            return List.of(e.problem());
        }
    }

    List<FlowProblem> check(AuthoredFlow flow) {
        List<FlowProblem> problems = new ArrayList<>(Rules.check(flow, catalogue));
        if (problems.stream().noneMatch(FlowProblem::isError)) {
            problems.addAll(PrivacyRules.check(new FlowModelBuilder(catalogue).build(flow), flow.context()));
        }
        return List.copyOf(problems);
    }
}
