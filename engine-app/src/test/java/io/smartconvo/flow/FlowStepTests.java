package io.smartconvo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.feel.Escaping;
import io.smartconvo.flow.feel.FeelBudget;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.flow.step.StepReader;
import io.smartconvo.flow.step.StepReading;
import io.smartconvo.sdk.step.Say;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowStepTests {

    @Test
    void fillsEachFieldInItsOwnWay() {
        FlowStep step = read(
                        "serviceTask",
                        "lookup",
                        "2",
                        Map.of(
                                "url", "https://api.example/{{ q }}",
                                "body", "{\"q\": {{ q }}}",
                                "only", "q != null",
                                "notes", "{{ q }} is not a placeholder here"))
                .step();

        assertThat(step.filled(Map.of("q", "a/b \"c\""), budget(), Escaping.MARKDOWN))
                .isEqualTo(new Lookup(
                        "https://api.example/a%2Fb%20%22c%22",
                        "{\"q\": \"a/b \\u0022c\\u0022\"}", "q != null", "{{ q }} is not a placeholder here", true));
        assertThat(step.expressions()).containsOnlyKeys("only");
    }

    @Test
    void fillsTextsAsTheCallerSays() {
        FlowStep step =
                read("sendTask", "say", "1", Map.of("text", "Hi {{ name }}")).step();

        assertThat(((Say) step.filled(Map.of("name", "*A*"), budget(), Escaping.MARKDOWN)).text())
                .isEqualTo("Hi \\*A\\*");
        assertThat(((Say) step.filled(Map.of("name", "*A*"), budget(), Escaping.NONE)).text())
                .isEqualTo("Hi *A*");
    }

    @Test
    void readsOptionsAndAssignments() {
        FlowStep choose = read(
                        "receiveTask",
                        "choose",
                        "1",
                        Map.of("text", "?", "answer", "a", "options", "yes = Yes; of course\nno = No, {{ name }}"))
                .step();

        assertThat(choose.options().get("options"))
                .extracting(FlowStep.Option::id, option -> option.label().source())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("yes", "Yes; of course"),
                        org.assertj.core.api.Assertions.tuple("no", "No, {{ name }}"));
    }

    @Test
    void tellsEveryProblemOfAStepAtOnce() {
        StepReading reading = read(
                "receiveTask", "ask", "1", Map.of("answer", "1x", "attempts", "many", "timeout", "soon", "type", "x"));

        assertThat(reading.step()).isNull();
        assertThat(reading.problems())
                .extracting(FlowProblem::message)
                .anyMatch(message -> message.contains("«Question» is empty"))
                .anyMatch(message -> message.contains("«Keep the answer as»"))
                .anyMatch(message -> message.contains("«Attempts»"))
                .anyMatch(message -> message.contains("«Give up after»"))
                .anyMatch(message -> message.contains("«Kind of answer»"));
    }

    @Test
    void doesNotTakeStepsThatDeclareNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StepCatalogue(List.of(FlowStep.Option.class)));
        assertThatIllegalArgumentException().isThrownBy(() -> new StepCatalogue(List.of(Say.class, Say.class)));
    }

    private static StepReading read(String tag, String template, String version, Map<String, String> properties) {
        return StepReader.read(
                new FlowNode.Step("id", "", null, tag, "io.smartconvo." + template, version, properties),
                FlowFixture.CATALOGUE);
    }

    private static FeelBudget budget() {
        return FeelBudget.ofTurn(Clock.systemUTC());
    }
}
