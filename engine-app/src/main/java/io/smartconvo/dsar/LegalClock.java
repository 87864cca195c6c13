package io.smartconvo.dsar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

/**
 * A time the law gives, or one of our own before it.
 *
 * @param workingDays whether only Mondays to Fridays count; the period is in days then
 * @param source the law
 */
record LegalClock(Measure measure, Period period, boolean workingDays, Starts starts, String source) {

    /** What the time is for. */
    enum Measure {
        ACKNOWLEDGE,
        WARN,
        ESCALATE,
        ANSWER,
        /** In all, once it was prolonged. */
        EXTENDED
    }

    /** What it counts from. */
    enum Starts {
        RECEIVED,
        PROVEN
    }

    /** People are reminded at the beginning of their day, not in the night. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /**
     * When it is over. The day it begins on does not count; months end on the same day of theirs, or on their last one if
     * there is none; the last day counts to its end (Regulation 1182/71 Art. 3). Reminders come on the morning of theirs.
     */
    Instant end(Instant start, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(start, zone);
        LocalDate last = workingDays ? afterWorkingDays(first, period.getDays()) : first.plus(period);
        return switch (measure) {
            case WARN, ESCALATE -> last.atTime(MORNING).atZone(zone).toInstant();
            case ACKNOWLEDGE, ANSWER, EXTENDED ->
                last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        };
    }

    private static LocalDate afterWorkingDays(LocalDate first, int days) {
        LocalDate day = first;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
