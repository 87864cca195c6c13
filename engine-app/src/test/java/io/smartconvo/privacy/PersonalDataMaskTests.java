package io.smartconvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataMaskTests {

    private static final MaskContext GERMAN = MaskContext.of(Locale.GERMANY);

    private static String mask(String text) {
        return mask(text, GERMAN);
    }

    /** With the kinds as placeholders: numbers are another test's matter. */
    private static String mask(String text, MaskContext context) {
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (PersonalMatch match : PersonalDataMask.find(text, context)) {
            masked.append(text, done, match.start())
                    .append('[')
                    .append(match.kind().name().toLowerCase(Locale.ROOT))
                    .append(']');
            done = match.end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "４１１１ １１１１ １１１１ １１１１",
                "4111\u200b1111\u200b1111\u200b1111",
                "4111\u00a01111\u202f1111\u20031111",
                "4111‐1111–1111—1111",
                "4\ufe0f\u20e31\u20e31111111111111\u20e31",
                "𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏",
                "\u202e4111111111111111",
                "४१११११११११११११११",
                "4111\t1111\n1111 1111"
            })
    void seesThroughDisguisedCards(String card) {
        assertThat(mask("x " + card + " y"))
                .doesNotContainPattern("[\\p{Nd}]{3}")
                .contains("[card]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max＠beispiel.de",
                "max@\u200bbeispiel.de",
                "ｍａｘ@beispiel．de",
                "max\u00ad@beispiel.de",
                "max﹫beispiel.de",
                "max@beispiel。de",
                "m\u2060ax@bei\ufeffspiel.de"
            })
    void seesThroughDisguisedAddresses(String address) {
        assertThat(mask("x " + address + " y")).isEqualTo("x [email] y");
    }

    @Test
    void leavesExactlyTheKindThatIsAllowed() {
        String text = "max@beispiel.de, 0151 23456789, DE89 3704 0044 0532 0130 00, 4111 1111 1111 1111";
        assertThat(mask(text)).isEqualTo("[email], [phone], [iban], [card]");
        assertThat(mask(text, MaskContext.of(Locale.GERMANY, Set.of(PersonalKind.EMAIL))))
                .isEqualTo("max@beispiel.de, [phone], [iban], [card]");
        assertThat(mask(text, MaskContext.of(Locale.GERMANY, Set.of(PersonalKind.IBAN))))
                .isEqualTo("[email], [phone], DE89 3704 0044 0532 0130 00, [card]");
    }

    @Test
    void leavesOtherTextAsItIs() {
        for (String text : new String[] {
            "",
            " ",
            "Hallo 👋🏽, ½ m² \u200b für 3 €",
            "@",
            "a@",
            "@b.de",
            "a@b",
            "1@2.3",
            "....@....",
            "DE89370400440532013001",
            "4111 1111 1111 1112",
            "\ud800 x"
        }) {
            assertThat(mask(text)).isEqualTo(text);
        }
    }

    @Test
    void masksInsideWordsAndMarkup() {
        assertThat(mask("<a href=\"mailto:max@beispiel.de\">max@beispiel.de</a>"))
                .doesNotContain("beispiel.de")
                .contains("</a>");
        assertThat(mask("IBANDE89370400440532013000und")).isEqualTo("IBAN[iban]und");
        assertThat(mask("{\"mail\":\"max@beispiel.de\"}")).isEqualTo("{\"mail\":\"[email]\"}");
    }

    @Test
    void masksManyOfAKind() {
        assertThat(mask("max@beispiel.de ".repeat(200))).isEqualTo("[email] ".repeat(200));
        assertThat(mask("x".repeat(3_000) + " 0151 23456789")).endsWith(" [phone]");
        assertThat(mask("12 345 67 ".repeat(300) + "+49 151 23456789")).doesNotContain("23456789");
    }

    @Test
    void hasNothingLeftToMaskTheSecondTime() {
        for (LabelledText text : LabelledText.corpus()) {
            String once = mask(text.text(), MaskContext.of(text.locale()));
            assertThat(mask(once, MaskContext.of(text.locale()))).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "0",
                "+1",
                "(",
                "4111 ",
                "a@",
                "@",
                "a.",
                "DE89",
                "DE 89 ",
                "(at)",
                "1-",
                "1/",
                "(1",
                "+49 151 ",
                "05.11.2026 ",
                "order ",
                "１",
                "00",
                "2 1-(3) x",
                "\u0661",
                "1.2",
                "x1",
                " at ",
                "a at b dot ",
                " dot ",
                "http://",
                "https://a?token=",
                "a:",
                "::",
                "1.2.3.4.",
                "BIC ",
                "A1",
                "RSSMRA85T10A562",
                "order 1",
                "аa",
                "e\u0301",
                "[EMAIL_1]",
                "12-",
                "784",
                "19"
            })
    void endsSoonOnHostileText(String piece) {
        String text = piece.repeat(4_000 / piece.length());
        // Not a benchmark: quadratic or worse takes minutes here, linear takes milliseconds.
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> mask(text));
    }
}
