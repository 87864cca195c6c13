package io.smartconvo.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tenants in which members try flows out. A sandbox is a tenant like any other, so nothing in it can be taken for, counted
 * with or seen beside what visitors did; it differs in that nobody is a member of it and that it uses its origin's settings.
 */
@Service
public class SandboxTenants implements Sandboxes {

    private final Tenants tenants;
    private final Clock clock;
    private final Cache<TenantId, Optional<Sandbox>> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    SandboxTenants(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Asked in every reply, and the same for ever once there is such a tenant. */
    @Override
    public Optional<Sandbox> find(TenantId tenant) {
        Optional<Sandbox> found = known.get(
                tenant,
                asked -> tenants.findById(asked.value())
                        .map(TenantEntity::sandbox)
                        .orElse(null));
        return Objects.requireNonNullElse(found, Optional.empty());
    }

    /** The sandbox in which this member tries this tenant's flows; whether it exists, nobody can tell from its id. */
    public TenantId of(TenantId origin, UUID member, SandboxUse use) {
        String name = String.join("/", "sandbox", origin.toString(), member.toString(), use.name());
        return new TenantId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Opens the member's sandbox unless it is open.
     *
     * @throws IllegalArgumentException if there is no such tenant
     */
    @Transactional
    public TenantId open(TenantId origin, UUID member, SandboxUse use) {
        TenantId id = of(origin, member, use);
        tenants.addSandbox(id.value(), origin.value(), use.isScripted(), clock.instant());
        if (!tenants.existsById(id.value())) {
            throw new IllegalArgumentException("There is no such tenant");
        }
        return id;
    }
}
