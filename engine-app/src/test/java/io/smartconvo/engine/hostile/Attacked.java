package io.smartconvo.engine.hostile;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** What an attack would leave behind: a song, a file, a request. */
final class Attacked implements AutoCloseable {

    static final String SHELL_MARK = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "smartconvo-shell-mark-" + ProcessHandle.current().pid())
            .toString();

    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    Attacked() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Undoes what a locked engine in this JVM has set for all, so that each layer is seen on its own. */
    void openNetwork() {
        System.clearProperty("javax.xml.accessExternalSchema");
    }

    /** Empty when nothing has happened. */
    String traces() {
        return (Song.notes().isEmpty() ? "" : "canary " + Song.notes() + " ")
                + (Files.exists(Path.of(SHELL_MARK)) ? "shell " : "")
                + (requests.get() == 0 ? "" : requests.get() + " requests");
    }

    void forget() {
        Song.silence();
        requests.set(0);
        try {
            Files.deleteIfExists(Path.of(SHELL_MARK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
