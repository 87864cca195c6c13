package io.smartconvo.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks through a bare socket, so that it can say anything. */
final class HostileServer implements AutoCloseable {

    /** Writes whatever it likes as the answer. */
    interface Answer {
        void write(String request, OutputStream out) throws IOException, InterruptedException;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private volatile Answer answer;

    HostileServer(Answer answer) {
        this(InetAddress.getLoopbackAddress(), answer);
    }

    HostileServer(InetAddress address, Answer answer) {
        try {
            this.socket = new ServerSocket(0, 50, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answer = answer;
        start(this::accept);
    }

    static Answer ok(String type, String body) {
        return status("200 OK", "Content-Type: " + type, body);
    }

    static Answer status(String status, String header, String body) {
        return (request, out) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            write(out, "HTTP/1.1 " + status + "\r\n" + header + "\r\nContent-Length: " + bytes.length + "\r\n\r\n");
            out.write(bytes);
        };
    }

    static Answer redirect(int status, String location) {
        return status(status + " Elsewhere", "Location: " + location, "");
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void answer(Answer next) {
        answer = next;
    }

    int port() {
        return socket.getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : open) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                open.add(connection);
                start(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var request = read(connection);
            requests.add(request);
            answer.write(request, connection.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // the client left
        }
    }

    private static String read(Socket connection) throws IOException {
        var in = connection.getInputStream();
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                return head.toString(StandardCharsets.UTF_8);
            }
            head.write(next);
        }
        var text = head.toString(StandardCharsets.UTF_8);
        var length = text.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "hostile-server");
        thread.setDaemon(true);
        thread.start();
    }
}
