package io.smartconvo.capture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates in words, without case and accents. */
final class DateWords {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Map<Integer, Set<String>> RELATIVE = Map.of(
            0,
                    Set.of(
                            "today",
                            "heute",
                            "اليوم",
                            "aujourd hui",
                            "hoy",
                            "oggi",
                            "hoje",
                            "vandaag",
                            "bugun",
                            "dzisiaj",
                            "dzis"),
            1, Set.of("tomorrow", "morgen", "غدا", "بكره", "demain", "manana", "domani", "amanha", "yarin", "jutro"),
            2,
                    Set.of(
                            "day after tomorrow",
                            "the day after tomorrow",
                            "ubermorgen",
                            "بعد غد",
                            "بعد غدا",
                            "apres demain",
                            "pasado manana",
                            "dopodomani",
                            "depois de amanha",
                            "overmorgen",
                            "pojutrze"),
            -1, Set.of("yesterday", "gestern", "امس", "hier", "ayer", "ieri", "ontem", "gisteren", "dun", "wczoraj"));
    private static final Pattern BEFORE_DAY =
            Pattern.compile("^(?:on|next|this|am|an diesem|diesen|nachsten|kommenden|يوم|le|el|il|op) ");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?:on |the |am |den |le |el |il )?(\\d{1,2})(?:st|nd|rd|th)? (?:of |de |di )?(\\p{L}+)(?: (?:de )?(\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?:on )?(\\p{L}+) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");

    private DateWords() {}

    static Optional<LocalDate> day(String typed, Situation situation) {
        String words = PlainText.compared(typed);
        for (Map.Entry<Integer, Set<String>> day : RELATIVE.entrySet()) {
            if (day.getValue().contains(words)) {
                return Optional.of(situation.today().plusDays(day.getKey()));
            }
        }
        String name = BEFORE_DAY.matcher(words).replaceFirst("");
        return named(DayOfWeek.values(), DayOfWeek::getDisplayName, name, situation.locale())
                .map(day -> situation.today().with(TemporalAdjusters.next(day)));
    }

    static Optional<LocalDate> withMonth(String typed, Situation situation) {
        String words = PlainText.compared(typed);
        Matcher dayFirst = DAY_MONTH.matcher(words);
        if (dayFirst.matches()) {
            return date(dayFirst.group(2), dayFirst.group(1), dayFirst.group(3), situation);
        }
        Matcher monthFirst = MONTH_DAY.matcher(words);
        return monthFirst.matches()
                ? date(monthFirst.group(1), monthFirst.group(2), monthFirst.group(3), situation)
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String month, String day, @Nullable String year, Situation situation) {
        return named(Month.values(), Month::getDisplayName, month, situation.locale())
                .flatMap(found -> DateAnswers.inYear(year, found.getValue(), Integer.parseInt(day), situation.today()));
    }

    private static <T> Optional<T> named(T[] all, Naming<T> naming, String name, Locale locale) {
        return Stream.of(all)
                .filter(each -> Stream.of(locale, Locale.ENGLISH)
                        .anyMatch(language -> STYLES.stream()
                                .map(style -> PlainText.compared(naming.name(each, style, language)))
                                .anyMatch(name::equals)))
                .findFirst();
    }

    private interface Naming<T> {
        String name(T each, TextStyle style, Locale locale);
    }
}
