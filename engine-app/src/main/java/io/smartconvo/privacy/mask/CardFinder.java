package io.smartconvo.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Payment card numbers: 13 to 19 digits in groups, the prefix of a card scheme, and the checksum. */
public final class CardFinder implements Finder {

    private static final Pattern SCHEME =
            Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})|5[1-5]\\d{14}|2[2-7]\\d{14}|3[47]\\d{13}|3[0689]\\d{12}"
                    + "|35\\d{14,17}|6\\d{12,18}|5[06-8]\\d{11,17}|9792\\d{12}|81\\d{14,17}");

    @Override
    public List<Span> find(String text) {
        if (!Digits.atLeast(text, 13)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        List<Span> groups = new ArrayList<>();
        for (Span group : groups(text)) {
            if (!groups.isEmpty() && !joined(text, groups.get(groups.size() - 1), group)) {
                search(text, groups, found);
                groups.clear();
            }
            groups.add(group);
        }
        search(text, groups, found);
        return found;
    }

    private static List<Span> groups(String text) {
        List<Span> groups = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (digit && start < 0) {
                start = i;
            } else if (!digit && start >= 0) {
                groups.add(new Span(start, i));
                start = -1;
            }
        }
        return groups;
    }

    private static boolean joined(String text, Span left, Span right) {
        if (right.start() - left.end() > 3) {
            return false;
        }
        for (int i = left.end(); i < right.start(); i++) {
            if (" -._/\t\n\r".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A card starts and ends with a group: a window inside a longer run of digits is chance. */
    private static void search(String text, List<Span> groups, List<Span> found) {
        for (int first = 0; first < groups.size(); first++) {
            int last = isDialled(text, groups.get(first)) ? -1 : lastOfCard(text, groups, first);
            if (last >= 0) {
                found.add(new Span(groups.get(first).start(), groups.get(last).end()));
                first = last;
            }
        }
    }

    private static boolean isDialled(String text, Span group) {
        return group.start() > 0 && text.charAt(group.start() - 1) == '+';
    }

    private static int lastOfCard(String text, List<Span> groups, int first) {
        StringBuilder digits = new StringBuilder(19);
        int best = -1;
        for (int i = first; i < groups.size() && digits.length() < 19; i++) {
            Span group = groups.get(i);
            if (digits.length() + group.end() - group.start() > 19) {
                break;
            }
            digits.append(text, group.start(), group.end());
            if (digits.length() >= 13 && isCard(digits)) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isCard(CharSequence digits) {
        return SCHEME.matcher(digits).matches() && checksumFits(digits);
    }

    /** Luhn. */
    static boolean checksumFits(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
