package io.smartconvo.ai;

import io.smartconvo.email.MailRoute;
import io.smartconvo.http.EgressPolicy;
import io.smartconvo.mail.MailProperties;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantId;

/** Where web services and mails of a tenant's flows go; nowhere from a scripted sandbox. */
final class OutsideSettings {

    private final HttpProperties services;
    private final MailProperties mail;
    private final Sandboxes sandboxes;
    private final RehearsedOutside rehearsed;

    OutsideSettings(HttpProperties services, MailProperties mail, Sandboxes sandboxes, RehearsedOutside rehearsed) {
        this.services = services;
        this.mail = mail;
        this.sandboxes = sandboxes;
        this.rehearsed = rehearsed;
    }

    EgressPolicy web(String id) {
        return isScripted(id) ? EgressPolicy.closed() : services.policy(origin(id));
    }

    MailRoute mail(String id) {
        if (rehearsed.mailFails(TenantId.of(id))) {
            return new MailRoute.Missing();
        }
        return isScripted(id) ? new MailRoute.Simulated() : mail.route(origin(id));
    }

    private boolean isScripted(String id) {
        return sandboxes.isScripted(TenantId.of(id));
    }

    private String origin(String id) {
        return sandboxes.origin(TenantId.of(id)).toString();
    }
}
