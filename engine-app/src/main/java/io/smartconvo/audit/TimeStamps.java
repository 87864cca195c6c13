package io.smartconvo.audit;

import io.smartconvo.audit.TimeStampTable.Stamped;
import io.smartconvo.audit.TimeStampTable.Unstamped;
import io.smartconvo.http.Courier;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.tsp.TimeStampRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has an outside authority say when a checkpoint existed, once a day for each log that has gone on. Nothing but a hash leaves,
 * and nothing is open meanwhile. Each node keeps what was said beside its checkpoints.
 */
@Component
class TimeStamps {

    private static final Logger LOG = LoggerFactory.getLogger(TimeStamps.class);
    private static final String QUERY = "application/timestamp-query";
    private static final int AT_ONCE = 100;
    private static final int LARGEST = 64 * 1024;
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final @Nullable URI authority;
    private final TimeStampTable table;
    private final AnchorFiles anchors;
    private final Clock clock;
    private final Courier courier = new Courier();

    TimeStamps(AuditProperties settings, TimeStampTable table, AnchorFiles anchors, Clock clock) {
        this.authority = settings.timestampUrl();
        this.table = table;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void run() {
        URI asked = authority;
        if (asked == null) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Unstamped due : table.due(today, AT_ONCE)) {
            if (!stamp(asked, today, due)) {
                LOG.warn("The time stamping authority gave no stamp that holds; it is asked again");
                break;
            }
        }
        table.since(today.minusDays(1)).forEach(this::keep);
    }

    private boolean stamp(URI asked, LocalDate day, Unstamped due) {
        TimeStampRequest request = TimeStamp.request(due.note());
        Optional<byte[]> response = courier.ask(asked.toString(), QUERY, encoded(request), LARGEST, WITHIN);
        Optional<Instant> at = response.flatMap(bytes -> TimeStamp.read(bytes, request));
        if (response.isPresent() && at.isPresent()) {
            table.add(day, new Stamped(due.log(), due.size(), at.get(), response.get()));
        }
        return at.isPresent();
    }

    private static byte[] encoded(TimeStampRequest request) {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Stamped stamped) {
        try {
            anchors.keepStamp(stamped.log(), stamped.size(), stamped.response());
        } catch (UncheckedIOException full) {
            LOG.error("A time stamp of audit log {} could not be kept; it is tried again", stamped.log());
        }
    }

    /** Oldest first. */
    List<Stamped> of(UUID log) {
        return table.of(log);
    }

    @PreDestroy
    void close() {
        courier.close();
    }
}
