package io.smartconvo.ai;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.email.MailRoute;
import io.smartconvo.email.MailSettings;
import io.smartconvo.mail.MailProperties;
import io.smartconvo.openai.ModelSettings;
import io.smartconvo.platform.Pace;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What flows call outside: the model and the mail server. Never a key or a password. */
@RestController
@RequestMapping("/api/v1/connections")
@RolesAllowed({"OWNER", "ADMIN"})
class ConnectionsController {

    private static final int TRIALS_A_MINUTE = 6;

    private final AiSettings models;
    private final MailProperties mail;
    private final ModelTrial trial;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Pace<TenantId> paces = Pace.of(TRIALS_A_MINUTE, Duration.ofMinutes(1));

    ConnectionsController(
            AiSettings models,
            MailProperties mail,
            ModelTrial trial,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.mail = mail;
        this.trial = trial;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Answer(Model model, Mail mail) {}

    /** @param demo whether the demo model in this process answers, because no key is set */
    record Model(boolean demo, String address, String name) {}

    enum MailState {
        CONFIGURED,
        /** No server: flows go on as if the mail was sent. */
        SIMULATED,
        /** No server: the step fails and its flow decides. */
        MISSING
    }

    record Mail(MailState state, @Nullable String host) {}

    record Trial(ModelTrial.Outcome outcome) {}

    @GetMapping
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
    Answer current(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        ModelSettings model = models.of(tenant.toString());
        return new Answer(
                new Model(models.isDemo(tenant), address(model.baseUrl()), model.model()),
                mail(mail.route(tenant.toString())));
    }

    /** Costs the tenant a few tokens, so not as often as somebody can click. */
    @PostMapping("/model/trials")
    Trial tryModel(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        paces.require(tenant);
        transaction.executeWithoutResult(
                status -> audit.record(AuditEvent.of(tenant, caller.member(), AuditAction.MODEL_TRIED, null)));
        return new Trial(trial.run(tenant));
    }

    private static Mail mail(MailRoute route) {
        if (route instanceof MailSettings server) {
            return new Mail(MailState.CONFIGURED, server.host());
        }
        return new Mail(route instanceof MailRoute.Simulated ? MailState.SIMULATED : MailState.MISSING, null);
    }

    /** Some put a key into the address. */
    private static String address(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port + Objects.requireNonNullElse(url.getPath(), "");
    }
}
