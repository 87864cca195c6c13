package io.smartconvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import io.smartconvo.proof.policy.Proves;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Prints recall and precision per kind and per language. The corpus is small and was written by those who wrote the
 * finders: its numbers are an upper bound.
 */
@Proves("2.2a")
class MaskingCorpusTests {

    private static final Set<PersonalKind> CHECKED = Set.of(PersonalKind.IBAN, PersonalKind.CARD, PersonalKind.ID);

    private final List<String> misses = new ArrayList<>();

    @Test
    void findsWhatTheCorpusLabelsAndLittleElse() {
        Map<String, Score> scores = score(LabelledText.corpus());
        print("masking corpus", scores);
        misses.forEach(System.out::println);
        scores.forEach((what, score) -> {
            assertThat(score.recall()).as("recall, " + what).isGreaterThanOrEqualTo(0.97);
            assertThat(score.precision()).as("precision, " + what).isGreaterThanOrEqualTo(0.97);
        });
        CHECKED.forEach(kind -> assertThat(scores.get("kind " + kind).recall())
                .as("recall, " + kind)
                .isGreaterThanOrEqualTo(0.99));
        assertThat(scores.keySet()).hasSize(1 + PersonalKind.values().length + LabelledText.LANGUAGES.size());
    }

    /** Without the dictionary a name is a word like any other. */
    @Test
    void recognizesNamesOnlyBecauseTheyWereGivenBefore() {
        List<String> lines = LabelledText.lines("names").toList();
        int named = 0;
        int found = 0;
        int wrong = 0;
        int unaided = 0;
        for (String line : lines) {
            String[] parts = line.split(" \\| ");
            boolean hasName = parts[2].contains("<name>");
            String text = parts[2].replaceAll("</?name>", "");
            String expected = parts[2].replaceAll("<name>.*</name>", "[NAME_1]");
            String masked = hidden(new KnownValues(Map.of(parts[1], "[NAME_1]")), text);
            named += hasName ? 1 : 0;
            found += hasName && masked.equals(expected) ? 1 : 0;
            wrong += !hasName && !masked.equals(expected) ? 1 : 0;
            unaided +=
                    PersonalDataMask.find(text, MaskContext.of(Locale.ENGLISH)).size();
        }
        System.out.printf(
                "masking names, given before: %d of %d, wrongly %d; never given: %d%n", found, named, wrong, unaided);
        assertThat(found).isGreaterThanOrEqualTo(named - 2);
        assertThat(wrong).isZero();
    }

    @Test
    void findsGeneratedAccountsCardsAndNumbers() {
        Random random = new Random(20261123);
        List<LabelledText> generated = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            generated.add(LabelledText.of("en | Take <iban>" + spaced(iban(random), random) + "</iban>, please."));
            generated.add(LabelledText.of("de | Karte: <card>" + spaced(card(random), random) + "</card>. Danke"));
            generated.add(LabelledText.of("en | It is <id>" + GeneratedId.any(random) + "</id>, right?"));
        }
        generated.addAll(phones());
        Map<String, Score> scores = score(generated);
        print("masking generated", scores);
        misses.stream().limit(30).forEach(System.out::println);
        CHECKED.forEach(kind -> assertThat(scores.get("kind " + kind).recall())
                .as("recall, " + kind)
                .isGreaterThanOrEqualTo(0.99));
        assertThat(scores.get("kind PHONE").recall()).isGreaterThanOrEqualTo(0.97);
    }

    /** What a checksum lets by: numbers of the right length that nobody gave to a person. */
    @Test
    void leavesMostRandomNumbers() {
        Random random = new Random(4711);
        Map<Integer, Integer> taken = new TreeMap<>();
        for (int length = 4; length <= 20; length++) {
            for (int i = 0; i < 2_000; i++) {
                StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
                while (digits.length() < length) {
                    digits.append(random.nextInt(10));
                }
                boolean found = PersonalDataMask.find("the value " + digits, MaskContext.of(Locale.ROOT))
                                .size()
                        > 0;
                taken.merge(length, found ? 1 : 0, Integer::sum);
            }
        }
        System.out.println("masking random numbers, of 2000 by length: " + taken);
        assertThat(taken.values()).allMatch(count -> count < 160);
    }

    private static String hidden(KnownValues known, String text) {
        StringBuilder hidden = new StringBuilder(text);
        List<Cover> found = known.find(text, false);
        for (int i = found.size() - 1; i >= 0; i--) {
            hidden.replace(
                    found.get(i).start(), found.get(i).end(), found.get(i).value());
        }
        return hidden.toString();
    }

    private Map<String, Score> score(List<LabelledText> texts) {
        return Score.by(texts, text -> PersonalDataMask.find(text.text(), MaskContext.of(text.locale())), misses);
    }

    private static void print(String what, Map<String, Score> scores) {
        scores.forEach((key, score) -> System.out.println(what + ", " + key + ": " + score));
    }

    private static String iban(Random random) {
        String[] shapes = {
            "DE89370400440532013000",
            "GB29NWBK60161331926819",
            "FR1420041010050500013M02606",
            "NO9386011117947",
            "MT84MALT011000012345MTLCAST001S",
            "TR330006100519786457841326"
        };
        String shape = shapes[random.nextInt(shapes.length)];
        StringBuilder account = new StringBuilder(shape.substring(0, 2)).append("00");
        for (char c : shape.substring(4).toCharArray()) {
            account.append(
                    Character.isDigit(c) ? (char) ('0' + random.nextInt(10)) : (char) ('A' + random.nextInt(26)));
        }
        StringBuilder number = new StringBuilder();
        String moved = account.substring(4) + account.substring(0, 4);
        moved.chars().forEach(c -> number.append(Character.digit(c, 36)));
        int check = 98
                - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
        return account.replace(2, 4, String.format(Locale.ROOT, "%02d", check)).toString();
    }

    private static String card(Random random) {
        String[] prefixes = {"4", "51", "55", "2221", "34", "37", "6011", "36", "3528"};
        String prefix = prefixes[random.nextInt(prefixes.length)];
        int length = prefix.startsWith("34") || prefix.startsWith("37") ? 15 : prefix.equals("36") ? 14 : 16;
        StringBuilder digits = new StringBuilder(prefix);
        while (digits.length() < length - 1) {
            digits.append(random.nextInt(10));
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit;
        }
        return digits.append((10 - sum % 10) % 10).toString();
    }

    private static String spaced(String plain, Random random) {
        String[] separators = {"", " ", "-", "\u00a0", "\u2011", "\u200b", "  "};
        return plain.replaceAll("(.{4})(?=.)", "$1" + separators[random.nextInt(separators.length)]);
    }

    private static List<LabelledText> phones() {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        List<LabelledText> texts = new ArrayList<>();
        String[][] homes = {
            {"en", "GB"},
            {"de", "DE"},
            {"de", "AT"},
            {"de", "CH"},
            {"fr", "FR"},
            {"es", "ES"},
            {"it", "IT"},
            {"tr", "TR"},
            {"ar", "SA"},
            {"ar", "AE"},
            {"ar", "EG"},
            {"pt", "PT"},
            {"nl", "NL"}
        };
        for (String[] home : homes) {
            for (PhoneNumberType type : List.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)) {
                var number = phones.getExampleNumberForType(home[1], type);
                for (PhoneNumberFormat format : PhoneNumberFormat.values()) {
                    if (format != PhoneNumberFormat.RFC3966) {
                        texts.add(LabelledText.of(
                                home[0] + " | abc: <phone>" + phones.format(number, format) + "</phone>. xyz"));
                    }
                }
            }
        }
        return texts;
    }
}
