package io.smartconvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.sdk.Placeholder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisguiseTests {

    private final SealedChat chat = new SealedChat();

    @Test
    void givesTheSameValueTheSamePlaceholderHoweverItIsTyped() {
        assertThat(chat.disguise().mask("jane@example.org or joe@example.org")).isEqualTo("[EMAIL_1] or [EMAIL_2]");
        assertThat(chat.disguise().mask("JOE@EXAMPLE.ORG, jane (at) example (dot) org"))
                .isEqualTo("[EMAIL_2], [EMAIL_1]");
        assertThat(chat.disguise().mask("(650) 253-0000 is +1 650 253 0000 is 001 650-253-0000"))
                .isEqualTo("[PHONE_1] is [PHONE_1] is [PHONE_1]");
        assertThat(chat.disguise().mask("DE89 3704 0044 0532 0130 00 = de89370400440532013000"))
                .isEqualTo("[IBAN_1] = [IBAN_1]");
        assertThat(chat.disguise().mask("j@bücher.example and j@xn--bcher-kva.example"))
                .isEqualTo("[EMAIL_3] and [EMAIL_3]");
    }

    @Test
    void remembersNoValueButOnlyWhatItsKeyCanTell() {
        chat.disguise().mask("jane@example.org");
        SealedChat other = new SealedChat();
        other.disguise().mask("jane@example.org");

        assertThat(chat.tags.toString()).doesNotContain("jane").doesNotContain("example");
        assertThat(chat.tags).isNotEqualTo(other.tags);
        chat.forget();
        assertThatThrownBy(() -> chat.disguise().mask("jane@example.org")).isInstanceOf(KeyDestroyed.class);
        assertThat(chat.disguise().mask("nothing of anybody")).isEqualTo("nothing of anybody");
    }

    @Test
    void stopsRememberingSomewhere() {
        String many = IntStream.range(0, Placeholders.MOST + 50)
                .mapToObj(i -> "a" + i + "@example.org")
                .collect(Collectors.joining(" "));
        String masked = chat.disguise().mask(many);
        assertThat(masked).doesNotContain("@").contains("[EMAIL_" + Placeholders.MOST + "]");
        assertThat(chat.tags.get("EMAIL")).hasSize(Placeholders.MOST);
    }

    @Test
    void hidesWhatIsKnownAndMasksTheRest() {
        Disguise disguise = chat.disguise(Locale.US, Map.of("Ada Lovelace", "[NAME_1]", "A-77 / 12", "[CONTRACT_1]"));
        assertThat(disguise.mask("I'm ada  LOVELACE (ada@example.org), contract a-77 / 12."))
                .isEqualTo("I'm [NAME_1] ([EMAIL_1]), contract [CONTRACT_1].");
        assertThat(disguise.hide("Ada Lovelace, ada@example.org", false)).isEqualTo("[NAME_1], ada@example.org");
        assertThat(disguise.mask("Adam Lovelaces and Ada-Lovelace-Street"))
                .isEqualTo("Adam Lovelaces and Ada-Lovelace-Street");
    }

    @Test
    void seesKnownValuesThroughMarkdownEscapes() {
        Disguise disguise = chat.disguise(Locale.US, Map.of("A*da_(L)", "[NAME_1]"));
        assertThat(disguise.hide("Hello A\\*da\\_\\(L\\)!", true)).isEqualTo("Hello [NAME_1]!");
        assertThat(disguise.hide("Hello A\\*da!", true)).isEqualTo("Hello A\\*da!");
    }

    @Test
    void doesNotRecognizeWhatAnybodySays() {
        Disguise disguise = chat.disguise(
                Locale.US, Map.of("17", "[AGE_1]", "no", "[ANSWER_1]", "", "[ANSWER_2]", "·", "[ANSWER_3]"));
        assertThat(disguise.mask("no, 17 · or so")).isEqualTo("no, 17 · or so");
    }

    @Test
    void sparesWhatTheAuthorOfTheFlowSays() {
        Disguise disguise = chat.disguise().sparing(List.of("Write to help@shop.example or call +1 650 253 0000"));
        assertThat(disguise.mask("Mail HELP@shop.example, ring (650) 253-0000, not eva@shop.example"))
                .isEqualTo("Mail HELP@shop.example, ring (650) 253-0000, not [EMAIL_1]");
    }

    @Test
    void leavesKindsThatAreAllowedHere() {
        assertThat(chat.disguise()
                        .allowing(Set.of(PersonalKind.URL))
                        .mask("https://pay.example/?token=abcdefgh jane@example.org"))
                .isEqualTo("https://pay.example/?token=abcdefgh [EMAIL_1]");
    }

    @Test
    void readsPlaceholdersThatModelsAndMarkdownWrote() {
        Map<String, String> values = Map.of("[FULL_NAME_1]", "Ada $1 \\", "[EMAIL_2]", "a@example.org");
        String text = "\\[FULL\\_NAME\\_1\\] [EMAIL_2] [EMAIL_3] [email_2] [EMAIL_] [1] [EMAIL_0002]";
        assertThat(Placeholder.replaceAll(text, (placeholder, at) -> values.get(placeholder)))
                .isEqualTo("Ada $1 \\ a@example.org [EMAIL_3] [email_2] [EMAIL_] [1] [EMAIL_0002]");
    }

    @Test
    void labelsAreReadBackWhateverAFieldIsCalled() {
        for (String name : List.of(
                "name",
                "fullName",
                "IBAN2",
                "größe",
                "名前",
                "_",
                "a",
                "x1y2z3",
                "veryLongNameOfAFieldThatNobodyWouldWrite",
                "a__b",
                "9lives")) {
            String placeholder = new Placeholder(Placeholder.label(name), 200).text();
            assertThat(Placeholder.replaceAll(placeholder, (found, at) -> found.equals(placeholder) ? "x" : null))
                    .as(name)
                    .isEqualTo("x");
        }
        assertThat(Placeholder.label("fullName")).isEqualTo("FULL_NAME");
    }
}
