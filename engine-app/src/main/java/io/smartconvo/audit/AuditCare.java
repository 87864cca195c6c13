package io.smartconvo.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smartconvo.audit.LogTables.Made;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has checkpoints made, keeps the newest of each log outside the database, and raises the alarm if the database knows of
 * fewer entries than were kept, or of other ones: somebody cut a log, or went back to a backup.
 */
@Component
class AuditCare {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCare.class);

    private final Checkpoints checkpoints;
    private final LogTables tables;
    private final AnchorFiles anchors;
    private final Map<UUID, Long> kept = new ConcurrentHashMap<>();
    private final Map<UUID, Verdict.Fault> alarms = new ConcurrentHashMap<>();

    AuditCare(Checkpoints checkpoints, LogTables tables, AnchorFiles anchors, MeterRegistry meters) {
        this.checkpoints = checkpoints;
        this.tables = tables;
        this.anchors = anchors;
        Gauge.builder("smartconvo.audit.alarms", alarms, Map::size)
                .description("Audit logs that do not continue what this node keeps of them")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void run() {
        checkpoints.makeDue();
        tables.logs().forEach(this::anchor);
    }

    /** Logs that do not continue what this node kept of them, and what was found. */
    Map<UUID, Verdict.Fault> alarms() {
        return Map.copyOf(alarms);
    }

    /** Signs and keeps everything of a log now. */
    void catchUp(UUID log) {
        checkpoints.make(log);
        anchor(log);
    }

    private void anchor(UUID log) {
        Optional<Made> newest = tables.newest(log);
        long before = kept.computeIfAbsent(log, this::keptOf);
        long size = newest.map(Made::size).orElse(0L);
        if (size < before) {
            raise(log, Verdict.Fault.CUT_OFF);
        } else if (size > before) {
            keep(log, newest.orElseThrow());
        }
    }

    private void keep(UUID log, Made made) {
        try {
            anchors.keep(log, made.note());
            kept.put(log, made.size());
        } catch (UncheckedIOException full) {
            LOG.error("A checkpoint of audit log {} could not be kept; it is tried again", log);
        }
    }

    private void raise(UUID log, Verdict.Fault fault) {
        if (alarms.put(log, fault) == null) {
            LOG.error("Audit log {} was bent: {}", log, fault.meaning());
        }
    }

    private long keptOf(UUID log) {
        return anchors.notes(log).stream()
                .mapToLong(Checkpoint::claimedSize)
                .max()
                .orElse(0);
    }
}
