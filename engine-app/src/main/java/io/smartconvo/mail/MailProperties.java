package io.smartconvo.mail;

import io.smartconvo.email.MailRoute;
import io.smartconvo.email.MailSettings;
import io.smartconvo.email.MailSettings.Security;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which mail server sends e-mails: those of flows, and the letters of the platform itself.
 *
 * @param server for every tenant without one of its own, and for letters of the platform
 * @param whenMissing without any server: pretend and write a line into the log, or fail the step
 * @param round how often letters that could not be sent are looked at again
 * @param tenants a tenant's own mail server, by tenant id
 */
@Validated
@ConfigurationProperties("smartconvo.mail")
public record MailProperties(
        @Valid @NestedConfigurationProperty @Nullable Server server,
        @DefaultValue("SIMULATE") WhenMissing whenMissing,
        @DefaultValue("10s") Duration round,
        @DefaultValue Map<String, @Valid Server> tenants) {

    /** What becomes of a mail that no server takes. */
    public enum WhenMissing {
        SIMULATE,
        FAIL
    }

    /**
     * A mail server.
     *
     * @param host its name
     * @param port 587 goes with STARTTLS, 465 with TLS
     * @param security STARTTLS, TLS, or NONE for a mail catcher on this machine
     * @param username where the server wants a sign-in; needs TLS
     * @param password that goes with it
     * @param from the sender's plain address
     * @param fromName the sender's name as people see it
     * @param timeout for the connection and for each answer
     */
    public record Server(
            String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Security security,
            @Nullable String username,
            @Nullable String password,
            String from,
            @Nullable String fromName,
            @DefaultValue("10s") Duration timeout) {

        @AssertTrue(message = "host and from are needed, from is a plain address, and credentials need TLS") boolean isComplete() {
            return host != null
                    && from != null
                    && from.matches("[^@\\s<>]+@[^@\\s<>]+")
                    && (username == null || security != Security.NONE);
        }

        MailSettings settings() {
            return new MailSettings(host, port, security, username, password, from, fromName, timeout);
        }

        @Override
        public String toString() {
            return "Server[" + host + ":" + port + ", " + security + "]";
        }
    }

    /** For a mail of a tenant's flow. */
    public MailRoute route(String tenant) {
        var own = tenants.getOrDefault(tenant, server);
        if (own != null) {
            return own.settings();
        }
        return whenMissing == WhenMissing.SIMULATE ? new MailRoute.Simulated() : new MailRoute.Missing();
    }

    /** For a letter of the platform itself, which belongs to no tenant. */
    Optional<MailSettings> platform() {
        return Optional.ofNullable(server).map(Server::settings);
    }
}
