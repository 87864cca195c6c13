package io.smartconvo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.widget.Event;
import io.smartconvo.widget.ServerFrame;
import io.smartconvo.widget.StepId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitorViewTests {

    private final Memory memory = new Memory();

    private VisitorView viewOf(String shown) {
        memory.decided("contact", true);
        memory.answer("name", shown, new PersonalAnswer("[NAME_1]", "contact", shown));
        return new VisitorView(memory);
    }

    @Test
    void aValueCannotBringMarkup() {
        VisitorView view = viewOf("[x](https://evil.example) **b**");
        assertThat(view.markup("Hi [NAME_1]")).isEqualTo("Hi \\[x\\]\\(https\\://evil.example\\) \\*\\*b\\*\\*");
        assertThat(view.plain("Hi [NAME_1]")).isEqualTo("Hi [x](https://evil.example) **b**");
    }

    @Test
    void isEncodedInTheTargetOfALink() {
        assertThat(viewOf("Ada L & Co").markup("[go](https://a.example/?n=[NAME_1]) [NAME_1]"))
                .isEqualTo("[go](https://a.example/?n=Ada%20L%20%26%20Co) Ada L & Co");
    }

    @Test
    void aValueThatLooksLikeAPlaceholderIsNotReplacedAgain() {
        assertThat(viewOf("[NAME_1] [NAME_2]").plain("[NAME_1]")).isEqualTo("[NAME_1] [NAME_2]");
    }

    @Test
    void showsNothingAfterANo() {
        VisitorView before = viewOf("Ada");
        memory.decided("contact", false);
        assertThat(before.plain("[NAME_1]")).isEqualTo("Ada");
        assertThat(new VisitorView(memory).plain("[NAME_1]")).isEqualTo("[NAME_1]");
        assertThat(memory.answers()).isEmpty();
    }

    @Test
    void showsEveryTextOfAnEventAndLeavesTheRest() {
        var choices =
                new Event.Choices(new StepId("s"), "Who? [NAME_1]", List.of(new Event.Option("a", "[NAME_1]")), true);
        var shown = viewOf("A_da").of(List.of(ServerFrame.Occurred.of(7, Instant.EPOCH, choices)));
        assertThat(shown)
                .containsExactly(ServerFrame.Occurred.of(
                        7,
                        Instant.EPOCH,
                        new Event.Choices(
                                new StepId("s"), "Who? A\\_da", List.of(new Event.Option("a", "A_da")), true)));
    }

    @Test
    void theMemoryTellsOthersPlaceholdersOnly() {
        viewOf("Ada");
        memory.answer("age", 36, new PersonalAnswer("[AGE_1]", "contact", "36"));
        memory.answer("size", "42");
        assertThat(memory.standIns()).isEqualTo(Map.of("name", "[NAME_1]", "age", "[AGE_1]"));
    }

    @Test
    void whatAFlowMakesOfAPersonalAnswerStaysPersonal() {
        viewOf("ada");
        memory.answer("name", "ADA");
        assertThat(new VisitorView(memory).plain("[NAME_1]")).isEqualTo("ADA");
        memory.decided("contact", false);
        assertThat(memory.answers()).isEmpty();
    }

    @Test
    void memoryComesBackFromItsDocumentAndFromOlderOnes() {
        viewOf("Ada");
        memory.placeholders().put("EMAIL", new ArrayList<>(List.of("tag")));
        MemoryCodec codec = new MemoryCodec();
        Memory back = codec.decode(codec.encode(memory));
        assertThat(back.personal()).isEqualTo(memory.personal());
        assertThat(back.placeholders()).isEqualTo(memory.placeholders());
        Memory old = codec.decode(
                "{\"answers\":{},\"consent\":{},\"open\":[],\"closed\":[]}".getBytes(StandardCharsets.UTF_8));
        assertThat(old.isAboutSomebody()).isFalse();
    }
}
