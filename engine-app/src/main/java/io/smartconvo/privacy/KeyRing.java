package io.smartconvo.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smartconvo.tenant.TenantId;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys of tenants and days, unwrapped and cached for a minute. Entries expire by age, not by use: a key destroyed by
 * another node must stop working here even while it is busy.
 */
final class KeyRing {

    private record Day(TenantId tenant, LocalDate day) {}

    /** A day's key; compared by identity, so that what was derived from an expired one is not used again. */
    static final class Epoch {
        private final byte[] key;

        private Epoch(byte[] key) {
            this.key = key;
        }

        byte[] key() {
            return key;
        }
    }

    private final RootKey root;
    private final WrappedKeys stored;
    private final Cache<TenantId, TenantKeys> tenants;
    private final Cache<Day, Epoch> epochs;

    KeyRing(RootKey root, WrappedKeys stored, Duration keep, Ticker ticker) {
        this.root = root;
        this.stored = stored;
        this.tenants = cache(keep, ticker);
        this.epochs = cache(keep, ticker);
    }

    private static <K, V> Cache<K, V> cache(Duration keep, Ticker ticker) {
        return Caffeine.newBuilder()
                .expireAfterWrite(keep)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(20_000)
                .build();
    }

    TenantKeys tenant(TenantId tenant) {
        TenantKeys cached = tenants.getIfPresent(tenant);
        return cached != null ? cached : cache(tenant, stored.tenant(tenant));
    }

    TenantKeys tenantOrNew(TenantId tenant) {
        TenantKeys cached = tenants.getIfPresent(tenant);
        return cached != null ? cached : cache(tenant, storedOrNew(tenant));
    }

    private TenantKeys cache(TenantId tenant, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            throw KeyDestroyed.tenant();
        }
        TenantKeys keys = unwrap(tenant, wrapped);
        tenants.put(tenant, keys);
        return keys;
    }

    private byte[] storedOrNew(TenantId tenant) {
        byte[] wrapped = stored.tenant(tenant);
        return wrapped != null ? wrapped : stored.tenantOrNew(tenant, wrap(tenant, AesKey.random()));
    }

    /** The key of a day, made if it is missing. */
    Epoch epochOrNew(TenantId tenant, LocalDate day) {
        Day id = new Day(tenant, day);
        Epoch cached = epochs.getIfPresent(id);
        if (cached != null) {
            return cached;
        }
        byte[] wrapped = stored.epoch(tenant, day);
        return cache(id, wrapped != null ? wrapped : makeEpoch(tenant, day));
    }

    byte[] makeEpoch(TenantId tenant, LocalDate day) {
        byte[] wrapped = wrap(tenantOrNew(tenant), AesKey.random(), epochData(tenant, day));
        return stored.epochOrNew(tenant, day, wrapped);
    }

    /** The key of a day that something was sealed on. */
    Epoch epoch(TenantId tenant, LocalDate day) {
        Day id = new Day(tenant, day);
        Epoch cached = epochs.getIfPresent(id);
        return cached != null ? cached : cache(id, stored.epoch(tenant, day));
    }

    private Epoch cache(Day id, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            throw KeyDestroyed.epoch();
        }
        Epoch epoch = new Epoch(unwrap(tenant(id.tenant), wrapped, epochData(id.tenant, id.day)));
        epochs.put(id, epoch);
        return epoch;
    }

    void forgetBefore(TenantId tenant, LocalDate day) {
        epochs.asMap().keySet().removeIf(id -> id.tenant.equals(tenant) && id.day.isBefore(day));
    }

    static byte[] wrap(TenantKeys keys, byte[] key, byte[] associated) {
        try {
            return keys.wrapping().seal(key, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped", e);
        }
    }

    static byte[] unwrap(TenantKeys keys, byte[] wrapped, byte[] associated) {
        try {
            return keys.wrapping().open(wrapped, associated);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("A wrapped key was damaged, or belongs to another row");
        }
    }

    private byte[] wrap(TenantId tenant, byte[] key) {
        try {
            return root.wrap(key, TenantKeys.associated(tenant));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The root key could not wrap a tenant's key", e);
        }
    }

    private TenantKeys unwrap(TenantId tenant, byte[] wrapped) {
        try {
            return new TenantKeys(root.unwrap(wrapped, TenantKeys.associated(tenant)));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("A tenant's key was damaged, or belongs to another tenant or root key");
        }
    }

    private static byte[] epochData(TenantId tenant, LocalDate day) {
        return Associated.of("epoch key " + day, tenant.value());
    }

    static byte[] subjectData(TenantId tenant, SubjectId subject) {
        UUID[] ids = {tenant.value(), subject.value()};
        return Associated.of("subject key", ids);
    }
}
