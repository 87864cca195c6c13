package io.smartconvo.access;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.tenant.TenantId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what members do to their own accounts and sessions, in the caller's transaction. */
@Component
class AccountTrail {

    private final AuditTrail audit;
    private final Members members;

    AccountTrail(AuditTrail audit, Members members) {
        this.audit = audit;
        this.members = members;
    }

    /** For the tenant they work for at this moment: when somebody works for another is nobody's business there. */
    void here(UUID member, @Nullable TenantId tenant, AuditAction action) {
        audit.record(AuditEvent.of(Objects.requireNonNullElse(tenant, AuditEvent.INSTALLATION), member, action, null));
    }

    /** For every tenant they work for: the account opens all of them. */
    void everywhere(UUID member, AuditAction action) {
        Set<TenantId> tenants = members.memberships(member).keySet();
        String object = action == AuditAction.SECOND_FACTOR_REMOVED ? member.toString() : null;
        // Always in one order: two members of the same tenants must not wait for each other's logs.
        (tenants.isEmpty() ? Set.of(AuditEvent.INSTALLATION) : tenants)
                .stream()
                        .sorted(Comparator.comparing(TenantId::value))
                        .forEach(tenant -> audit.record(AuditEvent.of(tenant, member, action, object)));
    }
}
