package io.smartconvo.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only way to keys. Root key → tenant key → key of the day, and with the subject's secret → value key. Destroying
 * either the day or the subject makes every value under it unreadable for ever, in every backup that lacks the key.
 */
public final class KeyVault {

    private record Cached(TenantId tenant, byte[] wrapped, SubjectKeys keys) {}

    private final RootKey root;
    private final WrappedKeys stored;
    private final KeyRing ring;
    private final Clock clock;
    private final Cache<SubjectId, Cached> subjects;

    KeyVault(RootKey root, WrappedKeys stored, Clock clock, Duration keep) {
        this(root, stored, clock, keep, Ticker.systemTicker());
    }

    /** @param ticker tells the age of cached keys: not the clock, which an operator may set back */
    KeyVault(RootKey root, WrappedKeys stored, Clock clock, Duration keep, Ticker ticker) {
        RootCheck.verify(root, stored);
        this.root = root;
        this.stored = stored;
        this.clock = clock;
        this.ring = new KeyRing(root, stored, keep, ticker);
        this.subjects = Caffeine.newBuilder()
                .expireAfterAccess(keep)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(50_000)
                .build();
    }

    /** Makes the tenant's key and today's if they are missing, so that the first turn does not have to. */
    public void prepare(TenantId tenant) {
        ring.epochOrNew(tenant, today());
    }

    /** Makes the next day's keys of all tenants: at midnight nobody has to wait for one. Safe on every node at once. */
    public void prepareTomorrow() {
        LocalDate tomorrow = today().plusDays(1);
        stored.withoutEpoch(tomorrow).forEach(tenant -> ring.makeEpoch(tenant, tomorrow));
    }

    /** Makes a subject's key. Nothing is stored: insert {@link NewSubject#wrapped} or hand it to {@link #add}. */
    public NewSubject newSubject(TenantId tenant, SubjectId subject) {
        byte[] secret = AesKey.random();
        byte[] wrapped = KeyRing.wrap(ring.tenantOrNew(tenant), secret, KeyRing.subjectData(tenant, subject));
        return new NewSubject(remember(tenant, subject, wrapped, new SubjectKeys(secret)), wrapped);
    }

    /** Stores a new subject's key in the caller's transaction. */
    public void add(NewSubject subject) {
        stored.addSubject(subject.cipher().tenant(), subject.cipher().subject(), subject.wrapped());
    }

    /**
     * The cipher of a subject whose key the caller read with its own rows; no round trip once the tenant's and the
     * day's keys are cached.
     *
     * @param wrapped {@code vault.subject_key.wrapped}, null if the row is gone
     * @throws KeyDestroyed if it is
     */
    public SubjectCipher cipher(TenantId tenant, SubjectId subject, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            throw KeyDestroyed.subject();
        }
        Cached cached = subjects.getIfPresent(subject);
        if (cached != null && cached.tenant.equals(tenant) && Arrays.equals(cached.wrapped, wrapped)) {
            return new SubjectCipher(tenant, subject, cached.keys, ring, clock);
        }
        byte[] secret = KeyRing.unwrap(ring.tenant(tenant), wrapped, KeyRing.subjectData(tenant, subject));
        return remember(tenant, subject, wrapped, new SubjectKeys(secret));
    }

    /**
     * The cipher of a subject, with one round trip: another node may have destroyed the key.
     *
     * @throws KeyDestroyed if the subject has no key in this tenant
     */
    public SubjectCipher cipher(TenantId tenant, SubjectId subject) {
        return cipher(tenant, subject, stored.subject(tenant, subject));
    }

    /** Destroys a subject's key in the caller's transaction. Ciphers of the subject on this node stop working. */
    public void destroy(TenantId tenant, SubjectId subject) {
        stored.destroySubject(tenant, subject);
        forget(List.of(subject));
    }

    /** Ciphers of these subjects stop working on this node: the caller deletes their keys in its transaction. */
    public void forget(Collection<SubjectId> gone) {
        nowAndAfterCommit(() -> gone.forEach(subject -> {
            Cached cached = subjects.asMap().remove(subject);
            if (cached != null) {
                cached.keys.destroy();
            }
        }));
    }

    /** How many days before this one a tenant has keys of. */
    public int epochsBefore(TenantId tenant, LocalDate day) {
        return stored.epochsBefore(tenant, day);
    }

    /**
     * Destroys a tenant's keys of all days before this one, in the caller's transaction. Other nodes follow when their cached
     * copies expire.
     *
     * @return how many days' keys there were
     */
    public int destroyEpochsBefore(TenantId tenant, LocalDate day) {
        if (day.isAfter(today())) {
            throw new IllegalArgumentException("Only the keys of days that are over can be destroyed");
        }
        int destroyed = stored.destroyEpochsBefore(tenant, day);
        nowAndAfterCommit(() -> {
            ring.forgetBefore(tenant, day);
            subjects.invalidateAll();
        });
        return destroyed;
    }

    /** The index of personal values to look up under this vault's keys. */
    BlindIndex blindIndex() {
        return new BlindIndex(ring);
    }

    /** What seals the platform's own secrets under this vault's root key. */
    PlatformSecrets platformSecrets() {
        return new PlatformSecrets(root);
    }

    /** What seals members' secrets under this vault's root key. */
    MemberSecrets memberSecrets() {
        return new MemberSecrets(root);
    }

    /** The signing keys under this vault's keys. */
    SigningKeys signingKeys(SigningKeyTable stored, Duration keep) {
        return new SigningKeys(ring, stored, clock, keep);
    }

    private SubjectCipher remember(TenantId tenant, SubjectId subject, byte[] wrapped, SubjectKeys keys) {
        subjects.put(subject, new Cached(tenant, wrapped.clone(), keys));
        return new SubjectCipher(tenant, subject, keys, ring, clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private static void nowAndAfterCommit(Runnable forget) {
        forget.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // Until the commit another thread could still read the row and cache it again.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget.run();
                }
            });
        }
    }
}
