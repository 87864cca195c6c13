package io.smartconvo.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server on one port, which can be closed and opened again, and refuse everything. */
public final class PostOffice implements AutoCloseable {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private @Nullable ServerSocket server;
    private final int port;
    private volatile String answer = "250 ok";

    public PostOffice() {
        port = open(0);
    }

    /** What came, and for whom. */
    public record Received(String to, MimeMessage letter) {

        public String subject() {
            try {
                return letter.getSubject();
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }

        public String text() {
            try {
                return ((MimeMultipart) letter.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString();
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    public int port() {
        return port;
    }

    public List<Received> to(String address) {
        return received.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    public List<Received> all() {
        return List.copyOf(received);
    }

    /** What is answered to each sender from now on. */
    public void answer(String line) {
        answer = line;
    }

    public void open() {
        open(port);
    }

    private int open(int wanted) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            server = opened;
            start(() -> accept(opened));
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                Socket client = opened.accept();
                start(() -> serve(client));
            }
        } catch (IOException closed) {
            // nobody comes any more
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            say(client, "220 ready");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:<")) {
                    to = line.substring(9, line.indexOf('>'));
                }
                take(client, in, line, to);
            }
        } catch (IOException gone) {
            // the client left
        }
    }

    private void take(Socket client, BufferedReader in, String line, String to) throws IOException {
        if (line.startsWith("MAIL")) {
            say(client, answer);
        } else if (line.startsWith("DATA")) {
            say(client, "354 go on");
            received.add(new Received(to, letter(in)));
            say(client, "250 taken");
        } else {
            say(client, line.startsWith("EHLO") ? "250 8BITMIME" : line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static MimeMessage letter(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "post-office");
        thread.setDaemon(true);
        thread.start();
    }
}
