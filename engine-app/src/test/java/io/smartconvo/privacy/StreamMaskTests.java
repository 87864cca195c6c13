package io.smartconvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamMaskTests {

    private static final Map<String, String> KNOWN =
            Map.of("Ada King Lovelace", "[NAME_1]", "王伟", "[NAME_2]", "A-77 / 12", "[CONTRACT_1]");

    private static List<String> shown(Disguise disguise, List<String> pieces) {
        StreamMask stream = new StreamMask(disguise);
        List<String> shown = new ArrayList<>();
        pieces.forEach(piece -> shown.add(stream.add(piece)));
        shown.add(stream.end());
        return shown;
    }

    private static List<String> cut(String text, Random random, int most) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int next = Math.min(text.length(), at + 1 + random.nextInt(most));
            pieces.add(text.substring(at, next));
            at = next;
        }
        return pieces;
    }

    private static void assertSame(String text, Locale locale, List<String> pieces) {
        SealedChat chat = new SealedChat();
        String whole = chat.disguise(locale, KNOWN).mask(text);
        assertThat(String.join("", shown(chat.disguise(locale, KNOWN), pieces)))
                .as("%s in %s", locale, pieces)
                .isEqualTo(whole);
    }

    @Test
    void aTextInPiecesComesOutAsTheWholeWould() {
        Random random = new Random(1);
        for (LabelledText text : LabelledText.corpus()) {
            assertSame(text.text(), text.locale(), cut(text.text(), random, 1));
            assertSame(text.text(), text.locale(), cut(text.text(), random, 4));
            assertSame(text.text(), text.locale(), cut(text.text(), random, 30));
        }
    }

    @Test
    void soDoesARunOfRandomOnes() {
        Random random = new Random(20261125);
        List<LabelledText> corpus = LabelledText.corpus().stream()
                .filter(text -> text.locale().equals(Locale.ENGLISH))
                .toList();
        List<String> filling =
                List.of(" Ada King Lovelace", " and ", ", ", " 王伟 ", "\n", " A-77 / 12", " at ", " the dot ");
        for (int round = 0; round < 150; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                text.append(corpus.get(random.nextInt(corpus.size())).text())
                        .append(" so, well then")
                        .append(filling.get(random.nextInt(filling.size())))
                        .append(" that is it. ");
            }
            assertSame(text.toString(), Locale.ENGLISH, cut(text.toString(), random, 1 + random.nextInt(12)));
        }
    }

    /** Not one piece of what is covered may be seen, not even for a moment. */
    @Test
    void nothingPersonalIsEverShownInPart() {
        String text =
                "Sure. Ask jane.doe@example.org or Ada King Lovelace on +1 650 253 0000, IBAN DE89 3704 0044 0532 0130 00.";
        for (int size = 1; size < 12; size++) {
            List<String> pieces = new ArrayList<>();
            for (int at = 0; at < text.length(); at += size) {
                pieces.add(text.substring(at, Math.min(text.length(), at + size)));
            }
            StringBuilder seen = new StringBuilder();
            for (String shown : shown(new SealedChat().disguise(Locale.US, KNOWN), pieces)) {
                seen.append(shown);
                assertThat(seen)
                        .doesNotContain("jane")
                        .doesNotContain("Ada")
                        .doesNotContain("650")
                        .doesNotContain("DE89");
            }
            assertThat(seen).hasToString("Sure. Ask [EMAIL_1] or [NAME_1] on [PHONE_1], IBAN [IBAN_1].");
        }
    }

    @Test
    void numbersPlaceholdersAsIfTheHalfHadNeverBeenSeen() {
        SealedChat chat = new SealedChat();
        shown(
                chat.disguise(),
                cut("Call +1 650 253 0000 or mail jo@example.org.uk today, please do.", new Random(2), 2));
        assertThat(chat.tags.get("PHONE")).hasSize(1);
        assertThat(chat.tags.get("EMAIL")).hasSize(1);
    }

    @Test
    void proseStaysLive() {
        String text =
                "You can send unused goods back within sixty days, and we will pay for the parcel. Is there anything else?";
        StreamMask stream = new StreamMask(new SealedChat().disguise());
        int shown = 0;
        for (int i = 0; i < text.length(); i++) {
            shown += stream.add(text.substring(i, i + 1)).length();
            assertThat(i + 1 - shown).as("held back at %d", i).isLessThan(24);
        }
    }

    @Test
    void proseWithoutBlanksStaysLive() {
        String text = "您可以在六十天内退回未使用的商品，我们会支付包裹的费用。还有什么可以帮您的吗？";
        StreamMask stream = new StreamMask(new SealedChat().disguise(Locale.CHINESE, KNOWN));
        int shown = 0;
        for (int i = 0; i < text.length(); i++) {
            shown += stream.add(text.substring(i, i + 1)).length();
            assertThat(i + 1 - shown).isLessThan(24);
        }
    }

    @Test
    void holdsNoMoreThanABoundedPart() {
        for (String piece : List.of("1", "1 ", "a", "@", "(", "at ", " dot ", "https://", "王", "x1")) {
            StreamMask stream = new StreamMask(new SealedChat().disguise());
            int shown = 0;
            int said = 0;
            for (int i = 0; i < 600; i++) {
                shown += stream.add(piece).length();
                said += piece.length();
            }
            assertThat(said - shown).as(piece).isLessThan(2_100);
        }
    }

    @Test
    void passesPlaceholdersInOnePiece() {
        for (String shown :
                shown(new SealedChat().disguise(), cut("Dear [FULL_NAME_1], hi [EMAIL_12]!", new Random(3), 3))) {
            assertThat(shown.chars().filter(c -> c == '[').count())
                    .isEqualTo(shown.chars().filter(c -> c == ']').count());
        }
    }
}
