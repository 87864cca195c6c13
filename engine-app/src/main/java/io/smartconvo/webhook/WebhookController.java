package io.smartconvo.webhook;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.http.Courier;
import io.smartconvo.http.Courier.Outcome;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Pace;
import io.smartconvo.platform.StepUp;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.webhook.Receivers.State;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the tenant's own server is told what happened. */
@RestController
@RequestMapping("/api/v1/webhook")
@RolesAllowed({"OWNER", "ADMIN"})
class WebhookController {

    private static final int LONGEST = 1_000;
    private static final int TESTS_A_MINUTE = 6;
    private static final String TEST = "webhook.test";

    private final WebhookProperties settings;
    private final Receivers receivers;
    private final Deliveries deliveries;
    private final DeliveryRound round;
    private final Webhooks webhooks;
    private final Courier courier;
    private final AuditTrail audit;
    private final Pace<TenantId> paces = Pace.of(TESTS_A_MINUTE, Duration.ofMinutes(1));

    WebhookController(
            WebhookProperties settings,
            Receivers receivers,
            Deliveries deliveries,
            DeliveryRound round,
            Webhooks webhooks,
            Courier courier,
            AuditTrail audit) {
        this.settings = settings;
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.round = round;
        this.webhooks = webhooks;
        this.courier = courier;
        this.audit = audit;
    }

    /**
     * @param url null if none is set
     * @param waiting deliveries that are not there yet
     * @param last null before the first try
     */
    record Answer(
            @Nullable String url,
            @Nullable Instant setAt,
            long waiting,
            @Nullable Last last) {

        private static Answer of(State state, long waiting) {
            Instant at = state.lastAt();
            Outcome outcome = state.lastOutcome();
            Last last = at == null || outcome == null ? null : new Last(at, outcome, state.lastStatus());
            return new Answer(state.receiver().url(), state.setAt(), waiting, last);
        }

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /** @param status as HTTP has it; 0 if there was no answer */
    record Last(Instant at, Outcome outcome, int status) {}

    record Wanted(@Nullable String url) {

        @Override
        public String toString() {
            return "Wanted[hidden]";
        }
    }

    /** @param secret shown this once */
    record Made(String url, String secret) {

        @Override
        public String toString() {
            return "Made[hidden]";
        }
    }

    /** @param delivery what the receiver sees as {@code webhook-id} */
    record Sent(UUID delivery) {}

    @GetMapping
    Answer current(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        return receivers
                .find(tenant)
                .map(state -> Answer.of(state, deliveries.waiting(tenant)))
                .orElseGet(() -> new Answer(null, null, 0, null));
    }

    /** Each time with a new secret: whoever could read the old one is out. */
    @PutMapping
    @StepUp
    @Transactional
    Made set(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        String url = Objects.requireNonNullElse(wanted.url(), "").strip();
        if (url.length() > LONGEST || !courier.mayCall(url, settings.local())) {
            throw Misfit.refusal(
                    "url", "An https address on the public internet, without a port, a user or a password in it.");
        }
        Receiver receiver = new Receiver(url, Signature.newSecret());
        record(caller, AuditAction.WEBHOOK_SET, URI.create(url).getHost());
        receivers.set(caller.forTenant(), receiver);
        return new Made(url, receiver.secret());
    }

    /** What was not delivered yet is given up. */
    @DeleteMapping
    @StepUp
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        requireSet(tenant);
        record(caller, AuditAction.WEBHOOK_REMOVED, null);
        round.giveUp(deliveries.removeAll(tenant));
        receivers.remove(tenant);
    }

    /** Whoever tests has seen to it: what waits is tried now as well. */
    @PostMapping("/test")
    @Transactional
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent test(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        requireSet(tenant);
        paces.require(tenant);
        record(caller, AuditAction.WEBHOOK_TRIED, null);
        receivers.wake(tenant);
        return new Sent(webhooks.send(tenant, TEST, "{}"));
    }

    private void requireSet(TenantId tenant) {
        if (!receivers.isSet(tenant)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void record(Caller caller, AuditAction action, @Nullable String host) {
        audit.record(AuditEvent.of(caller.forTenant(), caller.member(), action, host));
    }
}
