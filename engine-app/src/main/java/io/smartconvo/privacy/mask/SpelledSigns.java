package io.smartconvo.privacy.mask;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words people write for the signs of an e-mail address, in brackets or between spaces. */
final class SpelledSigns {

    /** Said of nothing else: a real dot may follow. */
    private static final Set<String> ONLY_AT = Set.of(
            "arroba",
            "arobase",
            "arrobase",
            "chiocciola",
            "chiocciolina",
            "małpa",
            "malpa",
            "apenstaartje",
            "klammeraffe",
            "kuyruklu",
            "собака");

    /** Everyday words: only brackets, or a spelled dot, make them signs. */
    private static final Set<String> AT = Set.of("at", "ät", "et", "bei", "chez", "a", "آت", "ات", "ат");

    private static final Set<String> DOT =
            Set.of("dot", "punkt", "point", "punto", "ponto", "nokta", "punt", "kropka", "نقطة", "دوت", "точка");

    /** Where everyday words may lead to: "look at the dot on the map" is no address. */
    private static final Set<String> TOP = Set.of(
            "com", "org", "net", "edu", "gov", "info", "io", "co", "app", "dev", "eu", "uk", "us", "de", "at", "ch",
            "fr", "be", "es", "mx", "it", "nl", "pl", "pt", "br", "tr", "sa", "ae", "eg", "se", "fi", "dk", "cz", "ru",
            "example", "test");

    /** Of all these words: few others need to be looked up. */
    private static final String INITIALS = Stream.of(AT, ONLY_AT, DOT)
            .flatMap(Set::stream)
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    private static final int LONGEST = 14;

    /** A sign as it is written, with its blanks; a weak one needs a spelled dot to be believed. */
    record Sign(int length, boolean weak) {

        static final Sign NONE = new Sign(0, false);

        boolean found() {
            return length > 0;
        }
    }

    private SpelledSigns() {}

    /** Whether this is such a word, or starts with what such a word stands in. */
    static boolean is(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return startsSign(lower) || AT.contains(lower) || ONLY_AT.contains(lower) || DOT.contains(lower);
    }

    /** Whether more letters can make it one. */
    static boolean mayBecome(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        return startsSign(lower)
                || Stream.of(AT, ONLY_AT, DOT).flatMap(Set::stream).anyMatch(word -> word.startsWith(lower));
    }

    private static boolean startsSign(String word) {
        return word.isEmpty() || "@([{<.".indexOf(word.charAt(0)) >= 0;
    }

    static Sign at(String text, int at) {
        int bracketed = bracketed(text, at, AT, ONLY_AT);
        if (bracketed > 0) {
            return new Sign(bracketed, false);
        }
        String word = wordBetweenSpaces(text, at);
        boolean weak = AT.contains(word) && !word.equals("a");
        return weak || ONLY_AT.contains(word) ? new Sign(word.length() + 2, weak) : Sign.NONE;
    }

    static boolean isTop(String label) {
        return TOP.contains(label.toLowerCase(Locale.ROOT));
    }

    static Sign dot(String text, int at) {
        int bracketed = bracketed(text, at, DOT, Set.of("."));
        if (bracketed > 0) {
            return new Sign(bracketed, false);
        }
        String word = wordBetweenSpaces(text, at);
        return DOT.contains(word) ? new Sign(word.length() + 2, false) : Sign.NONE;
    }

    /** The word that starts after the space at this place and ends with one, in lower case, or nothing. */
    private static String wordBetweenSpaces(String text, int at) {
        boolean mayStart = at + 1 < text.length()
                && text.charAt(at) == ' '
                && INITIALS.indexOf(Character.toLowerCase(text.charAt(at + 1))) >= 0;
        if (!mayStart) {
            return "";
        }
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean ends = end < text.length() && text.charAt(end) == ' ';
        return ends ? text.substring(at + 1, end).toLowerCase(Locale.ROOT) : "";
    }

    /** The length of one of these words in brackets with a blank on either side, or 0. */
    private static int bracketed(String text, int at, Set<String> words, Set<String> more) {
        int open = skipSpace(text, at);
        if (open >= text.length() || "([{<".indexOf(text.charAt(open)) < 0) {
            return 0;
        }
        int close = open + 1;
        while (close < text.length() && close - open <= LONGEST && ")]}>".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close >= text.length() || close - open > LONGEST) {
            return 0;
        }
        String word = text.substring(open + 1, close).strip().toLowerCase(Locale.ROOT);
        return words.contains(word) || more.contains(word) ? skipSpace(text, close + 1) - at : 0;
    }

    private static int skipSpace(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }
}
