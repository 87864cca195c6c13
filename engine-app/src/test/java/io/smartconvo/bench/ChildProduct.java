package io.smartconvo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The packaged jar as an operator would start it, in a process of its own. */
final class ChildProduct implements AutoCloseable {

    static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-Xss512k");

    private final Process process;
    private final int port;

    ChildProduct(Path jar, int port) throws IOException {
        this.port = port;
        Path home = Files.createTempDirectory("smartconvo-bench-jar");
        List<String> command = new java.util.ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-jar",
                jar.toAbsolutePath().toString(),
                "--server.port=" + port,
                "--server.tomcat.max-connections=20000",
                "--smartconvo.conversation.max-connections-per-address=100000"));
        process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
    }

    void awaitHealth() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        for (int i = 0; i < 1_200; i++) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The jar did not start");
    }

    /** Opens a chat on the demo site. */
    RawSocket open() throws IOException {
        RawSocket socket = new RawSocket(port);
        socket.send("{\"type\":\"hello\",\"site\":\"demo\",\"locale\":\"en\",\"flow\":\"leadCapture\"}");
        socket.until("\"kind\":\"choices\"");
        return socket;
    }

    /** Megabytes the process holds in memory, without its database. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
