package io.smartconvo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.flow.step.StepCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The flows that come with the product can be published without a warning. */
class ShippedFlowsTests {

    private static final StepCatalogue CATALOGUE = new StepCatalogue(FlowFixture.ALL_STEPS);

    static Stream<Path> flows() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../bpmn/flows"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void passesEveryRule(Path flow) throws Exception {
        assertThat(new FlowValidator(CATALOGUE).check(bundle(flow), FlowContext.EMPTY))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void compiles(Path flow) throws Exception {
        AuthoredFlow authored = AuthoredFlow.scan(bundle(flow), FlowContext.EMPTY);

        CompiledFlow compiled = new FlowCompiler(CATALOGUE).compile(FlowFixture.TENANT, authored);

        assertThat(compiled.model().steps()).isNotEmpty();
        assertThat(compiled.model().purposes()).doesNotContain("");
        assertThat(Set.copyOf(compiled.model().forms().keySet()))
                .isEqualTo(bundle(flow).forms().keySet());
    }

    private static FlowBundle bundle(Path flow) throws IOException {
        Map<String, String> forms = new HashMap<>();
        try (Stream<Path> files = Files.list(flow.getParent())) {
            for (Path file : files.filter(it -> it.toString().endsWith(".form")).toList()) {
                forms.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return new FlowBundle(Files.readAllBytes(flow), forms);
    }
}
