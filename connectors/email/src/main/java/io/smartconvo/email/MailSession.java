package io.smartconvo.email;

import io.smartconvo.email.MailSettings.Security;
import jakarta.mail.Session;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Jakarta Mail's settings for one attempt. */
final class MailSession {

    private MailSession() {}

    static Session open(MailSettings settings, Sockets sockets, @Nullable SSLSocketFactory trust) {
        var properties = new Properties();
        var millis = Long.toString(settings.timeout().toMillis());
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.from", settings.from());
        // The machine's own name is nobody's business.
        properties.put(
                "mail.smtp.localhost", settings.from().substring(settings.from().lastIndexOf('@') + 1));
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        secure(properties, settings.security(), trust);
        return Session.getInstance(properties);
    }

    private static void secure(Properties properties, Security security, @Nullable SSLSocketFactory trust) {
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
    }
}
