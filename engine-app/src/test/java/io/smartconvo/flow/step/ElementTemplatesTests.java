package io.smartconvo.flow.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.flow.FlowFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed element templates and the table of steps say what the code says. To write them anew after a change,
 * run this test with {@code -Dsmartconvo.write=true}.
 */
class ElementTemplatesTests {

    private static final Path FOLDER = Path.of("../bpmn/element-templates");
    private static final Path LANGUAGE = Path.of("../docs/flow-language.md");
    private static final StepCatalogue CATALOGUE = new StepCatalogue(FlowFixture.ALL_STEPS);

    static Stream<StepType> types() {
        return CATALOGUE.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isCommittedAsGenerated(StepType type) throws IOException {
        Path file = FOLDER.resolve(type.id() + ".json");
        String generated = ElementTemplates.json(type);
        if (Boolean.getBoolean("smartconvo.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, generated);
        }

        assertThat(file).exists();
        assertThat(Files.readString(file)).isEqualTo(generated);
    }

    @Test
    void leavesNoOldTemplateBehind() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            types().map(type -> type.id() + ".json").toList());
        }
    }

    @Test
    void listsTheStepsInTheLanguagePage() throws IOException {
        assertThat(Files.readString(LANGUAGE)).contains(table());
    }

    private static String table() {
        return types().map(type -> "| `%s` | %s | %s | %s | %s |"
                        .formatted(
                                type.id(),
                                type.element().tag(),
                                switch (type.runs()) {
                                    case IN_THE_TURN -> "in the turn";
                                    case WAITS_FOR_THE_VISITOR -> "waits";
                                    case OUTSIDE -> "outside";
                                },
                                type.errors().isEmpty()
                                        ? ""
                                        : type.errors().stream().sorted().collect(Collectors.joining("`, `", "`", "`")),
                                type.description()))
                .collect(Collectors.joining("\n"));
    }
}
