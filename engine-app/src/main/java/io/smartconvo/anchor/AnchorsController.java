package io.smartconvo.anchor;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.mail.Letterbox;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.webhook.Webhooks;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where else the checkpoints of the tenant's audit log go. */
@RestController
@RequestMapping("/api/v1/audit/anchors")
@RolesAllowed({"OWNER", "PRIVACY_OFFICER"})
class AnchorsController {

    private final DigestDays days;
    private final Webhooks webhooks;
    private final Letterbox letters;
    private final Controllers controllers;
    private final AuditTrail audit;

    AnchorsController(
            DigestDays days, Webhooks webhooks, Letterbox letters, Controllers controllers, AuditTrail audit) {
        this.days = days;
        this.webhooks = webhooks;
        this.letters = letters;
        this.controllers = controllers;
        this.audit = audit;
    }

    /**
     * Where they go.
     *
     * @param webhook whether each new one is sent to the tenant's webhook
     * @param digest whether the newest is mailed once a day
     * @param mailServed whether this installation has a mail server; without one no mail leaves
     * @param addressKnown whether the controller's e-mail address is known; without it no mail leaves
     */
    record Answer(boolean webhook, boolean digest, boolean mailServed, boolean addressKnown) {}

    record Wanted(@Nullable Boolean digest) {}

    @GetMapping
    @Scope("audit:read")
    @RolesAllowed({"OWNER", "PRIVACY_OFFICER", "AUDITOR"})
    Answer current(@AuthenticationPrincipal Caller caller) {
        return answer(caller.forTenant());
    }

    @PutMapping
    @StepUp
    @Transactional
    Answer change(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        Boolean digest = wanted.digest();
        if (digest == null) {
            throw Misfit.refusal("digest", "Say whether a mail is wanted.");
        }
        boolean on = Boolean.TRUE.equals(digest);
        audit.record(AuditEvent.of(tenant, caller.member(), AuditAction.DIGEST_CHANGED, on ? "on" : "off"));
        days.set(tenant, on);
        return answer(tenant);
    }

    private Answer answer(TenantId tenant) {
        return new Answer(
                webhooks.isSet(tenant),
                days.isWanted(tenant),
                letters.isServed(),
                controllers.of(tenant).contactEmail() != null);
    }
}
