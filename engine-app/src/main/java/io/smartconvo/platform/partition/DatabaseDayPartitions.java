package io.smartconvo.platform.partition;

import io.smartconvo.platform.DayPartitionedTable;
import io.smartconvo.platform.DayPartitions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DatabaseDayPartitions implements DayPartitions {

    private static final int BEHIND = 1;
    private static final int AHEAD = 7;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<DayPartitionedTable> tables;

    DatabaseDayPartitions(JdbcClient jdbc, Clock clock, List<DayPartitionedTable> tables) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tables = tables;
    }

    @Override
    public void ensure() {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        for (var table : tables) {
            today.minusDays(BEHIND)
                    .datesUntil(today.plusDays(AHEAD + 1L))
                    .forEach(day -> jdbc.sql("select day_partitions.ensure(?, ?)")
                            .params(table.table(), day)
                            .query(Boolean.class)
                            .single());
        }
    }

    @Override
    public int dropBefore(DayPartitionedTable table, LocalDate day) {
        return jdbc.sql("select day_partitions.drop_before(?, ?)")
                .params(table.table(), day)
                .query(Integer.class)
                .single();
    }
}
