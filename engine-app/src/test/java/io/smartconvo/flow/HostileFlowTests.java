package io.smartconvo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first layer alone refuses every flow of the hostile corpus, and says where the trouble is. */
class HostileFlowTests {

    private static final FlowValidator VALIDATOR = new FlowValidator(FlowFixture.CATALOGUE);

    /** Rules that may speak of the document as a whole. */
    private static final Set<String> ON_THE_WHOLE =
            Set.of("document", "one-process", "size-limits", "parallel-limits", "call-activity", "allowed-elements");

    static Stream<String> corpus() throws IOException, URISyntaxException {
        Path folder =
                Path.of(HostileFlowTests.class.getResource("/flow/hostile").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isRefused(String file) {
        List<FlowProblem> errors = VALIDATOR.check(FlowFixture.bundle("hostile/" + file), FlowFixture.CONTEXT).stream()
                .filter(FlowProblem::isError)
                .toList();

        assertThat(errors).isNotEmpty();
        assertThat(errors).anyMatch(problem -> problem.elementId() != null || ON_THE_WHOLE.contains(problem.rule()));
        assertThat(errors).allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
    }
}
