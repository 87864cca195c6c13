package io.smartconvo.dsar;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.dsar.LegalClock.Measure;
import io.smartconvo.dsar.LegalClock.Starts;
import io.smartconvo.proof.policy.Proves;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves({"12.2", "12.3"})
class LegalClockTests {

    private static final List<ZoneId> ZONES = List.of(
            ZoneOffset.UTC,
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("Pacific/Niue"));

    private static LegalClock clock(Measure measure, String period, boolean workingDays) {
        return new LegalClock(measure, Period.parse(period), workingDays, Starts.RECEIVED, "test");
    }

    private static LocalDate lastDay(LegalClock clock, Instant start, ZoneId zone) {
        return LocalDate.ofInstant(clock.end(start, zone), zone);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, P1M, 2027-02-28",
        "2028-01-31, P1M, 2028-02-29",
        "2100-01-31, P1M, 2100-02-28",
        "2027-01-30, P1M, 2027-02-28",
        "2027-01-28, P1M, 2027-02-28",
        "2027-03-31, P1M, 2027-04-30",
        "2027-02-28, P1M, 2027-03-28",
        "2028-02-29, P1M, 2028-03-29",
        "2027-11-30, P3M, 2028-02-29",
        "2026-11-30, P3M, 2027-02-28",
        "2027-12-31, P1M, 2028-01-31",
        "2027-05-31, P3M, 2027-08-31",
        "2027-01-01, P45D, 2027-02-15",
        "2028-01-16, P45D, 2028-03-01",
        "2027-01-16, P45D, 2027-03-02",
    })
    void endsOnTheSameDayOfItsMonthOrOnTheLastThereIs(LocalDate received, String period, LocalDate last) {
        Instant start = received.atTime(23, 59).toInstant(ZoneOffset.UTC);
        assertThat(lastDay(clock(Measure.ANSWER, period, false), start, ZoneOffset.UTC))
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        // 2027-01-01 is a Friday.
        "2027-01-01, 1, 2027-01-04",
        "2027-01-02, 1, 2027-01-04",
        "2027-01-03, 1, 2027-01-04",
        "2027-01-04, 5, 2027-01-11",
        "2027-01-01, 10, 2027-01-15",
        "2027-01-01, 15, 2027-01-22",
    })
    void countsMondaysToFridays(LocalDate received, int days, LocalDate last) {
        Instant start = received.atTime(12, 0).toInstant(ZoneOffset.UTC);
        assertThat(lastDay(clock(Measure.ANSWER, "P" + days + "D", true), start, ZoneOffset.UTC))
                .isEqualTo(last);
    }

    /** Whatever the day, the hour and the place: properties that hold for each clock. */
    @Test
    void neverEndsBeforeItsTimeNorAfterItsDay() {
        Random random = new Random(20270131);
        for (int i = 0; i < 20_000; i++) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant start = Instant.ofEpochSecond(1_600_000_000L + random.nextInt(2_000_000_000));
            LocalDate day = LocalDate.ofInstant(start, zone);
            int months = 1 + random.nextInt(3);
            Instant end = clock(Measure.ANSWER, "P" + months + "M", false).end(start, zone);
            ZonedDateTime local = end.atZone(zone);
            assertThat(local.toLocalDate()).as("%s in %s", start, zone).isEqualTo(day.plusMonths(months));
            assertThat(local.toLocalDate().getDayOfMonth()).isLessThanOrEqualTo(day.getDayOfMonth());
            assertThat(end.plusSeconds(1).atZone(zone).toLocalDate())
                    .isEqualTo(local.toLocalDate().plusDays(1));
            Instant shorter = clock(Measure.ANSWER, "P25D", false).end(start, zone);
            assertThat(shorter).isBefore(end);
        }
    }

    @Test
    void workingDaysAreNeverWeekendsAndAlwaysThatMany() {
        Random random = new Random(7021);
        for (int i = 0; i < 5_000; i++) {
            LocalDate received = LocalDate.ofEpochDay(20_000 + random.nextInt(20_000));
            int days = 1 + random.nextInt(40);
            LocalDate last = lastDay(
                    clock(Measure.ANSWER, "P" + days + "D", true),
                    received.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                    ZoneOffset.UTC);
            assertThat(last.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            long counted = received.plusDays(1)
                    .datesUntil(last.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .count();
            assertThat(counted).isEqualTo(days);
        }
    }

    @Test
    void remindsInTheMorningWhereverThatIs() {
        Instant start = Instant.parse("2027-01-31T22:30:00Z");
        for (ZoneId zone : ZONES) {
            assertThat(clock(Measure.WARN, "P14D", false)
                            .end(start, zone)
                            .atZone(zone)
                            .toLocalTime())
                    .isEqualTo(LocalTime.of(9, 0));
        }
        // In Berlin it is the first of February already.
        assertThat(lastDay(clock(Measure.ANSWER, "P1M", false), start.plusSeconds(3600), ZoneId.of("Europe/Berlin")))
                .isEqualTo(LocalDate.parse("2027-03-01"));
    }
}
