package io.smartconvo.privacy.mask;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers: international ones that are possible, national ones that are valid in one of the regions. */
public final class PhoneFinder implements Finder {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int FEWEST_DIGITS = 6;
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|[12]\\d|3[01])"
                    + "\\1(?:19|20)\\d\\d|(?:19|20)\\d\\d([./-])(?:0?[1-9]|1[0-2])\\2(?:0?[1-9]|[12]\\d|3[01]))(?!\\d)");
    private static final Pattern DIALLED_ABROAD = Pattern.compile("(?<![\\d+])00(?=[ -]?[1-9])");
    private final List<String> regions;

    public PhoneFinder(List<String> regions) {
        this.regions = List.copyOf(regions);
    }

    @Override
    public List<Span> find(String text) {
        if (!Digits.atLeast(text, FEWEST_DIGITS)) {
            return List.of();
        }
        String prepared = prepare(text);
        List<Span> found = new ArrayList<>();
        for (PhoneNumberMatch match : PHONES.findNumbers(prepared, "ZZ", Leniency.POSSIBLE, Long.MAX_VALUE)) {
            found.add(new Span(match.start(), match.end()));
        }
        for (String region : regions) {
            for (PhoneNumberMatch match : PHONES.findNumbers(prepared, region, Leniency.VALID, Long.MAX_VALUE)) {
                addNational(prepared, new Span(match.start(), match.end()), found);
            }
        }
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }

    /** Same length: dates vanish, and 00 becomes the + that every region understands. */
    private static String prepare(String text) {
        String withoutDates =
                DATE.matcher(text).replaceAll(date -> "\n".repeat(date.group().length()));
        return DIALLED_ABROAD.matcher(withoutDates).replaceAll("+ ");
    }

    private static void addNational(String text, Span span, List<Span> found) {
        if (found.stream().noneMatch(span::overlaps) && !isNumberedThing(text, span)) {
            found.add(span);
        }
    }

    /** Digits in one run after a word such as "order": more likely that order's number. */
    private static boolean isNumberedThing(String text, Span span) {
        boolean plain = text.substring(span.start(), span.end()).chars().allMatch(c -> c >= '0' && c <= '9');
        return plain && NumberedThing.endsBefore(text, span.start());
    }
}
