package io.smartconvo.email;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's mail server is reached, and who writes.
 *
 * @param username null for a server that asks for none
 * @param from address of the sender
 * @param fromName shown beside the address, null for none
 * @param timeout longest wait for a connection and for each answer of the server
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        @Nullable String username,
        @Nullable String password,
        String from,
        @Nullable String fromName,
        Duration timeout)
        implements MailRoute {

    /** How the way to the mail server is protected. */
    public enum Security {
        /** Begins in clear and goes on only if the server changes to TLS; usually port 587. */
        STARTTLS,
        /** TLS from the first byte; usually port 465. */
        TLS,
        /** None at all; for a mail catcher on this machine. */
        NONE
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + "]";
    }
}
