package io.smartconvo.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Internet addresses, version 4 and 6, except those of private networks, which lead to nobody. */
public final class IpFinder implements Finder {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 =
            Pattern.compile("(?<![\\p{L}\\d.:-])(?:" + OCTET + "\\.){3}" + OCTET + "(?![\\p{L}\\d]|[.-]\\d)");
    private static final Pattern V6 =
            Pattern.compile("(?<![\\p{L}\\d:.])[0-9A-Fa-f:]{2,38}(?:[0-9A-Fa-f]|::)(?![\\p{L}\\d])");
    private static final Pattern PRIVATE_V4 = Pattern.compile(
            "(?:0|10|127)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|(?:22[4-9]|2[3-5]\\d)\\..*");
    private static final Pattern PRIVATE_V6 = Pattern.compile("(?i)f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|ff.*");
    private static final Pattern VERSION = Pattern.compile(
            "(?:v|version|versión|versione|versão|wersja|sürüm|release|firmware|build|driver|update|الإصدار|section"
                    + "|chapter|clause|article|kapitel|abschnitt|chapitre|capítulo|capitolo|hoofdstuk|rozdział|§)[ .:]{0,2}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        if (Digits.atLeast(text, 4)) {
            findFour(text, found);
        }
        if (text.indexOf(':') >= 0) {
            findSix(text, found);
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return found;
    }

    private static void findFour(String text, List<Span> found) {
        Matcher four = V4.matcher(text);
        while (four.find()) {
            if (!PRIVATE_V4.matcher(four.group()).matches() && !isVersion(text, four.start())) {
                found.add(new Span(four.start(), four.end()));
            }
        }
    }

    private static void findSix(String text, List<Span> found) {
        Matcher six = V6.matcher(text);
        while (six.find()) {
            if (isV6(six.group()) && !PRIVATE_V6.matcher(six.group()).matches()) {
                found.add(new Span(six.start(), six.end()));
            }
        }
    }

    private static boolean isVersion(String text, int start) {
        return VERSION.matcher(text).region(Math.max(0, start - 14), start).find();
    }

    /** Eight groups, or fewer around one double colon; two short groups around it are more likely C++ or a score. */
    private static boolean isV6(String address) {
        int gap = address.indexOf("::");
        boolean oneGap = gap >= 0 && address.indexOf("::", gap + 1) < 0;
        List<String> groups =
                Stream.of(address.split(":")).filter(group -> !group.isEmpty()).toList();
        if (groups.stream().anyMatch(group -> group.length() > 4)) {
            return false;
        }
        if (gap < 0) {
            return groups.size() == 8;
        }
        return oneGap && groups.size() < 8 && (groups.size() > 2 || gap == 4);
    }
}
