package io.smartconvo.privacy.mask;

import java.util.Locale;

/** Decides how much of an unfinished text may still become part of something personal. */
public final class HeldBack {

    private static final int MOST = 256;
    private static final int MOST_OF_AN_ADDRESS = 2_000;
    /** In scripts without blanks a word has no visible end. */
    private static final int MOST_OF_NO_BLANKS = 8;

    /** A group of an account number or a bank's code. */
    private static final int LONGEST_GROUP = 4;

    private HeldBack() {}

    /**
     * Where the end begins that must wait.
     *
     * @param from nothing before this place is held back
     * @param words so many words must wait in any case
     */
    public static int from(CharSequence text, int from, int words) {
        int start = lastWord(text, from);
        String next = text.subSequence(start, text.length()).toString();
        if (next.contains("://")) {
            return Math.max(start, text.length() - MOST_OF_AN_ADDRESS);
        }
        boolean unfinished = true;
        int limit = Math.max(from, text.length() - MOST);
        for (int held = 1; start > limit; held++) {
            int end = blanksBefore(text, start, limit);
            int before = wordBefore(text, end, limit);
            String word = text.subSequence(before, end).toString();
            boolean joined = unfinished ? SpelledSigns.mayBecome(next) : SpelledSigns.is(next);
            boolean sameRun = end == start;
            if (sameRun || before == end || !(joined || held < words || isPart(word))) {
                break;
            }
            start = before;
            next = word;
            unfinished = false;
        }
        return Math.max(start, limit);
    }

    private static int lastWord(CharSequence text, int from) {
        int start = text.length();
        while (start > from && !isBlank(text.charAt(start - 1)) && !isWithoutBlanks(text.charAt(start - 1))) {
            start--;
        }
        for (int i = 0; i < MOST_OF_NO_BLANKS && start > from && isWithoutBlanks(text.charAt(start - 1)); i++) {
            start--;
        }
        return start;
    }

    private static int blanksBefore(CharSequence text, int at, int limit) {
        int end = at;
        while (end > limit && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int wordBefore(CharSequence text, int end, int limit) {
        int start = end;
        while (start > limit && !isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Digits, signs, groups of capitals: whatever stands between blanks inside a number or an address. */
    private static boolean isPart(String word) {
        boolean letters = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters |= Character.isLetter(c);
            if (Character.isDigit(c) || "@+([{<\\/".indexOf(c) >= 0) {
                return true;
            }
        }
        boolean group = word.length() <= LONGEST_GROUP && word.equals(word.toUpperCase(Locale.ROOT));
        return !letters || group || SpelledSigns.is(word);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isWithoutBlanks(char c) {
        return Character.isIdeographic(c) || c >= 0x0E00 && c < 0x0F00 || c > 0x3000 && c < 0x3100;
    }
}
