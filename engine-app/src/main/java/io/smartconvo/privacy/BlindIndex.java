package io.smartconvo.privacy;

import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds equal personal values without keeping them readable: a keyed hash, different in every tenant. Whoever holds the
 * tenant's key can test guesses, so it is deleted with the value.
 */
public final class BlindIndex {

    private final KeyRing ring;

    BlindIndex(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * @param kind what is indexed, for instance {@code email}; equal values of different kinds do not match
     * @param normalized the value in its one spelling, for instance E.164
     * @return 32 bytes
     */
    public byte[] of(TenantId tenant, String kind, String normalized) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ring.tenantOrNew(tenant).index(), "HmacSHA256"));
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(normalized.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        }
    }
}
