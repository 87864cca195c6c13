package io.smartconvo.privacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A subject's secret, and the value keys already derived from it. */
final class SubjectKeys {

    private record Derived(KeyRing.Epoch from, AesKey key) {}

    private final Map<LocalDate, Derived> days = new ConcurrentHashMap<>();
    private volatile byte @Nullable [] secret;
    private volatile @Nullable AesKey lasting;

    SubjectKeys(byte[] secret) {
        this.secret = secret;
    }

    AesKey of(LocalDate day, KeyRing.Epoch epoch) {
        byte[] salt = secret();
        Derived known = days.get(day);
        if (known != null && known.from == epoch) {
            return known.key;
        }
        AesKey key = new AesKey(AesKey.derive(epoch.key(), salt, "smartconvo value v1"));
        days.put(day, new Derived(epoch, key));
        return key;
    }

    AesKey lasting(TenantKeys tenant) {
        byte[] salt = secret();
        AesKey known = lasting;
        if (known == null) {
            known = new AesKey(AesKey.derive(tenant.lasting(), salt, "smartconvo lasting value v1"));
            lasting = known;
        }
        return known;
    }

    byte[] derived(TenantKeys tenant, String use) {
        return AesKey.derive(tenant.lasting(), secret(), "smartconvo derived value v1: " + use);
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            throw KeyDestroyed.subject();
        }
        return known;
    }

    void destroy() {
        secret = null;
        lasting = null;
        days.clear();
    }
}
