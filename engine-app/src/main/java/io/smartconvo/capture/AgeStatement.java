package io.smartconvo.capture;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a visitor's own statement of being a child, in twenty languages. It takes only plain sentences about the speaker
 * («I am 12»): not distances, experience, other people, the past or what-ifs. Whoever hides their age is not found.
 */
public final class AgeStatement {

    /** Nobody younger types; below it a number means something else. */
    private static final int YOUNGEST = 5;

    private static final int LONGEST_TEXT = 4_000;
    private static final Map<String, Integer> WORDS = words();
    private static final String NUMBER = "(?<age>[0-9]{1,2}|" + String.join("|", WORDS.keySet()) + ")";
    private static final Pattern ANY_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0652\\u0640]");

    /** Years of work are not years of life. */
    private static final String NO_CAREER = "(?!.{0,25}(?:experien|esperien|erfahrung|expér|стаж|опыт|خبرة))";

    private static final String AND =
            "and|but|so|too|btw|lol|und|aber|et|mais|y|pero|e|ma|mas|en|maar|og|men|och|ve|ama|i|ale|и|но|а";

    /** The clause ends: nothing follows that would make the number count something else. */
    private static final String END = NO_CAREER
            + "(?:(?=\\s*(?:$|[.!?,;:)\\u3002\\u061F\\u060C](?!\\s?[0-9])|[-\\u2013\\u2014]\\s))"
            + "|(?=\\s(?:" + AND + ")(?![\\p{L}\\p{N}])(?! a half| [0-9])))";

    private static final String START = "(?<![\\p{L}\\p{N}'])";
    private static final String NO_IF =
            "(?<!\\bif )(?<!\\bwhen )(?<!\\blike )(?<!\\bthink )(?<!\\bthinks )(?<!\\bsaid )(?<!\\buntil )";
    private static final String YEARS_OLD = "(?:[- ]?(?:years?|yrs?)[- ]old|[- ]?y/?o)";

    /** {@code #} is the number. */
    private static final List<Pattern> STATEMENTS = Stream.of(
                    // English
                    NO_IF + "i(?:'| a)m (?:(?:only|just|actually|still|already|almost|nearly|now|aged?) )*#" + YEARS_OLD
                            + "?" + END,
                    NO_IF + "im (?:only |just )?#" + YEARS_OLD + END,
                    "(?<=^)im (?:only |just )?#(?=\\s*$)",
                    NO_IF + "i(?:'| a)?m (?:only |just )?an? #[- ]years?[- ]old"
                            + "(?: (?:girl|boy|kid|child|student|teen|teenager|pupil))?" + END,
                    "my age is #" + END,
                    "i (?:have )?(?:(?:just|only|recently) )*turned #(?: years old)?" + END,
                    // German
                    "(?:ich bin|(?<=^)bin) (?:(?:erst|gerade|schon|noch|jetzt|nur|fast) )*#(?: jahre?(?: alt| jung)?)?"
                            + END,
                    "ich bin (?:ein |eine )?#[- ]?jährige[rs]?(?![\\p{L}])",
                    "mein alter ist #(?: jahre)?" + END,
                    // French
                    "(?:j'ai|g) (?:(?:seulement|juste|que|déjà|presque) )*# ans" + END,
                    "(?:je )?n'ai que # ans" + END,
                    // Spanish, Portuguese, Italian
                    "tengo (?:(?:solo|sólo|apenas|ya|casi) )*# a[ñn]os" + END,
                    "tenho (?:(?:só|apenas|já|quase) )*# anos" + END,
                    "ho (?:(?:solo|appena|già|quasi) )*# anni" + END,
                    "(?:mi edad es|minha idade é|la mia età è|mon âge est) #(?: a[ñn]os| anni| ans)?" + END,
                    // Dutch, Danish, Norwegian, Swedish
                    "ik ben (?:(?:pas|nog maar|net|al|bijna) )*#(?: jaar(?: oud| jong)?)?" + END,
                    "j(?:eg er|ag är) (?:(?:kun|bare|bara|snart) )*#(?: år(?: gam(?:mel|mal))?)?" + END,
                    // Polish, Turkish, Russian, Ukrainian
                    "mam (?:(?:tylko|dopiero|już|prawie) )*# lata?" + END,
                    "(?:daha |henüz )?# yaşındayım",
                    "мне (?:(?:всего|только|уже|почти|лишь) )*# (?:лет|года?)" + END,
                    "мені (?:(?:всього|тільки|вже|лише) )*# рок(?:ів|и)" + END,
                    // Arabic, Hebrew
                    "عمري (?:(?:هو|الان|فقط) )?#(?: (?:سنة|سنوات|عاما|عام|اعوام))?" + END,
                    "عندي # (?:سنة|سنوات|عاما)" + END,
                    "אני (?:בן|בת) #" + END,
                    // Chinese, Japanese, Korean, Hindi
                    "我(?:今年|現在|现在)?(?:才|只有|已经|已經)?#[岁歲](?!的)",
                    "(?:私|僕|俺|わたし|ぼく|おれ)(?:は|、)?(?:まだ)?#[歳才](?!の)",
                    "(?:저는|나는|난|전) ?(?:아직 )?# ?(?:살|세)(?=\\s*$|[.!?,]|이에|이예|입니다|이야|예요|인데|이고)",
                    "मैं (?:सिर्फ |केवल )?# (?:साल|वर्ष) (?:का|की) (?:हूँ|हूं)",
                    "मेरी उम्र # (?:साल|वर्ष)")
            .map(pattern -> Pattern.compile(START + pattern.replace("#", NUMBER)))
            .toList();

    private AgeStatement() {}

    /** The age the visitor states to have, if it is a child's or teenager's; empty for nearly every text. */
    public static OptionalInt age(String text) {
        String read = folded(text);
        if (!ANY_NUMBER.matcher(read).find()) {
            return OptionalInt.empty();
        }
        return STATEMENTS.stream()
                .map(pattern -> pattern.matcher(read))
                .filter(Matcher::find)
                .mapToInt(match -> number(match.group("age")))
                .filter(age -> age >= YOUNGEST && age < 20)
                .min();
    }

    private static int number(String text) {
        Integer word = WORDS.get(text);
        return word == null ? Integer.parseInt(text) : word;
    }

    /** Lower case, digits of all scripts as 0 to 9, one kind of apostrophe and blank. */
    private static String folded(String text) {
        String plain = Normalizer.normalize(
                        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                folded.append(Character.digit(c, 10));
            } else {
                folded.appendCodePoint(c == 0x2019 || c == 0x2018 || c == '`' ? '\'' : c == 0x0623 ? 0x0627 : c);
            }
        });
        return MARKS.matcher(folded).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    /** English, German, French, Spanish, Italian: from the age at which children write. */
    private static Map<String, Integer> words() {
        Map<Integer, String> byAge = Map.of(
                8, "eight acht huit ocho otto",
                9, "nine neun neuf nueve nove",
                10, "ten zehn dix diez dieci",
                11, "eleven elf onze once undici",
                12, "twelve zwölf douze doce dodici",
                13, "thirteen dreizehn treize trece tredici",
                14, "fourteen vierzehn quatorze catorce quattordici",
                15, "fifteen fünfzehn quinze quince quindici");
        Map<String, Integer> words = new TreeMap<>();
        byAge.forEach((age, names) -> Stream.of(names.split(" ")).forEach(name -> words.put(name, age)));
        return words;
    }
}
