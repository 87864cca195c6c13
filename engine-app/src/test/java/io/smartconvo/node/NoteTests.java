package io.smartconvo.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTests {

    @Test
    void isReadAsItWasWritten() {
        UUID id = UUID.randomUUID();
        Note note = Note.of("happened", id, 17L);

        assertThat(Note.parse(note.line())).contains(note);
        assertThat(note.ids()).isEqualTo(List.of(id.toString(), "17"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim",
                "kim@example.org",
                "+49 30 123456",
                "",
                " ",
                "a b",
                "1\n2",
                "0123456789012345678901234567890123456"
            })
    void holdsNothingButIds(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Note.of("happened", text))
                .withMessageNotContaining("im");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Happened", "", "a b", "happened\n", "averyveryverylongtopic"})
    void hasATopicOfOneSmallWord(String topic) {
        assertThatIllegalArgumentException().isThrownBy(() -> Note.of(topic, "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "happened", "happened ", "happened  1", "happened 1 ", "happened x", "happened 1 2 3 4 5"})
    void whatNobodyHereWroteIsNoNote(String line) {
        assertThat(Note.parse(line)).isEmpty();
    }
}
