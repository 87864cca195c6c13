package io.smartconvo.email;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The message as it goes over the wire. A repeated attempt has the same id, by which mailboxes drop the second copy. */
final class Letter extends MimeMessage {

    private static final int LONGEST_SUBJECT = 300;

    private final String id;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Letter write(
            Session session,
            MailSettings settings,
            InternetAddress to,
            @Nullable InternetAddress replyTo,
            SendEmail input,
            String key,
            Instant now)
            throws MessagingException {
        var letter = new Letter(session, id(key, settings.from()));
        letter.setFrom(sender(settings));
        letter.setRecipient(RecipientType.TO, to);
        if (replyTo != null) {
            letter.setReplyTo(new InternetAddress[] {replyTo});
        }
        letter.setSubject(oneLine(input.subject()), "UTF-8");
        letter.setSentDate(Date.from(now));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setContent(bodies(input.text()));
        letter.saveChanges();
        return letter;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static MimeMultipart bodies(String text) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(HtmlText.of(text), "UTF-8", "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static InternetAddress sender(MailSettings settings) throws MessagingException {
        var address = new InternetAddress(settings.from(), true);
        try {
            if (settings.fromName() != null) {
                address.setPersonal(oneLine(settings.fromName()), "UTF-8");
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line break in a subject would begin a header of somebody else's making. */
    static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_SUBJECT));
    }

    private static String id(String key, String from) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + from.substring(from.lastIndexOf('@')) + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
