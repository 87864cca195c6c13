package io.smartconvo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The time stamps of checkpoints. */
@Repository
class TimeStampTable {

    private final JdbcClient jdbc;

    TimeStampTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param response of the authority, as it came */
    record Stamped(UUID log, long size, Instant at, byte[] response) {}

    /** A checkpoint that wants a stamp: the newest of its log. */
    record Unstamped(UUID log, long size, String note) {}

    /** Of logs that were not stamped on this day, and have gone on since they were last. Sandboxes are nobody's. */
    List<Unstamped> due(LocalDate day, int most) {
        return jdbc.sql("""
                        select newest.log, newest.size, newest.note
                        from audit.head
                        join lateral (
                            select c.* from audit.checkpoint c where c.log = head.log order by c.size desc limit 1
                        ) newest on true
                        where not exists (
                                select from audit.time_stamp s
                                where s.log = head.log and (s.day = :day or s.size >= newest.size))
                            and not exists (select from tenant t where t.id = head.log and t.sandbox_of is not null)
                        order by newest.at limit :most
                        """)
                .param("day", day)
                .param("most", most)
                .query((row, number) ->
                        new Unstamped(row.getObject("log", UUID.class), row.getLong("size"), row.getString("note")))
                .list();
    }

    /** Of the day's two, if two nodes asked at once, the first stays. */
    void add(LocalDate day, Stamped stamped) {
        jdbc.sql("""
                        insert into audit.time_stamp (log, day, size, at, response)
                        values (:log, :day, :size, :at, :response) on conflict do nothing
                        """)
                .param("log", stamped.log())
                .param("day", day)
                .param("size", stamped.size())
                .param("at", Timestamp.from(stamped.at()))
                .param("response", stamped.response())
                .update();
    }

    /** Oldest first. */
    List<Stamped> of(UUID log) {
        return jdbc.sql("select * from audit.time_stamp where log = :log order by size")
                .param("log", log)
                .query((row, number) -> read(row))
                .list();
    }

    List<Stamped> since(LocalDate day) {
        return jdbc.sql("select * from audit.time_stamp where day >= :day")
                .param("day", day)
                .query((row, number) -> read(row))
                .list();
    }

    private static Stamped read(ResultSet row) throws SQLException {
        return new Stamped(
                row.getObject("log", UUID.class),
                row.getLong("size"),
                row.getTimestamp("at").toInstant(),
                row.getBytes("response"));
    }
}
