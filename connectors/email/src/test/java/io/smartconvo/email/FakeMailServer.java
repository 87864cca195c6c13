package io.smartconvo.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Speaks SMTP over a real socket, says what a test told it to, and keeps what it hears. */
final class FakeMailServer implements AutoCloseable {

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<String> mails = new CopyOnWriteArrayList<>();

    /** What to answer to a command instead of the usual; "hang" for nothing, "drop" to hang up. */
    final Map<String, String> answers = new ConcurrentHashMap<>();

    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable TestTls tls;
    private final ServerSocket server;

    FakeMailServer(@Nullable TestTls tls) {
        this.tls = tls;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket plain) {
        var socket = plain;
        try {
            var in = reader(socket);
            say(socket, answers.getOrDefault("CONNECT", "220 ready"));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                var verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
                say(socket, answers.getOrDefault(verb, usual(verb, socket)));
                if (verb.equals("STARTTLS") && tls != null) {
                    socket = tls.upgrade(socket);
                    in = reader(socket);
                } else if (verb.equals("DATA") && !answers.containsKey("DATA")) {
                    mails.add(mail(in));
                    say(socket, answers.getOrDefault("TAKEN", "250 taken"));
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client left, or the test is over
        }
    }

    private String usual(String verb, Socket socket) {
        switch (verb) {
            case "EHLO":
                var starttls = tls != null && !(socket instanceof SSLSocket) ? "250-STARTTLS\r\n" : "";
                return "250-fake\r\n" + starttls + "250-AUTH PLAIN\r\n250 8BITMIME";
            case "AUTH":
                return "235 welcome";
            case "DATA":
                return "354 go on";
            case "STARTTLS":
                return "220 go ahead";
            default:
                return "250 ok";
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        return mail.toString();
    }

    private void say(Socket socket, String answer) throws IOException, InterruptedException {
        if (answer.equals("hang")) {
            closed.await();
        }
        if (answer.equals("drop")) {
            socket.close();
            throw new IOException("dropped on purpose");
        }
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "fake-mail-server");
        thread.setDaemon(true);
        thread.start();
    }
}
