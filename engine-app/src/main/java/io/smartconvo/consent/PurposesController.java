package io.smartconvo.consent;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Scope;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the tenant uses personal data for, and what visitors are told about it. */
@RestController
@RequestMapping("/api/v1/purposes")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class PurposesController {

    private final Purposes purposes;
    private final PurposeTable table;
    private final AuditTrail audit;

    PurposesController(Purposes purposes, PurposeTable table, AuditTrail audit) {
        this.purposes = purposes;
        this.table = table;
        this.audit = audit;
    }

    record Answer(
            String id,
            LegalBasis basis,
            List<String> dataClasses,
            int retentionDays,
            List<String> recipients,
            @Nullable String validFor,
            String askAgainAfter,
            Map<String, NoticeText> notices,
            int noticeVersion,
            boolean active) {

        static Answer of(DeclaredPurpose declared) {
            PurposeDeclaration says = declared.declaration();
            Map<String, NoticeText> texts = new TreeMap<>();
            says.notices().forEach((locale, text) -> texts.put(locale.toLanguageTag(), text));
            return new Answer(
                    says.purpose().id(),
                    says.basis(),
                    says.dataClasses(),
                    says.retentionDays(),
                    says.recipients(),
                    says.validFor() == null ? null : says.validFor().toString(),
                    says.askAgainAfter().toString(),
                    texts,
                    declared.noticeVersion(),
                    declared.active());
        }
    }

    /**
     * What a change would do.
     *
     * @param noticeVersion the one that would be in force
     * @param newNotice whether visitors would be told something else than now
     * @param asksAgain whether a yes given until now would no longer count
     */
    record Effect(int noticeVersion, boolean newNotice, boolean asksAgain) {}

    record Use(@Nullable Boolean active) {}

    @GetMapping
    @Scope("purposes:read")
    List<Answer> all(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        return purposes.declared(tenant).stream()
                .sorted()
                .flatMap(id -> purposes.find(tenant, new Purpose(id)).stream())
                .map(Answer::of)
                .toList();
    }

    @GetMapping("/{purpose}")
    @Scope("purposes:read")
    Answer one(@PathVariable String purpose, @AuthenticationPrincipal Caller caller) {
        return Answer.of(found(purpose, caller));
    }

    @GetMapping("/{purpose}/notices")
    @Scope("purposes:read")
    List<NoticeVersion> notices(@PathVariable String purpose, @AuthenticationPrincipal Caller caller) {
        return table.history(
                caller.forTenant(), found(purpose, caller).declaration().purpose());
    }

    @PostMapping("/{purpose}/effect")
    @Scope("purposes:write")
    @RolesAllowed({"OWNER", "ADMIN"})
    Effect effect(@PathVariable String purpose, @RequestBody PurposeForm form, @AuthenticationPrincipal Caller caller) {
        PurposeDeclaration declared = read(purpose, form);
        return purposes.find(caller.forTenant(), declared.purpose())
                .map(now -> effect(now, declared))
                .orElseGet(() -> new Effect(1, true, false));
    }

    @PutMapping("/{purpose}")
    @Scope("purposes:write")
    @RolesAllowed({"OWNER", "ADMIN"})
    @Transactional
    Answer declare(
            @PathVariable String purpose, @RequestBody PurposeForm form, @AuthenticationPrincipal Caller caller) {
        int notice = purposes.declare(caller.forTenant(), read(purpose, form), form.known());
        AuditAction done = notice == form.known() ? AuditAction.PURPOSE_CHANGED : AuditAction.NOTICE_PUBLISHED;
        audit.record(AuditEvent.of(caller.forTenant(), caller.member(), done, purpose + "@" + notice));
        return one(purpose, caller);
    }

    @PutMapping("/{purpose}/use")
    @Scope("purposes:write")
    @RolesAllowed({"OWNER", "ADMIN"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void use(@PathVariable String purpose, @RequestBody Use use, @AuthenticationPrincipal Caller caller) {
        Purpose known = found(purpose, caller).declaration().purpose();
        if (use.active() == null) {
            throw Misfit.refusal("active", "Say whether the purpose is in use.");
        }
        boolean on = Boolean.TRUE.equals(use.active());
        audit.record(AuditEvent.of(
                caller.forTenant(),
                caller.member(),
                on ? AuditAction.PURPOSE_SWITCHED_ON : AuditAction.PURPOSE_SWITCHED_OFF,
                purpose));
        if (on) {
            purposes.switchOn(caller.forTenant(), known);
        } else {
            purposes.switchOff(caller.forTenant(), known);
        }
    }

    private static Effect effect(DeclaredPurpose now, PurposeDeclaration then) {
        boolean newNotice = !now.declaration().saysTheSameAs(then);
        boolean restsOnConsent = now.declaration().basis() == LegalBasis.CONSENT || then.basis() == LegalBasis.CONSENT;
        return new Effect(now.noticeVersion() + (newNotice ? 1 : 0), newNotice, newNotice && restsOnConsent);
    }

    private static PurposeDeclaration read(String purpose, PurposeForm form) {
        Purpose named = named(purpose).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Misfit.refuse(form.misfits());
        return form.declaration(named);
    }

    private DeclaredPurpose found(String purpose, Caller caller) {
        return named(purpose)
                .flatMap(named -> purposes.find(caller.forTenant(), named))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Purpose> named(String id) {
        try {
            return Optional.of(new Purpose(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
