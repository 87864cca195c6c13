package io.smartconvo.studio;

import io.smartconvo.access.Caller;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets a flow through to its publication if it keeps to the tenant's rule. Whoever publishes for a member asks here first;
 * what somebody says of their tests counts for nothing.
 */
@Component
public class PublishingGate {

    private static final Problem NOT_PASSED = new Problem(
            "tests-not-passed",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Flows are published here only when their tests pass: see which do not, and what none of them covers.");

    private final PublishingRules rules;
    private final FlowRehearsal rehearsal;

    PublishingGate(PublishingRules rules, FlowRehearsal rehearsal) {
        this.rules = rules;
        this.rehearsal = rehearsal;
    }

    /** @throws Refusal naming the tests that do not pass, or the elements that none covers */
    public void pass(Caller caller, FlowBundle flow) {
        PublishingRule rule = rules.of(caller.forTenant());
        if (!rule.testsPass()) {
            return;
        }
        FlowRehearsal.Verdict verdict = rehearsal.rehearse(caller, flow);
        List<String> uncovered = rule.stepsCovered() ? verdict.uncovered() : List.of();
        boolean untested = flow.tests().isEmpty();
        if (untested || !verdict.failed().isEmpty() || !uncovered.isEmpty()) {
            throw new Refusal(
                    NOT_PASSED, Map.of("untested", untested, "failed", verdict.failed(), "uncovered", uncovered));
        }
    }
}
