package io.smartconvo.console;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.Audience;
import io.smartconvo.tenant.TenantDirectory;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the tenant's sites address: children are protected accordingly. */
@RestController
@RequestMapping("/api/v1/audience")
@RolesAllowed({"OWNER", "ADMIN"})
class AudienceController {

    private static final int YOUNGEST_GATE = 13;

    private final TenantDirectory directory;
    private final AuditTrail audit;

    AudienceController(TenantDirectory directory, AuditTrail audit) {
        this.directory = directory;
        this.audit = audit;
    }

    record Answer(@Nullable Integer ageGate, boolean directedToChildren) {

        static Answer of(Audience audience) {
            return new Answer(audience.ageGate(), audience.directedToChildren());
        }
    }

    record Wanted(@Nullable Integer ageGate, @Nullable Boolean directedToChildren) {}

    @GetMapping
    @Scope("sites:read")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
    Answer current(@AuthenticationPrincipal Caller caller) {
        return Answer.of(directory.audience(caller.forTenant()));
    }

    /** What is left out would be guessed, and a wrong guess here harms a child. */
    @PutMapping
    @Transactional
    Answer change(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        Integer gate = wanted.ageGate();
        Boolean children = wanted.directedToChildren();
        if (gate != null && (gate < YOUNGEST_GATE || gate > Audience.STRICTEST)) {
            throw Misfit.refusal("ageGate", "An age from 13 to 16, or none.");
        }
        if (children == null) {
            throw Misfit.refusal("directedToChildren", "Say whether the sites address children.");
        }
        Audience audience = new Audience(gate, Boolean.TRUE.equals(children));
        audit.record(AuditEvent.of(
                caller.forTenant(),
                caller.member(),
                AuditAction.AUDIENCE_CHANGED,
                "ageGate " + (gate == null ? "none" : gate) + ", directedToChildren " + children));
        directory.address(caller.forTenant(), audience);
        return Answer.of(audience);
    }
}
