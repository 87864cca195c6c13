package io.smartconvo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One insert and one update for each commit: what the server and its disk give at most. */
final class SmallestCommit implements Load.Work {

    private static final AtomicInteger IDS = new AtomicInteger();

    private final int id = IDS.incrementAndGet();
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement update;

    SmallestCommit(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("insert into bench_counter values (" + id + ", 0)");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("insert into bench_line values (?, 'something was said')");
        update = connection.prepareStatement("update bench_counter set n = n + 1 where id = ?");
    }

    static void prepare(Connection connection) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("create table bench_counter (id int primary key, n bigint) with (fillfactor = 50)");
            statement.execute("create table bench_line (id int, text text)");
        }
    }

    @Override
    public void once() throws SQLException {
        insert.setInt(1, id);
        insert.executeUpdate();
        update.setInt(1, id);
        update.executeUpdate();
        connection.commit();
    }
}
