package io.smartconvo.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the purge run once a UTC day for each tenant, sandboxes included. Every node looks; the day's run is a row that only
 * one of them can add. A day missed by an outage is made up for as soon as somebody looks.
 */
@Component
class DailyPurge {

    private static final Logger log = LoggerFactory.getLogger(DailyPurge.class);

    /** A day, and what a run may take. */
    private static final Duration LATE = Duration.ofHours(26);

    private final TenantDirectory directory;
    private final Purges purges;
    private final RetentionRuns runs;
    private final LateAlert alert;
    private final Clock clock;
    private final AtomicLong late = new AtomicLong();

    DailyPurge(
            TenantDirectory directory,
            Purges purges,
            RetentionRuns runs,
            LateAlert alert,
            Clock clock,
            MeterRegistry meters) {
        this.directory = directory;
        this.purges = purges;
        this.runs = runs;
        this.alert = alert;
        this.clock = clock;
        Gauge.builder("smartconvo.retention.late", late, AtomicLong::get)
                .description("Tenants for whom no purge has finished within 26 hours")
                .register(meters);
    }

    @Scheduled(
            initialDelayString = "${smartconvo.retention.look-interval:10m}",
            fixedDelayString = "${smartconvo.retention.look-interval:10m}")
    void look() {
        List<TenantId> everybody = directory.withSandboxes();
        Set<TenantId> begun = runs.begunOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        everybody.stream().filter(tenant -> !begun.contains(tenant)).forEach(this::start);
        long without = everybody.isEmpty()
                ? 0
                : runs.withoutSince(everybody, clock.instant().minus(LATE));
        if (late.getAndSet(without) < without) {
            log.warn("No purge has finished within 26 hours for {} tenants", without);
        }
        if (without > 0) {
            alert.raise(without);
        }
    }

    private void start(TenantId tenant) {
        try {
            purges.start(tenant, null);
        } catch (RuntimeException broken) {
            log.error(
                    "The purge of tenant {} could not be started: {}",
                    tenant,
                    broken.getClass().getName());
        }
    }
}
