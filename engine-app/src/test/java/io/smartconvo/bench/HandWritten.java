package io.smartconvo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A chat without engine, keys, socket or JSON on the product's own tables: lock the row, insert the visitor's event and
 * the two answers in one statement, update the row, commit.
 */
final class HandWritten implements Load.Work {

    private static final byte[] BODY = new byte[120];
    private static final byte[] STATE = new byte[320];

    private final UUID id = UUID.randomUUID();
    private final UUID tenant;
    private final Connection connection;
    private final PreparedStatement lock;
    private final PreparedStatement events;
    private final PreparedStatement update;
    private long seq;

    HandWritten(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        tenant = create();
        lock = connection.prepareStatement(
                "select seq, state from conversation where tenant_id = ? and id = ? for update");
        events = connection.prepareStatement(
                "insert into conversation_event (day, conversation_id, tenant_id, seq, at, body)"
                        + " values (current_date, ?, ?, ?, now(), ?), (current_date, ?, ?, ?, now(), ?),"
                        + " (current_date, ?, ?, ?, now(), ?)");
        update = connection.prepareStatement(
                "update conversation set seq = ?, state = ?, last_activity_at = now() where tenant_id = ? and id = ?");
    }

    private UUID create() throws SQLException {
        try (var insert = connection.prepareStatement("insert into conversation (id, tenant_id, site_id,"
                + " process_definition_id, status, locale, seq, state, started_at, last_activity_at, resume_hash)"
                + " select ?, id, id, 'none', 'ended', 'en', 0, ?, now(), now(), '' from tenant limit 1"
                + " returning tenant_id")) {
            insert.setObject(1, id);
            insert.setBytes(2, STATE);
            try (var row = insert.executeQuery()) {
                row.next();
                var owner = row.getObject(1, UUID.class);
                connection.commit();
                return owner;
            }
        }
    }

    @Override
    public void once() throws SQLException {
        lock.setObject(1, tenant);
        lock.setObject(2, id);
        try (var row = lock.executeQuery()) {
            row.next();
            seq = row.getLong(1);
        }
        for (int event = 0; event < 3; event++) {
            events.setObject(event * 4 + 1, id);
            events.setObject(event * 4 + 2, tenant);
            events.setLong(event * 4 + 3, ++seq);
            events.setBytes(event * 4 + 4, BODY);
        }
        events.executeUpdate();
        update.setLong(1, seq);
        update.setBytes(2, STATE);
        update.setObject(3, tenant);
        update.setObject(4, id);
        update.executeUpdate();
        connection.commit();
    }
}
