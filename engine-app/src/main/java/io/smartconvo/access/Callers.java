package io.smartconvo.access;

import io.smartconvo.access.Entry.ByPassword;
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
        return caller(account.id(), account.name(), account.operator(), new ByPassword(), first, memberships);
    }

    /** For one tenant, if the member works for it; an operator may work for none. */
    Optional<Caller> enterFor(UUID member, String name, boolean operator, Entry entry, @Nullable TenantId tenant) {
        return caller(member, name, operator, entry, tenant, members.memberships(member));
    }

    /** For one tenant, as if there were no other. */
    Optional<Caller> enterOnlyFor(UUID member, String name, Entry entry, TenantId tenant) {
        Map<TenantId, Set<Role>> memberships = members.memberships(member);
        memberships.keySet().retainAll(Set.of(tenant));
        return caller(member, name, false, entry, tenant, memberships);
    }

    private static Optional<Caller> caller(
            UUID member,
            String name,
            boolean operator,
            Entry entry,
            @Nullable TenantId tenant,
            Map<TenantId, Set<Role>> memberships) {
        boolean works = tenant == null ? operator : memberships.containsKey(tenant);
        return works ? Optional.of(new Caller(member, name, entry, tenant, memberships, operator)) : Optional.empty();
    }
}
