package io.smartconvo.email;

import io.smartconvo.sdk.StepException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Hands one letter to a mail server, and gives up when the time is over however slowly the server speaks. */
final class Delivery implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final Clock clock;
    private final @Nullable SSLSocketFactory trust;
    private final ScheduledExecutorService limits = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "email-step-limit");
        thread.setDaemon(true);
        return thread;
    });

    Delivery(Clock clock, @Nullable SSLSocketFactory trust) {
        this.clock = clock;
        this.trust = trust;
    }

    void send(
            MailSettings settings,
            InternetAddress to,
            @Nullable InternetAddress replyTo,
            SendEmail content,
            String key,
            Duration within)
            throws StepException {
        var sockets = new Sockets();
        var limit = limits.schedule(sockets::cut, within.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var session = MailSession.open(settings, sockets, trust);
            deliver(settings, session, Letter.write(session, settings, to, replyTo, content, key, clock.instant()));
        } catch (MessagingException e) {
            throw MailFailures.translate(e, sockets.wasCut());
        } finally {
            limit.cancel(false);
        }
    }

    private static void deliver(MailSettings settings, Session session, Letter letter) throws MessagingException {
        var transport = session.getTransport("smtp");
        try {
            transport.connect(settings.username(), settings.password());
            transport.sendMessage(letter, letter.getAllRecipients());
        } finally {
            hangUp(transport);
        }
    }

    /** Once the server has taken the mail, a connection that ends badly must not send it again. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(System.Logger.Level.DEBUG, "mail server did not say goodbye");
        }
    }

    @Override
    public void close() {
        limits.shutdownNow();
    }
}
