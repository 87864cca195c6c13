package io.smartconvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Prints recall and precision per kind; what a placeholder stands for must be gone. */
class MaskingCorpusTests {

    private static final class Score {
        int right;
        int missed;
        int wrong;

        double recall() {
            return (double) right / (right + missed);
        }

        double precision() {
            return (double) right / (right + wrong);
        }
    }

    private final Map<PersonalKind, Score> scores = new EnumMap<>(PersonalKind.class);
    private final List<String> misses = new ArrayList<>();

    @Test
    void masksTheLabelledCorpus() {
        score(LabelledText.corpus());
        print("labelled corpus");
        misses.forEach(System.out::println);
        for (PersonalKind kind : PersonalKind.values()) {
            assertThat(scores.get(kind).recall()).as("recall of " + kind).isGreaterThanOrEqualTo(0.99);
            assertThat(scores.get(kind).precision()).as("precision of " + kind).isGreaterThanOrEqualTo(0.98);
        }
    }

    @Test
    void masksGeneratedAccountsCardsAndNumbers() {
        Random random = new Random(20261123);
        List<LabelledText> generated = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            generated.add(LabelledText.of("en | Take <iban>" + spaced(iban(random), random) + "</iban>, please."));
            generated.add(LabelledText.of("de | Karte: <card>" + spaced(card(random), random) + "</card>. Danke"));
        }
        generated.addAll(phones());
        score(generated);
        print("generated");
        assertThat(scores.get(PersonalKind.IBAN).recall()).isEqualTo(1);
        assertThat(scores.get(PersonalKind.CARD).recall()).isEqualTo(1);
        misses.stream().limit(30).forEach(System.out::println);
        assertThat(scores.get(PersonalKind.PHONE).recall()).isGreaterThanOrEqualTo(0.97);
    }

    private void score(List<LabelledText> texts) {
        for (LabelledText text : texts) {
            String masked = PersonalDataMask.mask(text.text(), MaskContext.of(text.locale()));
            for (PersonalKind kind : PersonalKind.values()) {
                int expected = text.expected(kind);
                int found = LabelledText.count(masked, kind);
                Score score = scores.computeIfAbsent(kind, k -> new Score());
                score.right += Math.min(expected, found);
                score.missed += Math.max(0, expected - found);
                score.wrong += Math.max(0, found - expected);
            }
            if (!masked.equals(text.masked())) {
                misses.add("  " + text.locale() + ": " + text.masked() + "\n   got " + masked);
            }
        }
    }

    private void print(String what) {
        scores.forEach((kind, score) -> System.out.printf(
                Locale.ROOT,
                "masking %s, %-5s: recall %.3f precision %.3f (%d)%n",
                what,
                kind,
                score.recall(),
                score.precision(),
                score.right + score.missed));
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
