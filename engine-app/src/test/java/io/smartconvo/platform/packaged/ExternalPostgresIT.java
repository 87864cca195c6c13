package io.smartconvo.platform.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar against a server of the operator's, as {@code docs/operations.md} says to set it up. */
class ExternalPostgresIT {

    @TempDir
    Path directory;

    private DebianPostgres server;

    @BeforeEach
    void startTheServer() throws Exception {
        var binaries = DebianPostgres.binaries();
        if (binaries.isEmpty()) {
            System.err.println("SKIPPED: no PostgreSQL under /usr/lib/postgresql (apt-get install postgresql)");
            abort("no PostgreSQL server installed");
        }
        server = DebianPostgres.start(binaries.get());
        as("postgres", "create role smartconvo login password 'o'");
        as("postgres", "create role smartconvo_app login password 'a'");
        as("postgres", "create database smartconvo owner smartconvo");
    }

    @AfterEach
    void stopTheServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void runsWithTwoRolesAndWithoutTheEmbeddedServer() throws Exception {
        try (var product = PackagedProduct.start(directory, twoRoles()).awaitHealth()) {
            assertThat(owners()).containsExactly("smartconvo");
            assertThat(directory.resolve("data/postgres")).doesNotExist();
            assertThat(product.text()).doesNotContain("owns its tables");
        }
    }

    @Test
    void runsWithOneRoleButSaysWhatThatCosts() throws Exception {
        var oneRole = Map.of(
                "SPRING_DATASOURCE_URL", server.url("smartconvo"),
                "SPRING_DATASOURCE_USERNAME", "smartconvo",
                "SPRING_DATASOURCE_PASSWORD", "o");
        try (var product = PackagedProduct.start(directory, oneRole).awaitHealth()) {
            assertThat(product.text()).contains("owns its tables");
        }
    }

    private Map<String, String> twoRoles() {
        return Map.of(
                "SPRING_DATASOURCE_URL", server.url("smartconvo"),
                "SPRING_DATASOURCE_USERNAME", "smartconvo_app",
                "SPRING_DATASOURCE_PASSWORD", "a",
                "SPRING_FLYWAY_USER", "smartconvo",
                "SPRING_FLYWAY_PASSWORD", "o");
    }

    private List<String> owners() throws SQLException {
        var owners = new ArrayList<String>();
        try (var connection = server.superuser("smartconvo");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select distinct tableowner from pg_tables where schemaname in ('public', 'vault')")) {
            while (rows.next()) {
                owners.add(rows.getString(1));
            }
        }
        return owners;
    }

    private void as(String database, String sql) throws SQLException {
        try (var connection = server.superuser(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
