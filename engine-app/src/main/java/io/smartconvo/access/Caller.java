package io.smartconvo.access;

import io.smartconvo.access.Entry.ByKey;
import io.smartconvo.access.Entry.BySession;
import io.smartconvo.platform.Standing;
import io.smartconvo.tenant.TenantId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * A member who calls, and for whom.
 *
 * @param entry how they came in
 * @param tenant the tenant this call is for; null for an operator who works for none
 * @param memberships the member's roles by tenant, the oldest membership first
 * @param operator whether the member runs the installation
 */
public record Caller(
        UUID member,
        String name,
        Entry entry,
        @Nullable TenantId tenant,
        Map<TenantId, Set<Role>> memberships,
        boolean operator)
        implements AuthenticatedPrincipal, Standing {

    public Caller {
        memberships = Collections.unmodifiableMap(memberships);
    }

    /** The session of a browser; null for whoever came in another way. */
    public @Nullable UUID session() {
        return entry instanceof BySession session ? session.id() : null;
    }

    @Override
    public boolean provenJustNow() {
        return entry.provenJustNow();
    }

    @Override
    public boolean leadsTo(@Nullable String scope) {
        return !(entry instanceof ByKey key) || scope != null && key.scopes().contains(scope);
    }

    /** Roles that count for this call. */
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (tenant != null) {
            roles.addAll(memberships.getOrDefault(tenant, Set.of()));
        }
        if (operator) {
            roles.add(Role.OPERATOR);
        }
        return roles;
    }

    /** The tenant every query of this call is limited to. */
    public TenantId forTenant() {
        if (tenant == null) {
            throw new AccessDeniedException("works for no tenant");
        }
        return tenant;
    }

    /** The same for another of their tenants. Nothing if they do not work for it. */
    Optional<Caller> turnedTo(TenantId other) {
        return memberships.containsKey(other)
                ? Optional.of(new Caller(member, name, entry, other, memberships, operator))
                : Optional.empty();
    }

    /** Whether the member has one of these roles there, whatever tenant this call is for. */
    public boolean may(TenantId there, Role... wanted) {
        return memberships.getOrDefault(there, Set.of()).stream().anyMatch(List.of(wanted)::contains);
    }

    @Override
    public String getName() {
        return name;
    }

    Authentication authenticated() {
        List<GrantedAuthority> authorities =
                roles().stream().map(Role::authority).toList();
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
    }

    @Override
    public String toString() {
        return "Caller[" + member + "]";
    }
}
