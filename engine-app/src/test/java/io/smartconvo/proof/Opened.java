package io.smartconvo.proof;

import io.smartconvo.TestDatabase;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Everything the product holds of one conversation, with all seals broken. */
record Opened(String memory, String events, String fields) {

    static Opened of(TestDatabase database, KeyVault vault, TenantId tenant, UUID conversation) {
        SubjectCipher cipher = vault.cipher(tenant, new SubjectId(conversation));
        try (Connection connection = database.asSuperuser()) {
            return new Opened(
                    read(connection, cipher, "select 'memory', state from conversation where id = ?", conversation),
                    read(
                            connection,
                            cipher,
                            "select 'event/' || seq, body from conversation_event where conversation_id = ? order by seq",
                            conversation),
                    read(
                            connection,
                            cipher,
                            "select 'field/' || name, value from captured_field where subject_id = ? order by name",
                            conversation));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Connection connection, SubjectCipher cipher, String sql, UUID conversation)
            throws SQLException {
        StringBuilder all = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, conversation);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] plain = cipher.open(rows.getBytes(2), rows.getString(1));
                    all.append(rows.getString(1)).append(' ');
                    all.append(new String(plain, StandardCharsets.UTF_8)).append('\n');
                }
            }
        }
        return all.toString();
    }

    String all() {
        return memory + events + fields;
    }
}
