package io.smartconvo.tenant;

import java.util.Optional;

/** Which tenants are sandboxes, for whoever must treat them otherwise than those who are served. */
@FunctionalInterface
public interface Sandboxes {

    /** What a tenant is a sandbox of; nothing for those who are served. */
    Optional<Sandbox> find(TenantId tenant);

    /** Whose settings count for a tenant: its own, for a sandbox its origin's. */
    default TenantId origin(TenantId tenant) {
        return find(tenant).map(Sandbox::of).orElse(tenant);
    }

    /** Whether nothing may leave for the outside. */
    default boolean isScripted(TenantId tenant) {
        return find(tenant).filter(Sandbox::scripted).isPresent();
    }
}
