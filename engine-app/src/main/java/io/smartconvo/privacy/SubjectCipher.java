package io.smartconvo.privacy;

import io.smartconvo.tenant.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens the values of one subject. A value is bound to its tenant, subject and slot: moved anywhere else it
 * does not open. Thread-safe; meant to live as long as the work it was fetched for, not longer.
 */
public final class SubjectCipher {

    private static final byte OF_A_DAY = 1;
    private static final byte LASTING = 2;
    private static final int HEADER = 1 + Integer.BYTES;

    /** Bytes of a tag: enough to tell a conversation's values apart, too few to be worth keeping. */
    private static final int TAG = 12;

    private final TenantId tenant;
    private final SubjectId subject;
    private final SubjectKeys keys;
    private final KeyRing ring;
    private final Clock clock;

    SubjectCipher(TenantId tenant, SubjectId subject, SubjectKeys keys, KeyRing ring, Clock clock) {
        this.tenant = tenant;
        this.subject = subject;
        this.keys = keys;
        this.ring = ring;
        this.clock = clock;
    }

    public TenantId tenant() {
        return tenant;
    }

    public SubjectId subject() {
        return subject;
    }

    /**
     * Seals a value that dies with today's key or with the subject's, whichever goes first.
     *
     * @param slot the place the value is kept at, unique for the subject, for instance {@code event/7}
     * @throws KeyDestroyed if the subject's key is gone
     */
    public byte[] seal(byte[] plain, String slot) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        AesKey key = keys.of(today, ring.epochOrNew(tenant, today));
        return seal(key, plain, OF_A_DAY, (int) today.toEpochDay(), slot);
    }

    /**
     * Seals a value in place of another one, under the key of that one: it lives no longer for having been changed.
     *
     * @throws KeyDestroyed if the key of the subject or of the day is gone
     * @throws SealBroken if that other one is no sealed value
     */
    public byte[] reseal(byte[] before, byte[] plain, String slot) {
        ByteBuffer bytes = header(before);
        byte version = bytes.get();
        int day = bytes.getInt();
        return seal(key(version, day), plain, version, day, slot);
    }

    /** Seals a value with a retention of its own: it dies with the subject's key or the tenant's. */
    public byte[] sealLasting(byte[] plain, String slot) {
        return seal(keys.lasting(ring.tenant(tenant)), plain, LASTING, 0, slot);
    }

    /**
     * 32 bytes that look random to whoever lacks the subject's key, the same for the same use at any time.
     *
     * @param use what for, and what it must differ by
     * @throws KeyDestroyed if the subject's key is gone
     */
    public byte[] derive(String use) {
        return keys.derived(ring.tenant(tenant), use);
    }

    /**
     * Opens what either method sealed.
     *
     * @throws KeyDestroyed if the key of the subject or of the day is gone
     * @throws SealBroken if these are not the bytes sealed for this tenant, subject and slot
     */
    public byte[] open(byte[] sealed, String slot) {
        ByteBuffer bytes = header(sealed);
        byte version = bytes.get();
        int day = bytes.getInt();
        byte[] body = new byte[bytes.remaining()];
        bytes.get(body);
        try {
            return key(version, day).open(body, associated(version, day, slot));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("A sealed value was damaged, or belongs to another place");
        }
    }

    /**
     * Recognizes an equal value without keeping it: a keyed hash, different for every subject and kind.
     *
     * @throws KeyDestroyed if the subject's key is gone
     */
    public String tag(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derive("placeholder"), "HmacSHA256"));
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TAG));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        }
    }

    private byte[] seal(AesKey key, byte[] plain, byte version, int day, String slot) {
        try {
            byte[] body = key.seal(plain, associated(version, day, slot));
            return ByteBuffer.allocate(HEADER + body.length)
                    .put(version)
                    .putInt(day)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be sealed", e);
        }
    }

    private static ByteBuffer header(byte[] sealed) {
        if (sealed.length < HEADER) {
            throw new SealBroken("A sealed value is too short");
        }
        return ByteBuffer.wrap(sealed);
    }

    private AesKey key(byte version, int day) {
        if (version == OF_A_DAY) {
            LocalDate date = dayOf(day);
            return keys.of(date, ring.epoch(tenant, date));
        }
        if (version == LASTING) {
            return keys.lasting(ring.tenant(tenant));
        }
        throw new SealBroken("A sealed value has an unknown format");
    }

    private static LocalDate dayOf(int day) {
        // Year 2500: beyond it PostgreSQL and LocalDate disagree soon enough, and no honest value is sealed there.
        if (day < 0 || day > 193_000) {
            throw new SealBroken("A sealed value names no day");
        }
        return LocalDate.ofEpochDay(day);
    }

    private byte[] associated(byte version, int day, String slot) {
        byte[] name = slot.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER + 32 + name.length)
                .put(version)
                .putInt(day)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .putLong(subject.value().getMostSignificantBits())
                .putLong(subject.value().getLeastSignificantBits())
                .put(name)
                .array();
    }

    @Override
    public String toString() {
        return "SubjectCipher[" + subject + "]";
    }
}
