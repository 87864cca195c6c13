package io.smartconvo.capture;

import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a tenant has to see to: children among its visitors. */
@RestController
@RequestMapping("/api/v1/privacy/age-notices")
@RolesAllowed("OWNER")
class AgeNoticesController {

    private final AgeLedger ledger;
    private final TenantDirectory tenants;

    AgeNoticesController(AgeLedger ledger, TenantDirectory tenants) {
        this.ledger = ledger;
        this.tenants = tenants;
    }

    @GetMapping("/{tenant}")
    List<AgeNotice> newest(@PathVariable UUID tenant) {
        TenantId id = new TenantId(tenant);
        if (!tenants.knows(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ledger.notices(id);
    }
}
