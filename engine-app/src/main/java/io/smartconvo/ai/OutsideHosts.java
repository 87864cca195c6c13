package io.smartconvo.ai;

import io.smartconvo.email.MailSettings;
import io.smartconvo.mail.MailProperties;
import io.smartconvo.tenant.TenantId;
import java.util.List;

/** Where the outside steps of a tenant's flows may reach. */
public final class OutsideHosts {

    private final AiSettings models;
    private final HttpProperties services;
    private final MailProperties mail;

    OutsideHosts(AiSettings models, HttpProperties services, MailProperties mail) {
        this.models = models;
        this.services = services;
        this.mail = mail;
    }

    /**
     * The hosts of one kind of step, sorted; none if the kind never leaves this process.
     *
     * @param service id of the step, for instance {@code http}
     */
    public List<String> of(TenantId tenant, String service) {
        return switch (service) {
            case "ai-reply" ->
                models.isDemo(tenant)
                        ? List.of()
                        : List.of(models.of(tenant.toString()).baseUrl().getHost());
            case "http" -> services.hosts(tenant.toString()).stream().sorted().toList();
            case "email" ->
                mail.route(tenant.toString()) instanceof MailSettings server ? List.of(server.host()) : List.of();
            default -> List.of();
        };
    }
}
