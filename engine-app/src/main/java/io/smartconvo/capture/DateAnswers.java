package io.smartconvo.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date: ISO, the visitor's own order, month names, days of the week, and words such as tomorrow. */
final class DateAnswers implements AnswerParser {

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})\\s?[-./\\s]\\s?(\\d{1,2})(?:\\s?[-./\\s]\\s?(\\d{4}|\\d{2})?)?");
    private static final Set<String> MONTH_FIRST = Set.of("", "US", "PH");

    @Override
    public AnswerResult parse(String text, AnswerConstraints constraints, Situation situation) {
        String typed = PlainText.read(text);
        Optional<LocalDate> date = typed.length() > 60 ? Optional.empty() : date(typed, situation);
        return date.map(found -> within(found, constraints, situation))
                .orElseGet(() -> situation.reject(Misfit.NOT_A_DATE));
    }

    private static AnswerResult within(LocalDate date, AnswerConstraints constraints, Situation situation) {
        LocalDate min = bound(constraints.min(), situation.today());
        LocalDate max = bound(constraints.max(), situation.today());
        if (min != null && date.isBefore(min)) {
            return situation.reject(Misfit.TOO_EARLY, display(min, situation.locale()));
        }
        if (max != null && date.isAfter(max)) {
            return situation.reject(Misfit.TOO_LATE, display(max, situation.locale()));
        }
        return new AnswerResult.Accepted(date, display(date, situation.locale()));
    }

    private static @Nullable LocalDate bound(@Nullable String bound, LocalDate today) {
        if (bound == null) {
            return null;
        }
        return switch (bound) {
            case "today" -> today;
            case "tomorrow" -> today.plusDays(1);
            default -> LocalDate.parse(bound);
        };
    }

    private static Optional<LocalDate> date(String typed, Situation situation) {
        Matcher numbers = NUMBERS.matcher(typed);
        if (numbers.matches()) {
            return ofNumbers(numbers, situation);
        }
        return DateWords.day(typed, situation).or(() -> DateWords.withMonth(typed, situation));
    }

    private static Optional<LocalDate> ofNumbers(Matcher numbers, Situation situation) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(2));
        String third = numbers.group(3);
        if (numbers.group(1).length() == 4) {
            return third == null ? Optional.empty() : of(first, second, Integer.parseInt(third));
        }
        int day = monthFirst(situation.locale()) ? second : first;
        int month = monthFirst(situation.locale()) ? first : second;
        return inYear(third, month, day, situation.today())
                // With a 13th month the other order is meant.
                .or(() -> month > 12 ? inYear(third, day, month, situation.today()) : Optional.empty());
    }

    private static boolean monthFirst(Locale locale) {
        return locale.getLanguage().equals("en") && MONTH_FIRST.contains(locale.getCountry())
                || locale.getCountry().equals("US");
    }

    /** Without a year the next such day; with two digits of one, from 80 years ago to 20 years ahead. */
    static Optional<LocalDate> inYear(@Nullable String year, int month, int day, LocalDate today) {
        if (year == null) {
            return of(today.getYear(), month, day)
                    .filter(date -> !date.isBefore(today))
                    .or(() -> of(today.getYear() + 1, month, day));
        }
        int number = Integer.parseInt(year);
        if (year.length() == 2) {
            int start = today.getYear() - 80;
            number += start - start % 100;
            number = number < start ? number + 100 : number;
        }
        return of(number, month, day);
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String display(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }
}
