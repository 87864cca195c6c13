package io.smartconvo.retention;

import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of the purge.
 *
 * @param cutoff what began before is too old; fixed when the run begins, so that tasks that run twice agree
 * @param startedBy the member who asked for it; null if its day had come
 * @param removed numbers of rows by what they were
 * @param certificate JSON; null until nothing older is left
 */
record RetentionRun(
        UUID id,
        TenantId tenant,
        Instant cutoff,
        Instant startedAt,
        @Nullable UUID startedBy,
        @Nullable Instant finishedAt,
        Map<String, Long> removed,
        @Nullable String certificate) {

    /** Days before this one are too old as a whole. */
    LocalDate firstDayKept() {
        return LocalDate.ofInstant(cutoff, ZoneOffset.UTC);
    }
}
