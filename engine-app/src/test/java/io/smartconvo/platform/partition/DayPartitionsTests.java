package io.smartconvo.platform.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.platform.DayPartitionedTable;
import io.smartconvo.platform.DayPartitions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartConvoTest
class DayPartitionsTests {

    private static final DayPartitionedTable VISIT = new DayPartitionedTable("visit");

    /** 23:30 in UTC: a clock that thinks in another zone would be a day off. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-29T23:30:00Z"), ZoneOffset.ofHours(2));

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    private DayPartitions partitions;

    @BeforeEach
    void makeATable() throws SQLException {
        asOwner(
                "create table visit (at timestamptz not null, word text, primary key (at, word)) partition by range (at)");
        asOwner("select day_partitions.register('visit')");
        partitions = new DatabaseDayPartitions(jdbc, CLOCK, List.of(VISIT));
    }

    @AfterEach
    void dropIt() throws SQLException {
        asOwner("delete from day_partitions.registered where table_name = 'visit'::regclass");
        asOwner("drop table visit");
    }

    @Test
    void makesYesterdayUntilAWeekAheadInUtc() {
        partitions.ensure();
        assertThat(parts()).hasSize(10).startsWith("visit_20260328").contains("visit_20260405", "visit_default");
    }

    @Test
    void nodesThatStartTogetherDoNotCollide() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            Callable<Object> node = Executors.callable(partitions::ensure);
            for (var done :
                    pool.invokeAll(IntStream.range(0, 6).mapToObj(i -> node).toList())) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(parts()).hasSize(10);
    }

    @Test
    void keepsRowsOfUnforeseenDaysAndMovesThemOnceTheDayIsMade() {
        insert("2026-03-30T12:00:00Z", "early");
        assertThat(partOf("early")).isEqualTo("visit_default");

        partitions.ensure();

        assertThat(partOf("early")).isEqualTo("visit_20260330");
    }

    @Test
    void putsMidnightIntoTheDayThatBegins() {
        partitions.ensure();
        insert("2026-03-30T00:00:00Z", "midnight");
        insert("2026-03-29T23:59:59.999999Z", "before");
        assertThat(partOf("midnight")).isEqualTo("visit_20260330");
        assertThat(partOf("before")).isEqualTo("visit_20260329");
    }

    @Test
    void dropsOlderDaysAndOlderStraysOnly() {
        partitions.ensure();
        insert("2026-01-01T12:00:00Z", "stray");
        insert("2026-03-28T12:00:00Z", "old");
        insert("2026-03-29T12:00:00Z", "kept");

        assertThat(partitions.dropBefore(VISIT, LocalDate.parse("2026-03-29"))).isEqualTo(1);

        assertThat(jdbc.sql("select word from visit").query(String.class).list())
                .containsExactly("kept");
    }

    @Test
    void refusesTablesNoMigrationHasRegistered() throws SQLException {
        asOwner("create table bystander (at timestamptz) partition by range (at)");
        for (var name : List.of("bystander", "pg_class", "visit; drop table visit", "\"visit\"", "vault.visit")) {
            assertThatThrownBy(() -> partitions.dropBefore(new DayPartitionedTable(name), LocalDate.EPOCH))
                    .as(name)
                    .isInstanceOf(DataAccessException.class);
        }
        asOwner("drop table bystander");
    }

    @Test
    void applicationRoleReachesRowsThroughTheParentOnlyAndChangesNoStructure() {
        partitions.ensure();
        for (var attempt : List.of(
                "select day_partitions.register('visit')",
                "insert into day_partitions.registered values ('pg_class')",
                "drop table visit",
                "insert into visit_20260329 values ('2026-03-29T12:00:00Z', 'past the parent')",
                "delete from visit_default",
                "truncate visit",
                "create table mine (id int)",
                "create schema mine",
                "delete from flyway_schema_history")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt).isInstanceOf(DataAccessException.class);
        }
    }

    private void insert(String at, String word) {
        jdbc.sql("insert into visit values (?::timestamptz, ?)")
                .params(at, word)
                .update();
    }

    private String partOf(String word) {
        return jdbc.sql("select tableoid::regclass::text from visit where word = ?")
                .param(word)
                .query(String.class)
                .single();
    }

    private List<String> parts() {
        return jdbc.sql(
                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'visit'::regclass order by 1")
                .query(String.class)
                .list();
    }

    private void asOwner(String sql) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
