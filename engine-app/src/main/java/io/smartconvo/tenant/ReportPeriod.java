package io.smartconvo.tenant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days that a report is about.
 *
 * @param until the last day, itself included
 * @param zone of the business, where its days begin and end
 */
public record ReportPeriod(LocalDate from, LocalDate until, ZoneId zone) {

    /** What a business has to tell of (Cal. Civ. Code 1798.130(a)(2)(B)). */
    private static final Period USUAL = Period.ofMonths(12);

    private static final Period LONGEST = Period.ofYears(10);

    /**
     * @param from without it twelve months before the last day
     * @param until without it today
     * @return nothing if these are no days that follow each other, or too far away: ten years back, one ahead
     */
    public static Optional<ReportPeriod> of(
            Controller business, @Nullable LocalDate from, @Nullable LocalDate until, Instant now) {
        ZoneId zone = business.timeZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate earliest = today.minus(LONGEST);
        LocalDate last = Objects.requireNonNullElse(until, today);
        if (last.isAfter(today.plus(USUAL)) || last.isBefore(earliest)) {
            return Optional.empty();
        }
        LocalDate first =
                Objects.requireNonNullElseGet(from, () -> last.minus(USUAL).plusDays(1));
        return first.isAfter(last) || first.isBefore(earliest)
                ? Optional.empty()
                : Optional.of(new ReportPeriod(first, last, zone));
    }

    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment that is not in it any more. */
    public Instant end() {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
