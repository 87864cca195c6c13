package io.smartconvo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that look at whole graphs leave sensible flows alone, also those that come close to a limit. */
class AcceptedFlowTests {

    static Stream<String> flows() throws IOException, URISyntaxException {
        Path folder =
                Path.of(AcceptedFlowTests.class.getResource("/flow/accepted").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void isAccepted(String file) throws Exception {
        FlowBundle bundle = new FlowBundle(FlowFixture.bytes("accepted/" + file), java.util.Map.of());

        assertThat(new FlowValidator(FlowFixture.CATALOGUE).check(bundle, FlowFixture.CONTEXT))
                .isEmpty();
        assertThat(new FlowCompiler(FlowFixture.CATALOGUE)
                        .compile(FlowFixture.TENANT, AuthoredFlow.scan(bundle, FlowFixture.CONTEXT))
                        .bpmn())
                .isNotEmpty();
    }
}
