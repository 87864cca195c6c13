package io.smartconvo.access;

import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who somebody is, for whom they work, and what they may. */
@Component
class SessionAnswers {

    private final TenantDirectory tenants;
    private final SecondFactor second;

    SessionAnswers(TenantDirectory tenants, SecondFactor second) {
        this.tenants = tenants;
        this.second = second;
    }

    record Named(UUID id, String name) {}

    /** @param secondFactor whether they show a code of it, instead of the password, to prove that it is still them */
    record SessionAnswer(
            Named member,
            Set<Role> roles,
            List<Named> tenants,
            @Nullable Named tenant,
            boolean secondFactor) {}

    SessionAnswer of(Caller caller) {
        TenantId tenant = caller.tenant();
        return new SessionAnswer(
                new Named(caller.member(), caller.name()),
                caller.roles(),
                caller.memberships().keySet().stream().map(this::named).toList(),
                tenant == null ? null : named(tenant),
                second.isOn(caller.member()));
    }

    private Named named(TenantId tenant) {
        return new Named(tenant.value(), tenants.name(tenant));
    }
}
