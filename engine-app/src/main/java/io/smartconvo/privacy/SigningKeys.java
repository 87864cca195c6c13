package io.smartconvo.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.google.crypto.tink.subtle.Ed25519Sign;
import io.smartconvo.tenant.TenantId;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The keys a tenant signs with (Ed25519). A tenant gets its key when it first signs; the private half is wrapped by the
 * tenant's key and never leaves this module.
 */
public final class SigningKeys {

    private final KeyRing ring;
    private final SigningKeyTable stored;
    private final Clock clock;
    private final Cache<TenantId, SigningKey> current;

    SigningKeys(KeyRing ring, SigningKeyTable stored, Clock clock, Duration keep) {
        this.ring = ring;
        this.stored = stored;
        this.clock = clock;
        this.current = Caffeine.newBuilder()
                .expireAfterWrite(keep)
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(20_000)
                .build();
    }

    /** The key to sign with now; made, and committed apart from the caller's transaction, if there is none. */
    public SigningKey current(TenantId tenant) {
        return Objects.requireNonNull(current.get(tenant, this::loadOrMake));
    }

    /** Every key the tenant ever signed with, oldest first. */
    public List<VerificationKey> published(TenantId tenant) {
        return stored.all(tenant).stream()
                .map(SigningKeyTable.Row::verificationKey)
                .toList();
    }

    private SigningKey loadOrMake(TenantId tenant) {
        return open(tenant, stored.newest(tenant).orElseGet(() -> make(tenant)));
    }

    private SigningKeyTable.Row make(TenantId tenant) {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPair();
            VerificationKey key = VerificationKey.of(pair.getPublicKey());
            byte[] wrapped = KeyRing.wrap(ring.tenantOrNew(tenant), pair.getPrivateKey(), associated(tenant, key.id()));
            return stored.addFirst(tenant, new SigningKeyTable.Row(key.id(), key.bytes(), wrapped), clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no Ed25519", e);
        }
    }

    private SigningKey open(TenantId tenant, SigningKeyTable.Row row) {
        byte[] seed = KeyRing.unwrap(ring.tenant(tenant), row.wrapped(), associated(tenant, row.id()));
        return SigningKey.of(row.id(), seed);
    }

    private static byte[] associated(TenantId tenant, String id) {
        return Associated.of("signing key " + id, tenant.value());
    }
}
