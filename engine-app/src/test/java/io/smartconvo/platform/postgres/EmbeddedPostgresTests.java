package io.smartconvo.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    Path data;

    private Process child;

    @BeforeEach
    void startAndKillAnEarlierRun() throws IOException, InterruptedException {
        child = startChild();
    }

    @AfterEach
    void stopEverything() throws Exception {
        child.destroyForcibly().waitFor();
        EmbeddedPostgres.start(data).close();
    }

    @Test
    void keepsDataWhenTheOrphanStillRuns() throws Exception {
        child.destroyForcibly().waitFor();
        assertThat(orphan().isAlive()).isTrue();

        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(words(server)).containsExactly("committed");
        }
    }

    @Test
    void keepsDataWhenTheServerDiedToo() throws Exception {
        var orphan = orphan();
        child.destroyForcibly().waitFor();
        orphan.destroyForcibly();
        orphan.onExit().get();

        try (var server = EmbeddedPostgres.start(data)) {
            assertThat(words(server)).containsExactly("committed");
        }
    }

    @Test
    void leavesAStrangerWithTheOldProcessNumberAlone() throws Exception {
        var orphan = orphan();
        child.destroyForcibly().waitFor();
        orphan.destroyForcibly();
        orphan.onExit().get();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            var file = data.resolve("postgres/cluster/postmaster.pid");
            var lines = Files.readAllLines(file);
            lines.set(0, String.valueOf(stranger.pid()));
            Files.write(file, lines);

            try (var server = EmbeddedPostgres.start(data)) {
                assertThat(words(server)).containsExactly("committed");
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesASecondProcessOnTheSameData() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(DataDirectoryInUse.class)
                .hasMessageContaining("Another SmartConvo is running");
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        child.destroyForcibly().waitFor();
        try (var server = EmbeddedPostgres.start(data)) {
            for (var role : List.of(Roles.SUPERUSER, Roles.OWNER, Roles.APPLICATION)) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url(), role, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
        assertThat(Files.readAllLines(data.resolve("postgres/cluster/pg_hba.conf")))
                .noneMatch(line -> line.matches("^(local|host).*trust\\s*$"));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("postgres/credentials.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void runsDurablyAndLogsNoData() throws Exception {
        child.destroyForcibly().waitFor();
        try (var server = EmbeddedPostgres.start(data);
                var connection =
                        DriverManager.getConnection(server.url(), Roles.APPLICATION, server.applicationPassword());
                var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(show(statement, setting)).as(setting).isEqualTo("on");
            }
            assertThat(show(statement, "server_version")).startsWith(PostgresBinaries.VERSION);
            assertThat(show(statement, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> statement.execute("select 'marker-7f3a'::int"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(data.resolve("postgres/server.log"))).doesNotContain("marker-7f3a");
    }

    @Test
    void recoversFromACrashInMidCreation() throws Exception {
        var fresh = Files.createDirectory(data.resolve("fresh"));
        Files.createDirectories(fresh.resolve("postgres/cluster.new/base"));
        Files.createDirectories(fresh.resolve("postgres/server.new/bin"));

        try (var server = EmbeddedPostgres.start(fresh)) {
            assertThat(server.url()).contains("127.0.0.1");
        }
    }

    @Test
    void startsWhereThePathHoldsBlanksQuotesAndForeignLetters() throws Exception {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this locale has no such paths");
        var odd = Files.createDirectory(data.resolve("It's Müller's 数据"));

        for (int start = 1; start <= 2; start++) {
            try (var server = EmbeddedPostgres.start(odd);
                    var connection = DriverManager.getConnection(
                            server.url(), Roles.APPLICATION, server.applicationPassword())) {
                assertThat(show(connection.createStatement(), "server_version")).startsWith(PostgresBinaries.VERSION);
            }
        }
    }

    private static String show(java.sql.Statement statement, String setting) throws SQLException {
        try (var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<String> words(EmbeddedPostgres server) throws SQLException {
        try (var owner = DriverManager.getConnection(server.url(), Roles.OWNER, server.ownerPassword());
                var rows = owner.createStatement().executeQuery("select array_agg(word order by id) from kept")) {
            rows.next();
            return Arrays.asList((String[]) rows.getArray(1).getArray());
        }
    }

    private ProcessHandle orphan() throws IOException {
        return PostmasterFile.of(data.resolve("postgres/cluster")).process().orElseThrow();
    }

    private Process startChild() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedServerChild.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("READY")) {
                return process;
            }
        }
        throw new IllegalStateException("The child ended with " + process.waitFor());
    }
}
