package io.smartconvo.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** One data directory of PostgreSQL: made in one step, started on a free port, stopped cleanly. */
record Cluster(PostgresTools tools, Path base, Path directory) {

    private static final int ATTEMPTS = 3;

    static Cluster in(Path base, PostgresTools tools, String superuserPassword) throws IOException {
        var cluster = new Cluster(tools, base, base.resolve("cluster"));
        if (Files.isDirectory(cluster.directory)) {
            cluster.checkVersion();
        } else {
            cluster.create(superuserPassword);
        }
        return cluster;
    }

    /** The server needs a moment between choosing a port and taking it, in which another program may. */
    int start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            PrivateFiles.write(directory.resolve(ServerSettings.FILE), ServerSettings.forPort(port));
            if (tools.tryRun("pg_ctl", startArguments(), base) == 0) {
                return port;
            }
            if (attempt == ATTEMPTS) {
                throw new PostgresFailed("The embedded PostgreSQL does not start", Files.readString(log()));
            }
        }
    }

    void stop() throws IOException {
        tools.run("pg_ctl", List.of("stop", "-D", directory.toString(), "-m", "fast", "-w", "-t", "120"), base);
    }

    private List<String> startArguments() throws IOException {
        Files.deleteIfExists(log());
        return List.of("start", "-D", directory.toString(), "-l", log().toString(), "-w", "-t", "600", "-s");
    }

    private Path log() {
        return base.resolve("server.log");
    }

    /** A crash in mid-creation leaves a draft, never half a cluster. */
    private void create(String superuserPassword) throws IOException {
        var draft = base.resolve("cluster.new");
        var password = base.resolve("password");
        PrivateFiles.deleteTree(draft);
        try {
            PrivateFiles.write(password, superuserPassword);
            tools.run("initdb", initialise(draft, password), base);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(
                draft.resolve("postgresql.conf"), "include '" + ServerSettings.FILE + "'\n", StandardOpenOption.APPEND);
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> initialise(Path draft, Path password) {
        return List.of(
                "--pgdata=" + draft,
                "--username=" + Roles.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private void checkVersion() throws IOException {
        var found = Files.readString(directory.resolve("PG_VERSION")).strip();
        var major = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));
        if (!found.equals(major)) {
            throw new PostgresFailed(
                    "The data in " + directory + " was written by PostgreSQL " + found + ", this is " + major
                            + ": see docs/operations.md, Upgrading the embedded database.",
                    "");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
