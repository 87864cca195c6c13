package io.smartconvo.golden;

import io.smartconvo.rehearsal.Mail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail server that keeps what it is given, or refuses everything. */
public class MailCatcher implements AutoCloseable {

    private static final Pattern RECIPIENT = Pattern.compile("(?i)RCPT TO:<([^>]*)>.*");
    private static final Pattern SUBJECT = Pattern.compile("(?im)^Subject: (.*(?:\r\n[ \t].*)*)");

    private final Queue<Mail> mails = new ConcurrentLinkedQueue<>();
    private final ServerSocket server;
    private volatile boolean refusing;

    public MailCatcher() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Forgets what came before. */
    public void begin(boolean refuse) {
        refusing = refuse;
        mails.clear();
    }

    public Optional<Mail> next() {
        return Optional.ofNullable(mails.poll());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                start(() -> serve(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 ready");
            String to = "";
            for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
                Matcher recipient = RECIPIENT.matcher(line);
                to = recipient.matches() ? recipient.group(1) : to;
                answer(client, in, line, to);
            }
        } catch (IOException gone) {
            // the client left
        }
    }

    private void answer(Socket client, BufferedReader in, String line, String to) throws IOException {
        switch (line.split("[ :]")[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> say(client, "250-catcher\r\n250 8BITMIME");
            case "MAIL" -> say(client, refusing ? "550 not from here" : "250 ok");
            case "DATA" -> {
                say(client, "354 go on");
                mails.add(new Mail(to, subject(body(in))));
                say(client, "250 taken");
            }
            case "QUIT" -> say(client, "221 bye");
            default -> say(client, "250 ok");
        }
    }

    private static String body(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (@Nullable String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        return mail.toString();
    }

    private static String subject(String mail) {
        Matcher subject = SUBJECT.matcher(mail);
        return subject.find() ? subject.group(1).replaceAll("\r\n[ \t]", " ") : "";
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "mail-catcher");
        thread.setDaemon(true);
        thread.start();
    }
}
