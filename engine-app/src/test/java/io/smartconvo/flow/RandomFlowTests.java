package io.smartconvo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.conversation.FlowText;
import io.smartconvo.flow.authored.RefusedDocumentException;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.tenant.Audience;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever is drawn: a flow that passes never captures or sends without consent, however visitors go through it. A
 * failure names the seed and the smallest flow of that seed that fails.
 */
class RandomFlowTests {

    private static final int FLOWS = 2_000;
    private static final int VISITS = 30;
    private static final int LARGEST = 7;
    private static final StepCatalogue STEPS = new StepCatalogue(FlowFixture.ALL_STEPS);
    private static final FlowValidator VALIDATOR = new FlowValidator(STEPS);
    private static final Set<String> RECIPIENTS = Set.of("email", "ai", "http");
    private static final Set<String> CONSENT_RULES = Set.of("consent-before-capture", "consent-before-sending");

    /** What came of one flow; nothing of interest where another rule refuses it. */
    private record Trial(boolean passes, int captures, String violation) {}

    @Test
    void whatPassesNeverUsesDataWithoutConsent() throws Exception {
        int passed = 0;
        int refused = 0;
        for (long seed = 0; seed < FLOWS; seed++) {
            Trial trial = trial(seed, size(seed), false);
            if (trial.passes() && trial.violation() != null) {
                throw new AssertionError(smallest(seed));
            }
            passed += trial.passes() && trial.captures() > 0 ? 1 : 0;
            refused += !trial.passes() && trial.violation() != null ? 1 : 0;
        }
        System.out.println(passed + " random flows used data and passed, " + refused + " were rightly refused");
        assertThat(passed).as("the test sees flows that pass").isGreaterThan(20);
        assertThat(refused).as("and flows that must not").isGreaterThan(200);
    }

    /** The same flows with every condition on consent taken away: the rules, and so this test, can fail. */
    @Test
    void whatGrantsNothingAnyMoreIsRefused() throws Exception {
        int broken = 0;
        for (long seed = 0; seed < FLOWS; seed++) {
            Trial whole = trial(seed, size(seed), false);
            if (whole.passes() && whole.captures() > 0) {
                Trial mutant = trial(seed, size(seed), true);
                if (mutant.violation() != null) {
                    broken++;
                    assertThat(mutant.passes()).as("seed " + seed + ", mutant").isFalse();
                }
            }
        }
        assertThat(broken).isGreaterThan(10);
    }

    private static int size(long seed) {
        return 1 + (int) (seed % LARGEST);
    }

    private static String smallest(long seed) throws Exception {
        for (int size = 1; size <= LARGEST; size++) {
            Trial trial = trial(seed, size, false);
            if (trial.passes() && trial.violation() != null) {
                return "seed " + seed + ", size " + size + ": " + trial.violation() + "\n" + text(seed, size, false);
            }
        }
        return "seed " + seed;
    }

    private static String text(long seed, int size, boolean mutant) {
        FlowText flow = RandomFlow.of("sample", seed, size);
        return mutant ? flow.xml().replaceAll("consent\\.(contact|offers)", "true") : flow.xml();
    }

    private static Trial trial(long seed, int size, boolean mutant) throws Exception {
        FlowModel helper = model(RandomFlow.of("helper", seed ^ 0x5DEECE66DL, 2).xml());
        FlowContext context = new FlowContext(
                Map.of(
                        "contact",
                        new FlowContext.Terms(30, RECIPIENTS),
                        "offers",
                        new FlowContext.Terms(30, RECIPIENTS)),
                Map.of("helper", new FlowContext.Known(helper.size(), List.of())),
                Audience.EVERYBODY,
                key -> key.equals("helper") ? helper : null);
        String xml = text(seed, size, mutant);
        List<FlowProblem> errors = VALIDATOR.check(FlowBundle.of(xml, Map.of()), context).stream()
                .filter(FlowProblem::isError)
                .toList();
        boolean otherwiseFine = errors.stream().allMatch(problem -> CONSENT_RULES.contains(problem.rule()));
        if (!otherwiseFine || !helper.calls().isEmpty()) {
            return new Trial(false, 0, null);
        }
        FlowModel flow = model(xml);
        int captures = 0;
        for (int visit = 0; visit < VISITS; visit++) {
            RandomVisit visitor = new RandomVisit(seed * VISITS + visit, key -> helper);
            visitor.run(flow);
            captures += visitor.captures();
            if (visitor.violation() != null) {
                return new Trial(errors.isEmpty(), captures, visitor.violation());
            }
        }
        return new Trial(errors.isEmpty(), captures, null);
    }

    private static FlowModel model(String xml) throws RefusedDocumentException {
        return new FlowModelBuilder(STEPS).build(AuthoredFlow.scan(FlowBundle.of(xml, Map.of()), FlowContext.EMPTY));
    }
}
