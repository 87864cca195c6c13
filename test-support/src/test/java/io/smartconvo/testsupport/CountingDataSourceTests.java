package io.smartconvo.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountingDataSourceTests {

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private CountingDataSource database;

    @BeforeEach
    void wrap() throws SQLException {
        database = new CountingDataSource(POSTGRES.database());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists counted (n int primary key)");
            statement.execute("truncate counted");
        }
        database.reset();
    }

    @Test
    void countsStatementsBatchesAndTheEndOfATransaction() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("insert into counted values (?)")) {
                for (int n = 0; n < 10; n++) {
                    insert.setInt(1, n);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (var select = connection.createStatement();
                    var rows = select.executeQuery("select count(*) from counted")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(10);
            }
            connection.commit();
        }
        assertThat(database.trips())
                .containsExactly("insert into counted values (?)", "select count(*) from counted", "commit");
        assertThat(database.roundTrips()).isEqualTo(3);
    }

    @Test
    void countsARollback() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().executeUpdate("insert into counted values (1)");
            connection.rollback();
        }
        assertThat(database.trips()).containsExactly("insert into counted values (1)", "rollback");
    }

    @Test
    void countsWhatFailedAndPassesTheFailureOn() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThatThrownBy(() -> connection.createStatement().execute("nonsense"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(database.roundTrips()).isEqualTo(1);
    }

    @Test
    void countsNothingForWhatStaysHere() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select 1")) {
            statement.setFetchSize(5);
            connection.setAutoCommit(true);
            assertThat(connection.unwrap(org.postgresql.PGConnection.class)).isNotNull();
        }
        assertThat(database.roundTrips()).isZero();
    }
}
