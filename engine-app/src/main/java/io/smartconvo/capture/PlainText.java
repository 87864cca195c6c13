package io.smartconvo.capture;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spellings of typed text. */
final class PlainText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t\\u200c\\u200d]]");
    private static final Pattern JOINERS = Pattern.compile("[\\u200c\\u200d]");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainText() {}

    /** As it is kept: composed, without control and formatting characters, without blanks around it. */
    static String kept(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Form.NFC))
                .replaceAll("")
                .strip();
    }

    /** As it is read for addresses and numbers: compatible forms, ASCII digits, one kind of blank. */
    static String read(String text) {
        String compatible = Normalizer.normalize(JOINERS.matcher(kept(text)).replaceAll(""), Form.NFKC);
        StringBuilder read = new StringBuilder(compatible.length());
        compatible.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                read.append(Character.digit(c, 10));
            } else {
                read.appendCodePoint(Character.isSpaceChar(c) || c == '\t' ? ' ' : c);
            }
        });
        return read.toString().strip();
    }

    /** As it is compared: words without case, accents, punctuation and spelling variants, single blanks between. */
    static String compared(String text) {
        String plain = Normalizer.normalize(read(text).toLowerCase(Locale.ROOT), Form.NFKD);
        String letters = MARKS.matcher(plain)
                .replaceAll("")
                .replace("ß", "ss")
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('ى', 'ي')
                .replace('ة', 'ه');
        return NOT_WORDS.matcher(letters).replaceAll(" ").strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
