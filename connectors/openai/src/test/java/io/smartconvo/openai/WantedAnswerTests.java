package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.openai.WantedAnswer.Kind;
import io.smartconvo.sdk.StepException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedAnswerTests {

    @Test
    void readsOneAnswerALine() throws Exception {
        var wanted = WantedAnswer.parse("\n size : number\r\nmood: choice( good ,bad) = How (roughly)? a=b\n\n");
        assertThat(wanted)
                .containsExactly(
                        new WantedAnswer("size", Kind.NUMBER, List.of(), ""),
                        new WantedAnswer("mood", Kind.CHOICE, List.of("good", "bad"), "How (roughly)? a=b"));
    }

    @Test
    void wantsNothingByDefault() throws Exception {
        assertThat(WantedAnswer.parse(null)).isEmpty();
        assertThat(WantedAnswer.parse("  ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size",
                "size: integer",
                "size number",
                "1size: number",
                "my size: number",
                "mood: choice",
                "mood: choice()",
                "mood: text(a, b)",
                "a: text\na: number"
            })
    void refusesWhatItCannotRead(String line) {
        assertThatThrownBy(() -> WantedAnswer.parse(line))
                .isExactlyInstanceOf(StepException.class)
                .hasMessageContaining("Read answers");
    }
}
