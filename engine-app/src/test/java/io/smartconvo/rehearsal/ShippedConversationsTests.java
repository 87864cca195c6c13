package io.smartconvo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.rehearsal.ExpectedLine.Asks;
import io.smartconvo.rehearsal.ExpectedLine.Offers;
import io.smartconvo.rehearsal.ExpectedLine.ShowsForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedConversationsTests {

    private static final Path FLOWS = ChatFiles.FLOWS;

    @Test
    void coverEveryFlow() throws IOException {
        try (Stream<Path> folders = Files.list(FLOWS).filter(Files::isDirectory)) {
            assertThat(all())
                    .extracting(it -> it.scene().flow())
                    .containsAll(folders.map(it -> it.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void standInTheFolderOfTheirFlow(GoldenConversation conversation) {
        assertThat(conversation.name()).startsWith(conversation.scene().flow() + "/");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nameStepsAndFormsThatExist(GoldenConversation conversation) throws IOException {
        String flow = conversation.scene().flow();
        String diagram = Files.readString(FLOWS.resolve(flow).resolve(flow + ".bpmn"));

        for (Line line : conversation.lines()) {
            if (line instanceof Asks asks) {
                assertThat(diagram).contains("id=\"" + asks.step() + "\"");
            } else if (line instanceof Offers offers) {
                assertThat(diagram).contains("id=\"" + offers.step() + "\"");
            } else if (line instanceof ShowsForm form) {
                assertThat(FLOWS.resolve(flow).resolve(form.form() + ".form")).exists();
            }
        }
    }

    static List<GoldenConversation> all() {
        return ChatFiles.all();
    }
}
