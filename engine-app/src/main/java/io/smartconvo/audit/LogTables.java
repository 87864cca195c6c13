package io.smartconvo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is stored of the logs. */
@Repository
class LogTables {

    private final JdbcClient jdbc;

    LogTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A checkpoint and what the next one goes on from. */
    record Made(long size, Instant at, String note, byte[] peaks) {

        private static Made read(ResultSet row, int number) throws SQLException {
            return new Made(
                    row.getLong("size"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("note"),
                    row.getBytes("peaks"));
        }
    }

    /** The newest checkpoint of each log of which one was made since. */
    Map<UUID, Made> newestSince(Instant since) {
        return jdbc
                .sql("select distinct on (log) * from audit.checkpoint where at >= :since order by log, size desc")
                .param("since", Timestamp.from(since))
                .query((row, number) -> Map.entry(row.getObject("log", UUID.class), Made.read(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Logs with entries that no checkpoint covers, and how many those are. */
    record Ahead(UUID log, long entries, Instant since) {}

    List<Ahead> ahead() {
        return jdbc.sql("""
                        select head.log, head.size - coalesce(reached.size, 0) as entries, first.at as since
                        from audit.head
                        left join lateral (
                            select size from audit.checkpoint c where c.log = head.log order by size desc limit 1
                        ) reached on true
                        join audit.entry first on first.log = head.log and first.seq = coalesce(reached.size, 0) + 1
                        """)
                .query((row, number) -> new Ahead(
                        row.getObject("log", UUID.class),
                        row.getLong("entries"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    Optional<Made> newest(UUID log) {
        return jdbc.sql("select * from audit.checkpoint where log = :log order by size desc limit 1")
                .param("log", log)
                .query(Made::read)
                .optional();
    }

    List<Made> checkpoints(UUID log) {
        return jdbc.sql("select * from audit.checkpoint where log = :log order by size")
                .param("log", log)
                .query(Made::read)
                .list();
    }

    /** @return false if another node was faster */
    boolean add(UUID log, Made made) {
        return jdbc.sql("insert into audit.checkpoint values (:log, :size, :at, :note, :peaks) on conflict do nothing")
                        .param("log", log)
                        .param("size", made.size())
                        .param("at", Timestamp.from(made.at()))
                        .param("note", made.note())
                        .param("peaks", made.peaks())
                        .update()
                == 1;
    }

    void addBlock(UUID log, long index, byte[] root) {
        jdbc.sql("insert into audit.block values (:log, :index, :root) on conflict do nothing")
                .param("log", log)
                .param("index", index)
                .param("root", root)
                .update();
    }

    List<byte[]> blocks(UUID log) {
        return jdbc.sql("select root from audit.block where log = :log order by index")
                .param("log", log)
                .query((row, number) -> row.getBytes("root"))
                .list();
    }

    /** @return the hashes of the entries with these indexes, from 0 */
    List<byte[]> leaves(UUID log, long from, long to) {
        return jdbc.sql("select entry from audit.entry where log = :log and seq > :from and seq <= :to order by seq")
                .param("log", log)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> Hashes.leaf(row.getString("entry")))
                .list();
    }

    Optional<String> entry(UUID log, long seq) {
        return jdbc.sql("select entry from audit.entry where log = :log and seq = :seq")
                .param("log", log)
                .param("seq", seq)
                .query(String.class)
                .optional();
    }

    /** @return lines of an export: the entries after this one, in order */
    List<String> lines(UUID log, long after, long atMost) {
        return jdbc.sql("""
                        select entry, encode(chain, 'hex') as chain from audit.entry
                        where log = :log and seq > :after order by seq limit :limit
                        """)
                .param("log", log)
                .param("after", after)
                .param("limit", atMost)
                .query((row, number) -> LogLine.write(row.getString("entry"), row.getString("chain")))
                .list();
    }
}
