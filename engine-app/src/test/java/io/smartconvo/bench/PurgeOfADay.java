package io.smartconvo.bench;

import static io.smartconvo.bench.PrivacyLoad.bar;
import static io.smartconvo.bench.PrivacyLoad.format;
import static io.smartconvo.bench.PrivacyLoad.say;

import io.smartconvo.platform.DayPartitionedTable;
import io.smartconvo.platform.DayPartitions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * A day of {@code conversation_event} dropped as the purge drops it, against deleting as many rows: from a day's partition, and from
 * the same rows in one table with an index on the day.
 */
final class PurgeOfADay {

    private static final DayPartitionedTable EVENTS = new DayPartitionedTable("conversation_event");
    private static final int DAYS = 20;
    private static final int DROPS = 5;
    private static final int BATCH = 1_000;

    private final DayPartitions partitions;
    private final Connection owner;
    private final int rows = Load.count(200_000);

    PurgeOfADay(ApplicationContext product, Connection owner) {
        this.partitions = product.getBean(DayPartitions.class);
        this.owner = owner;
    }

    void measure() throws SQLException {
        double half = drop(DAYS / 2);
        double full = drop(DAYS);
        bar("drop of a day, %d days / %d days".formatted(DAYS, DAYS / 2), full / half, "<", 2);
        copy();
        LocalDate next = first(DAYS).plusDays(DROPS);
        double part = delete("conversation_event", next);
        bar("delete from a day's partition / drop of a day", part / full, ">=", 50);
        double whole = delete("one_table", next);
        bar("delete from one table / drop of a day", whole / full, ">=", 50);
        run("drop table one_table");
        run("truncate conversation_event");
    }

    /** Milliseconds, the median of some days. */
    private double drop(int days) throws SQLException {
        fill(days);
        List<Long> times = new ArrayList<>();
        for (int drop = 1; drop <= DROPS; drop++) {
            long begun = System.nanoTime();
            if (partitions.dropBefore(EVENTS, first(days).plusDays(drop)) == 0) {
                throw new IllegalStateException("No day was dropped");
            }
            times.add(System.nanoTime() - begun);
        }
        Timings timings = Timings.of(times, 1);
        say(
                "drop of a day of %,d rows, one of %d days".formatted(rows, days),
                format("median %.1f, worst %.1f ms of %d", timings.millis(0.5), timings.millis(1), DROPS));
        return timings.millis(0.5);
    }

    /** Days the purge itself would not drop meanwhile. */
    private static LocalDate first(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days + 5L);
    }

    private void fill(int days) throws SQLException {
        run("truncate conversation_event");
        for (int day = 0; day < days; day++) {
            LocalDate date = first(days).plusDays(day);
            run("select day_partitions.ensure('conversation_event', '%s')".formatted(date));
            run("""
                    insert into conversation_event
                    select '%s', md5('%s' || n / 10)::uuid, md5('tenant' || n %% 50)::uuid, n %% 10, now(),
                        decode(repeat(md5(n::text), 15), 'hex')
                    from generate_series(0, %d - 1) as n
                    """.formatted(date, date, rows));
        }
        run("vacuum analyze conversation_event");
    }

    private void copy() throws SQLException {
        run("create table one_table (like conversation_event including all)");
        run("create index on one_table (day)");
        run("insert into one_table select * from conversation_event");
        run("vacuum analyze one_table");
    }

    /** Milliseconds for batches with a commit each, and for the space to be given back. */
    private double delete(String table, LocalDate day) throws SQLException {
        String part =
                table.equals("one_table") ? table : table + "_" + day.toString().replace("-", "");
        long begun = System.nanoTime();
        int batches = 0;
        while (run("delete from %1$s where ctid = any (array(select ctid from %1$s where day = '%2$s' limit %3$d))"
                        .formatted(part, day, BATCH))
                > 0) {
            batches++;
        }
        long deleted = System.nanoTime();
        run("vacuum " + part);
        double millis = (System.nanoTime() - begun) / 1e6;
        say(
                "the same deleted from " + table,
                format("%.0f ms, of that VACUUM %.0f; %d batches", millis, millis - (deleted - begun) / 1e6, batches));
        return millis;
    }

    private int run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        }
    }
}
