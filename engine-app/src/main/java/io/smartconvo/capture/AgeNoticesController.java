package io.smartconvo.capture;

import io.smartconvo.access.Caller;
import io.smartconvo.access.Role;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a tenant has to see to: children among its visitors. */
@RestController
@RequestMapping("/api/v1/privacy/age-notices")
@RolesAllowed({"OWNER", "PRIVACY_OFFICER"})
class AgeNoticesController {

    private final AgeLedger ledger;

    AgeNoticesController(AgeLedger ledger) {
        this.ledger = ledger;
    }

    /** Of somebody else's tenant nobody learns whether it exists. */
    @GetMapping("/{tenant}")
    @Scope("records:read")
    List<AgeNotice> newest(@PathVariable UUID tenant, @AuthenticationPrincipal Caller caller) {
        TenantId id = new TenantId(tenant);
        if (!caller.may(id, Role.OWNER, Role.PRIVACY_OFFICER)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ledger.notices(id);
    }
}
