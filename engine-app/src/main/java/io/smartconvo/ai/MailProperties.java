package io.smartconvo.ai;

import io.smartconvo.email.MailRoute;
import io.smartconvo.email.MailSettings;
import io.smartconvo.email.MailSettings.Security;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which mail server sends the e-mails of flows.
 *
 * @param server for every tenant without one of its own
 * @param whenMissing without any server: pretend and write a line into the log, or fail the step
 * @param tenants a tenant's own mail server, by tenant id
 */
@Validated
@ConfigurationProperties("smartconvo.mail")
record MailProperties(
        @Valid @NestedConfigurationProperty @Nullable Server server,
        @DefaultValue("SIMULATE") WhenMissing whenMissing,
        @DefaultValue Map<String, @Valid Server> tenants) {

    enum WhenMissing {
        SIMULATE,
        FAIL
    }

    /**
     * A mail server.
     *
     * @param security STARTTLS, TLS, or NONE for a mail catcher on this machine
     */
    record Server(
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

    MailRoute route(String tenant) {
        var own = tenants.getOrDefault(tenant, server);
        if (own != null) {
            return own.settings();
        }
        return whenMissing == WhenMissing.SIMULATE ? new MailRoute.Simulated() : new MailRoute.Missing();
    }
}
