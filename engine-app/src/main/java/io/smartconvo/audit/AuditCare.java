package io.smartconvo.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smartconvo.audit.LogTables.Made;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has checkpoints made, keeps the newest of each log outside the database, and raises the alarm if the database knows of
 * fewer entries than were kept: somebody cut a log, or went back to a backup.
 */
@Component
class AuditCare {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCare.class);

    /** Another node's clock may be behind, and its transaction may have taken a moment. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Checkpoints checkpoints;
    private final LogTables tables;
    private final AnchorFiles anchors;
    private final Clock clock;
    private final Map<UUID, Long> kept = new ConcurrentHashMap<>();
    private final Map<UUID, Verdict.Fault> alarms = new ConcurrentHashMap<>();
    private volatile Instant looked = Instant.EPOCH;

    AuditCare(Checkpoints checkpoints, LogTables tables, AnchorFiles anchors, Clock clock, MeterRegistry meters) {
        this.checkpoints = checkpoints;
        this.tables = tables;
        this.anchors = anchors;
        this.clock = clock;
        Gauge.builder("smartconvo.audit.alarms", alarms, Map::size)
                .description("Audit logs that do not continue what this node keeps of them")
                .register(meters);
    }

    /** Whoever made them: each node keeps its own copy. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void run() {
        checkpoints.makeDue();
        Instant now = clock.instant();
        tables.newestSince(looked).forEach(this::keep);
        looked = now.minus(OVERLAP);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT30S")
    void compare() {
        Map<UUID, Made> stored = tables.newestSince(Instant.EPOCH);
        for (UUID log : anchors.logs()) {
            Made newest = stored.get(log);
            if ((newest == null ? 0 : newest.size()) < keptOf(log)) {
                raise(log, Verdict.Fault.CUT_OFF);
            }
        }
    }

    /** Logs that do not continue what this node kept of them, and what was found. */
    Map<UUID, Verdict.Fault> alarms() {
        return Map.copyOf(alarms);
    }

    /** Signs and keeps everything of a log now. */
    void catchUp(UUID log) {
        checkpoints.make(log);
        tables.newest(log).ifPresent(made -> keep(log, made));
    }

    private void keep(UUID log, Made made) {
        if (made.size() <= keptOf(log)) {
            return;
        }
        try {
            anchors.keep(log, made.note());
            kept.put(log, made.size());
        } catch (UncheckedIOException full) {
            looked = Instant.EPOCH;
            LOG.error("A checkpoint of audit log {} could not be kept; it is tried again", log);
        }
    }

    private long keptOf(UUID log) {
        return kept.computeIfAbsent(
                log,
                asked -> anchors.notes(asked).stream()
                        .mapToLong(Checkpoint::claimedSize)
                        .max()
                        .orElse(0));
    }

    private void raise(UUID log, Verdict.Fault fault) {
        if (alarms.put(log, fault) == null) {
            LOG.error("Audit log {} was bent: {}", log, fault.meaning());
        }
    }
}
