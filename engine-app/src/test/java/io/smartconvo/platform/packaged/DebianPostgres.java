package io.smartconvo.platform.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server of the operating system's own packages, with a cluster of its own, run as an ordinary account. */
public record DebianPostgres(Path bin, Path directory, int port) implements AutoCloseable {

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");

    public static Optional<Path> binaries() throws IOException {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    public static DebianPostgres start(Path bin) throws Exception {
        var directory = Files.createTempDirectory("smartconvo-external");
        var server = new DebianPostgres(bin, directory, PackagedProduct.freePort());
        if (isRoot()) {
            run(List.of("chown", "postgres", directory.toString()));
        }
        server.tool("initdb", "-D", server.cluster(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        server.tool(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                server.cluster(),
                "-l",
                directory + "/server.log",
                "-o",
                "-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        return server;
    }

    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() throws Exception {
        tool("pg_ctl", "stop", "-w", "-m", "immediate", "-D", cluster());
    }

    private String cluster() {
        return directory.resolve("cluster").toString();
    }

    public void tool(String name, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws Exception {
        var output = Files.createTempFile("tool", ".log");
        var exit = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command.get(0) + " ended with " + exit + ": " + Files.readString(output));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
