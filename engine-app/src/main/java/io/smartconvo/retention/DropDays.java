package io.smartconvo.retention;

import io.smartconvo.platform.DayPartitionedTable;
import io.smartconvo.platform.DayPartitions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whole days go at once, for all tenants: nobody may keep anything longer than the longest time there is. */
@Component
class DropDays extends PurgeTask {

    private final DayPartitions partitions;
    private final List<DayPartitionedTable> tables;
    private final JdbcClient jdbc;
    private final Clock clock;

    DropDays(
            RetentionRuns runs,
            DayPartitions partitions,
            List<DayPartitionedTable> tables,
            JdbcClient jdbc,
            Clock clock) {
        super("drop", runs);
        this.partitions = partitions;
        this.tables = tables;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    void perform(RetentionRun run) {
        LocalDate kept = LocalDate.ofInstant(clock.instant().minus(RetentionPeriods.LONGEST), ZoneOffset.UTC);
        // Dropping waits for whoever reads, and everybody waits behind it: rather try again than hold up turns.
        jdbc.sql("set local lock_timeout = '2s'").update();
        tables.forEach(table -> partitions.dropBefore(table, kept));
    }
}
