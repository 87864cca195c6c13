package io.smartconvo.privacy.mask;

import java.text.Normalizer;

/**
 * A text as a reader sees it: digits of every script and width as ASCII digits, one kind of space and hyphen, nothing
 * invisible, and Latin letters where a word mixes them with letters that only look like them. Remembers where each
 * character came from.
 */
public final class FoldedText {

    private final StringBuilder folded = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    private FoldedText(int capacity) {
        starts = new int[capacity];
        ends = new int[capacity];
    }

    public static FoldedText of(String original) {
        return of(original, false);
    }

    /** @param markup whether a backslash before a sign only says that the sign is none of markdown's */
    public static FoldedText of(String original, boolean markup) {
        // The longest compatibility form of one character has 18 characters, and none of those is folded to ASCII;
        // ASCII ones have at most 5.
        FoldedText text = new FoldedText(original.length() * 5 + 5);
        for (int i = 0; i < original.length(); ) {
            int codePoint = original.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (!markup || !isEscape(original, i)) {
                text.add(codePoint, i, next);
            }
            i = next;
        }
        LookAlikes.latinize(text.folded);
        return text;
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\'
                && at + 1 < text.length()
                && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".indexOf(text.charAt(at + 1)) >= 0
                && (at == 0 || text.charAt(at - 1) != '\\');
    }

    public String text() {
        return folded.toString();
    }

    /** The stretch of the original text that became this one. */
    public Span original(Span span) {
        return new Span(starts[span.start()], ends[span.end() - 1]);
    }

    private void add(int codePoint, int start, int end) {
        if (codePoint < 128) {
            append((char) codePoint, start, end);
            return;
        }
        switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
            case Character.SPACE_SEPARATOR -> append(' ', start, end);
            case Character.DASH_PUNCTUATION -> append('-', start, end);
            case Character.DECIMAL_DIGIT_NUMBER -> append((char) ('0' + Character.digit(codePoint, 10)), start, end);
            default -> addCompatible(codePoint, start, end);
        }
    }

    private void addCompatible(int codePoint, int start, int end) {
        String single = Character.toString(codePoint);
        String plain = sign(codePoint, single);
        boolean ascii = plain.length() <= 5 && plain.chars().allMatch(c -> c < 128);
        String kept = ascii ? plain : single;
        for (int i = 0; i < kept.length(); i++) {
            append(kept.charAt(i), start, end);
        }
    }

    private static String sign(int codePoint, String single) {
        return switch (codePoint) {
            case 0x2212 -> "-";
            case 0x3002, 0x06D4, 0x2024 -> ".";
            case 0x2044, 0x2215 -> "/";
            default -> Normalizer.normalize(single, Normalizer.Form.NFKC);
        };
    }

    private void append(char c, int start, int end) {
        starts[folded.length()] = start;
        ends[folded.length()] = end;
        folded.append(c);
    }
}
