package io.smartconvo.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** A running product with a durable database of its own: the one that ships with it, in a new data directory. */
public record ChildProcess(Process process, Path directory, Path log, int port) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> LIMITS = List.of(
            "--smartconvo.conversation.frames-per-minute=1000000000",
            "--smartconvo.conversation.max-connections-per-address=100000");

    public static ChildProcess start(List<String> jvm, List<String> what, List<String> settings) throws IOException {
        return start(Files.createTempDirectory("smartconvo-bench"), jvm, what, settings);
    }

    /** On the data of one that has ended. */
    public static ChildProcess start(Path directory, List<String> jvm, List<String> what, List<String> settings)
            throws IOException {
        var log = directory.resolve("product.log");
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(what);
        command.addAll(List.of("--server.port=" + port, "--smartconvo.data-dir=" + directory.resolve("data")));
        command.addAll(LIMITS);
        command.addAll(settings);
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ChildProcess(process, directory, log, port);
    }

    public static List<String> ownClassPath() {
        return List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    /** The two words that the child says with {@code READY}. */
    public List<String> awaitSites() throws Exception {
        var ready = Pattern.compile("READY \\d+ (\\S+) (\\S+)");
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            var found = ready.matcher(Files.readString(log));
            if (found.find()) {
                return List.of(found.group(1), found.group(2));
            }
            checkAlive();
        }
        throw new IllegalStateException("The product did not start: " + Files.readString(log));
    }

    public void awaitHealth() throws Exception {
        var address =
                URI.create("http://127.0.0.1:" + port + "/actuator/health").toURL();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
            checkAlive();
            try {
                if (((HttpURLConnection) address.openConnection()).getResponseCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port is not open before the product is.
            }
        }
        throw new IllegalStateException("The product did not start: " + Files.readString(log));
    }

    private void checkAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The product ended: " + Files.readString(log));
        }
    }

    /** As superuser of the product's own server. */
    public Connection connect(String database) throws SQLException, IOException {
        return DriverManager.getConnection(url(database), "postgres", password());
    }

    String url(String database) throws IOException {
        var postmaster = directory.resolve("data/postgres/cluster/postmaster.pid");
        return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(postmaster).get(3) + "/" + database;
    }

    String password() throws IOException {
        var credentials = new Properties();
        try (var file = Files.newBufferedReader(directory.resolve("data/postgres/credentials.properties"))) {
            credentials.load(file);
        }
        return credentials.getProperty("superuser");
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in MB; -1 where the system does not tell. */
    long residentMegabytes() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
