package io.smartconvo.platform.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;

/** The jar as it ships, started as its users start it. */
public record PackagedProduct(Process process, int port, Path output) implements AutoCloseable {

    public static PackagedProduct start(Path directory, Map<String, String> environment) throws IOException {
        var output = Files.createTempFile(directory, "product", ".log");
        int port = freePort();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("smartconvo.jar"),
                        "--server.port=" + port)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SMARTCONVO_"));
        builder.environment().putAll(environment);
        return new PackagedProduct(builder.start(), port, output);
    }

    public PackagedProduct awaitHealth() {
        Awaitility.await("health of the product")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(250))
                .failFast(
                        "the product ended",
                        () -> assertThat(process.isAlive()).as(text()).isTrue())
                .ignoreExceptions()
                .until(() -> get("/actuator/health", null).body().contains("\"UP\""));
        return this;
    }

    HttpResponse<String> get(String path, String account) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (account != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account.getBytes()));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public String text() throws IOException {
        return Files.readString(output);
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
