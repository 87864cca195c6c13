package io.smartconvo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTests {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    /** New Year's Eve by UTC, the new year in Vienna. */
    private static final Instant NOW = Instant.parse("2026-12-31T23:30:00Z");

    private static final Controller SHOP =
            new Controller(new TenantId(UUID.randomUUID()), null, null, null, null, null, null, VIENNA);

    @Test
    void isTheLastTwelveMonthsInTheZoneOfTheBusiness() {
        assertThat(ReportPeriod.of(SHOP, null, null, NOW))
                .contains(new ReportPeriod(LocalDate.of(2026, 1, 2), LocalDate.of(2027, 1, 1), VIENNA));
    }

    @Test
    void beginsAndEndsWithItsDaysThere() {
        ReportPeriod may = new ReportPeriod(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), VIENNA);
        assertThat(may.begin()).isEqualTo(Instant.parse("2026-04-30T22:00:00Z"));
        assertThat(may.end()).isEqualTo(Instant.parse("2026-05-31T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-01, true",
        "2026-01-01, 2027-12-31, true",
        "2017-01-01, 2026-12-31, true",
        "2026-05-02, 2026-05-01, false",
        "2016-12-31, 2026-12-31, false",
        "2026-01-01, 2028-01-02, false",
        ", 2016-12-31, false",
        "2027-01-02, , false",
        "+999999999-12-31, , false",
        "-999999999-01-01, , false",
        ", +999999999-12-31, false",
        ", -999999999-01-01, false"
    })
    void refusesDaysThatDoNotFollowEachOtherOrAreFarAway(
            @Nullable LocalDate from, @Nullable LocalDate until, boolean fits) {
        assertThat(ReportPeriod.of(SHOP, from, until, NOW).isPresent()).isEqualTo(fits);
    }
}
