package io.smartconvo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceMatchTests {

    private static final List<Choice> OPTIONS = List.of(
            new Choice("yes", "Ja, gerne 👍"),
            new Choice("no", "Nein"),
            new Choice("later", "Später zurückrufen"),
            new Choice("ar", "أحتاج مساعدة"));

    @ParameterizedTest
    @CsvSource({
        "yes,yes",
        "Ja gerne,yes",
        "JA GERNE!,yes",
        "nein,no",
        "Nein danke,no",
        "spater,later",
        "SPÄTER,later",
        "zurückrufen,later",
        "3,later",
        "3.,later",
        "#3,later",
        "Option 3,later",
        "٣,later",
        "احتاج مساعده,ar",
        "ja,yes",
        "'Nein ',no",
        "later,later"
    })
    void findsTheOptionThatIsMeant(String text, String id) {
        assertThat(ChoiceMatch.find(OPTIONS, text)).map(Choice::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "vielleicht",
        "0",
        "5",
        "99",
        "a",
        "'...'",
        "👎",
        "ja nein",
        "neinsager",
        "ich sage dazu heute nein",
        "tisch 3"
    })
    void findsNothingInDoubt(String text) {
        assertThat(ChoiceMatch.find(OPTIONS, text)).isEmpty();
    }

    @Test
    void countsNoOptionsWhoseLabelsHaveNumbers() {
        List<Choice> sizes =
                List.of(new Choice("a", "2 people"), new Choice("b", "1 person"), new Choice("c", "4 people"));
        assertThat(ChoiceMatch.find(sizes, "2")).map(Choice::id).contains("a");
        assertThat(ChoiceMatch.find(sizes, "1")).map(Choice::id).contains("b");
        assertThat(ChoiceMatch.find(sizes, "3")).isEmpty();
        assertThat(ChoiceMatch.find(sizes, "people")).isEmpty();
    }

    @Test
    void tellsPicturesApart() {
        List<Choice> thumbs = List.of(new Choice("up", "👍"), new Choice("down", "👎"));
        assertThat(ChoiceMatch.find(thumbs, "👎")).map(Choice::id).contains("down");
    }
}
