package io.smartconvo.flow.feel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates, date-times and durations, in the time zone of the budget's clock. */
final class Dates {

    private Dates() {}

    static @Nullable Object date(List<@Nullable Object> arguments, FeelBudget budget) {
        Object value = arguments.get(0);
        if (value instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        return value instanceof String text ? readDate(text) : value instanceof LocalDate ? value : null;
    }

    static @Nullable Object duration(List<@Nullable Object> arguments, FeelBudget budget) {
        return arguments.get(0) instanceof String text ? readDuration(text) : null;
    }

    static Object today(List<@Nullable Object> arguments, FeelBudget budget) {
        return LocalDate.now(budget.clock());
    }

    static Object now(List<@Nullable Object> arguments, FeelBudget budget) {
        return LocalDateTime.now(budget.clock()).truncatedTo(ChronoUnit.SECONDS);
    }

    static @Nullable LocalDate readDate(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable TemporalAmount readDuration(String text) {
        try {
            if (text.length() > 30) {
                return null;
            }
            return text.contains("T") ? Duration.parse(text) : Period.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Date or time plus or minus a duration; null if the kinds do not fit or the calendar ends. */
    static @Nullable Object shift(Operator operator, Object left, Object right) {
        if (!(right instanceof TemporalAmount amount)) {
            return null;
        }
        try {
            if (left instanceof LocalDate date && amount instanceof Period) {
                return inCalendar(operator == Operator.PLUS ? date.plus(amount) : date.minus(amount));
            }
            if (left instanceof LocalDateTime time) {
                LocalDateTime moved = operator == Operator.PLUS ? time.plus(amount) : time.minus(amount);
                return inCalendar(moved.toLocalDate()) == null ? null : moved;
            }
            return null;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable LocalDate inCalendar(LocalDate date) {
        return date.getYear() < 1 || date.getYear() > 9999 ? null : date;
    }

    static @Nullable Object part(LocalDate date, String name) {
        return switch (name) {
            case "year" -> BigDecimal.valueOf(date.getYear());
            case "month" -> BigDecimal.valueOf(date.getMonthValue());
            case "day" -> BigDecimal.valueOf(date.getDayOfMonth());
            case "weekday" -> BigDecimal.valueOf(date.getDayOfWeek().getValue());
            default -> null;
        };
    }

    static @Nullable Object part(LocalDateTime time, String name) {
        return switch (name) {
            case "hour" -> BigDecimal.valueOf(time.getHour());
            case "minute" -> BigDecimal.valueOf(time.getMinute());
            case "date" -> time.toLocalDate();
            default -> part(time.toLocalDate(), name);
        };
    }
}
