package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.sdk.Utterance;
import io.smartconvo.sdk.Utterance.Speaker;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTests {

    private static final Utterance OLD = new Utterance(Speaker.VISITOR, "old ".repeat(100));
    private static final Utterance BOT = new Utterance(Speaker.BOT, "Which one?");
    private static final Utterance NEW = new Utterance(Speaker.VISITOR, "The red one");

    @Test
    void endsWithTheVisitorsLastWords() {
        var said = List.of(NEW, BOT);
        assertThat(Prompt.of(input(null), said, 1000).turns()).containsExactly(BOT, NEW);
    }

    @Test
    void sendsAQuestionThatWasJustSaidOnlyOnce() {
        assertThat(Prompt.of(input("The red one"), List.of(BOT, NEW), 1000).turns())
                .containsExactly(BOT, NEW);
    }

    @Test
    void addsAQuestionOfTheDesigners() {
        assertThat(Prompt.of(input("Sum it up"), List.of(BOT, NEW), 1000).turns())
                .containsExactly(BOT, NEW, new Utterance(Speaker.VISITOR, "Sum it up"));
    }

    @Test
    void dropsTheOldestFirst() {
        assertThat(Prompt.of(input(null), List.of(OLD, BOT, NEW), 100).turns()).containsExactly(BOT, NEW);
    }

    @Test
    void leavesNoGapInTheMiddle() {
        assertThat(Prompt.of(input(null), List.of(BOT, OLD, NEW), 100).turns()).containsExactly(NEW);
    }

    @Test
    void keepsInstructionsAndQuestionWhateverTheBudget() {
        var prompt = Prompt.of(input(null), List.of(BOT, NEW), 1);
        assertThat(prompt.instructions()).isEqualTo("You help.");
        assertThat(prompt.turns()).containsExactly(NEW);
    }

    @Test
    void worksBeforeAnybodySaidAnything() {
        assertThat(Prompt.of(input(null), List.of(), 1000).turns()).isEmpty();
    }

    @Test
    void tellsNothingInItsDescription() {
        assertThat(Prompt.of(input("secret"), List.of(NEW), 1000).toString()).doesNotContain("secret", "red");
    }

    private static AiReply input(String question) {
        return new AiReply("You help.", question, true, null, null, null, 500, Duration.ofSeconds(1));
    }
}
