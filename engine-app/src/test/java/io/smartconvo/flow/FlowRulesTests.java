package io.smartconvo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.flow.rule.Rules;
import io.smartconvo.tenant.Audience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a page and two examples: one flow it accepts, one flow only it refuses. */
class FlowRulesTests {

    private static final FlowValidator VALIDATOR = new FlowValidator(FlowFixture.CATALOGUE);

    static Stream<String> rules() {
        return Rules.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsTheValidExample(String rule) {
        assertThat(check("rule/" + rule + "/valid.bpmn")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void refusesTheInvalidExampleAndNothingElseDoes(String rule) {
        List<FlowProblem> problems = check("rule/" + rule + "/invalid.bpmn");

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.isError()).isTrue();
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasItsPage(String rule) throws Exception {
        Path page = Path.of("../docs/flow-rules", rule + ".md");

        assertThat(page).exists();
        assertThat(Files.readString(page)).startsWith("# " + rule + "\n").contains("## What to do");
    }

    private static List<FlowProblem> check(String resource) {
        FlowContext context = resource.startsWith("rule/age-gate/")
                ? FlowFixture.contextFor(new Audience(16, false))
                : FlowFixture.CONTEXT;
        return VALIDATOR.check(FlowFixture.bundle(resource), context).stream()
                .filter(problem -> !problem.message().contains("No step shows"))
                .toList();
    }
}
