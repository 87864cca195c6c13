package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import io.smartconvo.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a member into a caller, with the roles that count at this moment. */
@Component
class Callers {

    private final Members members;

    Callers(Members members) {
        this.members = members;
    }

    /** For the tenant that was joined first. Nothing for somebody who may do nothing any more. */
    Optional<Caller> enter(Account account) {
        Map<TenantId, Set<Role>> memberships = members.memberships(account.id());
        TenantId first = memberships.keySet().stream().findFirst().orElse(null);
        return caller(account.id(), account.name(), account.operator(), null, first, memberships);
    }

    /** For one tenant, if the member works for it; an operator may work for none. */
    Optional<Caller> enterFor(
            UUID member, String name, boolean operator, @Nullable UUID session, @Nullable TenantId tenant) {
        return caller(member, name, operator, session, tenant, members.memberships(member));
    }

    private static Optional<Caller> caller(
            UUID member,
            String name,
            boolean operator,
            @Nullable UUID session,
            @Nullable TenantId tenant,
            Map<TenantId, Set<Role>> memberships) {
        boolean works = tenant == null ? operator : memberships.containsKey(tenant);
        return works ? Optional.of(new Caller(member, name, session, tenant, memberships, operator)) : Optional.empty();
    }
}
