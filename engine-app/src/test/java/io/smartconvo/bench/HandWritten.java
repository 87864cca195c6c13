package io.smartconvo.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A chat somebody wrote in SQL on the same tables: no engine, no encryption, no socket. And the floor below it. */
final class HandWritten implements AutoCloseable {

    private final HikariDataSource dataSource = new HikariDataSource();

    HandWritten(String url) throws SQLException {
        dataSource.setJdbcUrl(url);
        dataSource.setUsername("postgres");
        dataSource.setMaximumPoolSize(16);
        dataSource.setAutoCommit(false);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table chat (id uuid primary key, seq bigint, state bytea) with (fillfactor = 60)");
            statement.execute(
                    "create table chat_event (chat uuid, seq bigint, at timestamptz default now(), body bytea,"
                            + " primary key (chat, seq))");
            statement.execute("create table chat_inbox (chat uuid, client uuid, primary key (chat, client))");
            connection.commit();
        }
    }

    Load.Operation conversation() {
        UUID id = newChat();
        byte[] body = new byte[200];
        return () -> {
            try (Connection connection = dataSource.getConnection()) {
                run(connection, "select seq from chat where id = ? for update", id);
                run(connection, "insert into chat_inbox values (?, ?) on conflict do nothing", id, UUID.randomUUID());
                run(
                        connection,
                        "insert into chat_event (chat, seq, body) select ?, seq + n, ? from chat, generate_series(1, 3) n"
                                + " where id = ?",
                        id,
                        body,
                        id);
                run(connection, "update chat set seq = seq + 3, state = ? where id = ?", body, id);
                connection.commit();
            }
        };
    }

    Load.Operation floor() {
        UUID id = newChat();
        byte[] body = new byte[200];
        return () -> {
            try (Connection connection = dataSource.getConnection()) {
                run(connection, "insert into chat_inbox values (?, ?)", id, UUID.randomUUID());
                run(connection, "update chat set seq = seq + 1, state = ? where id = ?", body, id);
                connection.commit();
            }
        };
    }

    private UUID newChat() {
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection()) {
            run(connection, "insert into chat values (?, 0, ?)", id, new byte[200]);
            connection.commit();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
