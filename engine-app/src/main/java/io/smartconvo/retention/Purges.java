package io.smartconvo.retention;

import io.smartconvo.engine.PlatformProcesses;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts runs of the purge; the rest is the process. */
@Service
class Purges {

    private static final String PROCESS = "retentionPurge";

    private final RetentionPeriods periods;
    private final RetentionRuns runs;
    private final PlatformProcesses processes;
    private final Clock clock;

    Purges(RetentionPeriods periods, RetentionRuns runs, PlatformProcesses processes, Clock clock) {
        this.periods = periods;
        this.runs = runs;
        this.processes = processes;
        this.clock = clock;
    }

    /** What began before this is too old now. */
    Instant cutoff(TenantId tenant) {
        Period period = periods.of(tenant);
        return clock.instant().minus(period);
    }

    /**
     * @param by null if its day has come
     * @return nothing if one is under way, or was started today by itself
     */
    @Transactional
    Optional<UUID> start(TenantId tenant, @Nullable UUID by) {
        UUID run = UUID.randomUUID();
        if (!runs.add(run, tenant, cutoff(tenant), clock.instant(), by)) {
            return Optional.empty();
        }
        processes.start(tenant, PROCESS, run);
        return Optional.of(run);
    }
}
