package io.smartconvo.privacy.mask;

import io.smartconvo.privacy.mask.SpelledSigns.Sign;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** E-mail addresses, also international ones and those with signs spelled out: {@code (at)}, {@code arroba}. */
public final class EmailFinder implements Finder {

    private static final String LOCAL_SIGNS = ".!#$%&'*+/=?^_`{|}~-";

    @Override
    public List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            Sign sign = sign(text, i);
            if (!sign.found()) {
                continue;
            }
            int start = local(text, i, from);
            int end = start < 0 ? -1 : domain(text, skipSpace(text, i + sign.length()), sign.weak());
            if (end > 0) {
                found.add(new Span(start, end));
                from = end;
                i = end - 1;
            } else {
                from = i + 1;
            }
        }
        return found;
    }

    /** An address that was found, with its signs written as signs. */
    public static String plain(String address) {
        StringBuilder plain = new StringBuilder(address.length());
        boolean domain = false;
        for (int i = 0; i < address.length(); ) {
            Sign sign = domain ? SpelledSigns.dot(address, i) : sign(address, i);
            if (sign.found()) {
                plain.append(domain ? '.' : '@');
                domain = true;
                i += sign.length();
            } else {
                if (address.charAt(i) != ' ') {
                    plain.append(address.charAt(i));
                }
                i++;
            }
        }
        return plain.toString();
    }

    private static Sign sign(String text, int at) {
        char c = text.charAt(at);
        if (c == '@') {
            return new Sign(1, false);
        }
        return c == ' ' || "([{<".indexOf(c) >= 0 ? SpelledSigns.at(text, at) : Sign.NONE;
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
    private static int domain(String text, int start, boolean weak) {
        int end = -1;
        int at = start;
        boolean believed = !weak;
        for (int labels = 0; at >= 0; labels++) {
            int next = label(text, at);
            int letters = letters(text, at, next);
            boolean top = letters > at + 1 && (!weak || SpelledSigns.isTop(text.substring(at, letters)));
            if (labels > 0 && believed && top) {
                end = letters;
            }
            boolean dotted = next > at && next < text.length() && text.charAt(next) == '.';
            Sign spelled = next > at && !dotted ? SpelledSigns.dot(text, next) : Sign.NONE;
            believed |= spelled.found();
            at = dotted ? next + 1 : spelled.found() ? next + spelled.length() : -1;
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

    private static int skipSpace(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean clash(UnicodeScript one, UnicodeScript other) {
        return one != other && one != UnicodeScript.COMMON && other != UnicodeScript.COMMON;
    }
}
