package io.smartconvo.insight;

import io.smartconvo.TestDatabase;
import io.smartconvo.conversation.ChatClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** What these tests need to know of the other side. */
final class Desk {

    private Desk() {}

    static UUID conversation(ChatClient visitor) {
        return visitor.seen().stream()
                .filter(frame -> ChatClient.is(frame, "welcome"))
                .map(frame -> UUID.fromString(frame.get("conversation").asString()))
                .findFirst()
                .orElseThrow();
    }

    static long count(TestDatabase database, String sql) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
