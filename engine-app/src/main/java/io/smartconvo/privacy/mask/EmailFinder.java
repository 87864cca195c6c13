package io.smartconvo.privacy.mask;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** E-mail addresses, also international ones and those written with {@code (at)} and {@code (dot)}. */
public final class EmailFinder implements Finder {

    private static final String LOCAL_SIGNS = ".!#$%&'*+/=?^_`{|}~-";
    private static final List<String> AT = List.of("at", "ät");
    private static final List<String> DOT = List.of("dot", "punkt", "point", "punto", "nokta", "ponto");

    @Override
    public List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int sign = text.charAt(i) == '@' ? 1 : bracketed(text, i, AT);
            if (sign == 0) {
                continue;
            }
            int start = local(text, i, from);
            int end = start < 0 ? -1 : domain(text, skipSpace(text, i + sign));
            if (end > 0) {
                found.add(new Span(start, end));
                from = end;
                i = end - 1;
            } else {
                from = i + sign;
            }
        }
        return found;
    }

    /** Where the part before the sign starts, or -1. Stops where the script changes: few put spaces around Han. */
    private static int local(String text, int sign, int from) {
        int end = sign > from && text.charAt(sign - 1) == ' ' ? sign - 1 : sign;
        int start = end;
        UnicodeScript script = UnicodeScript.COMMON;
        while (start > from) {
            int c = text.codePointBefore(start);
            UnicodeScript next = UnicodeScript.of(c);
            if (!(Character.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0) || clash(script, next)) {
                break;
            }
            script = next == UnicodeScript.COMMON ? script : next;
            start -= Character.charCount(c);
        }
        while (start < end && text.charAt(start) == '.') {
            start++;
        }
        return start < end ? start : -1;
    }

    /** Where the domain that starts here ends, or -1 if it has no top-level label of two letters. */
    private static int domain(String text, int start) {
        int end = -1;
        int at = start;
        for (int labels = 0; at >= 0; labels++) {
            int next = label(text, at);
            int letters = letters(text, at, next);
            if (labels > 0 && letters > at + 1) {
                end = letters;
            }
            at = next > at ? afterDot(text, next) : -1;
        }
        return end;
    }

    private static int label(String text, int start) {
        return run(text, start, true);
    }

    private static int letters(String text, int start, int end) {
        return text.startsWith("xn--", start) ? end : Math.min(end, run(text, start, false));
    }

    private static int run(String text, int start, boolean digitsToo) {
        int end = start;
        UnicodeScript script = UnicodeScript.COMMON;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            UnicodeScript next = UnicodeScript.of(c);
            boolean fits = Character.isLetter(c) || digitsToo && (Character.isDigit(c) || c == '-' || c == '_');
            if (!fits || clash(script, next)) {
                break;
            }
            script = next == UnicodeScript.COMMON ? script : next;
            end += Character.charCount(c);
        }
        return end;
    }

    private static int afterDot(String text, int at) {
        if (at < text.length() && text.charAt(at) == '.') {
            return at + 1;
        }
        int open = skipSpace(text, at);
        int dot = bracketed(text, open, DOT);
        return dot == 0 ? -1 : skipSpace(text, open + dot);
    }

    private static int skipSpace(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    /** The length of one of these words in brackets, or 0. */
    private static int bracketed(String text, int at, List<String> words) {
        if (at >= text.length() || "([{<".indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        int close = at + 1;
        while (close < text.length() && close - at < 10 && ")]}>".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close >= text.length() || close - at >= 10) {
            return 0;
        }
        String word = text.substring(at + 1, close).strip().toLowerCase(Locale.ROOT);
        return words.contains(word) ? close + 1 - at : 0;
    }

    private static boolean clash(UnicodeScript one, UnicodeScript other) {
        return one != other && one != UnicodeScript.COMMON && other != UnicodeScript.COMMON;
    }
}
