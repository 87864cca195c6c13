package io.smartconvo.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The owner makes the tables, the application only reads and writes rows: a hole in the application cannot change what
 * the database guarantees. Run at each start, so that a crash in mid-creation heals.
 */
final class Roles {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "smartconvo";
    static final String APPLICATION = "smartconvo_app";
    static final String DATABASE = "smartconvo";

    private Roles() {}

    static void ensure(String superuserUrl, Credentials credentials) {
        try (var connection = DriverManager.getConnection(superuserUrl, SUPERUSER, credentials.superuser());
                var statement = connection.createStatement()) {
            ensureRole(connection, statement, OWNER, credentials.owner());
            ensureRole(connection, statement, APPLICATION, credentials.application());
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
        } catch (SQLException e) {
            throw new PostgresFailed("The roles of the embedded database cannot be made: " + e.getSQLState(), "");
        }
    }

    /** Names are constants and passwords are hexadecimal, so nothing here needs quoting. */
    private static void ensureRole(Connection connection, Statement statement, String role, String password)
            throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        statement.execute(
                verb + " role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls noreplication"
                        + " password '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
