package io.smartconvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Proves({"6.2", "12.1"})
class SubjectCipherTests {

    private static final byte[] PLAIN = "marker-äöü@example.org".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ROOT = AesKey.random();

    private final SettableClock clock = new SettableClock("2026-03-29T23:59:59Z");
    private final WrappedKeysInMemory stored = new WrappedKeysInMemory();
    private final KeyVault vault = vault(ROOT);
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final SubjectId subject = new SubjectId(UUID.randomUUID());
    private final SubjectCipher cipher = added(vault, tenant, subject);

    private KeyVault vault(byte[] root) {
        return new KeyVault(new LocalRootKey(root), stored, clock, Duration.ofMinutes(5));
    }

    private static SubjectCipher added(KeyVault vault, TenantId tenant, SubjectId subject) {
        NewSubject made = vault.newSubject(tenant, subject);
        vault.add(made);
        return made.cipher();
    }

    @Test
    void opensWhatItSealedOnAnotherNodeAndDay() {
        byte[] sealed = cipher.seal(PLAIN, "event/7");
        byte[] lasting = cipher.sealLasting(PLAIN, "field/1");
        clock.move(Duration.ofDays(3));

        SubjectCipher elsewhere = vault(ROOT).cipher(tenant, subject);
        assertThat(elsewhere.open(sealed, "event/7")).isEqualTo(PLAIN);
        assertThat(elsewhere.open(lasting, "field/1")).isEqualTo(PLAIN);
        assertThat(elsewhere.seal(PLAIN, "event/8")).isNotEqualTo(sealed);
    }

    @Test
    void sealsEmptyAndLargeValues() {
        for (int size : new int[] {0, 1, 15, 16, 17, 1_000_000}) {
            byte[] plain = new byte[size];
            assertThat(cipher.open(cipher.seal(plain, "state"), "state")).isEqualTo(plain);
        }
    }

    @Test
    void neverSealsTheSameWayTwice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(seen.add(Arrays.toString(cipher.seal(PLAIN, "state")))).isTrue();
        }
    }

    @Test
    void refusesValueMovedToAnotherSlot() {
        byte[] sealed = cipher.seal(PLAIN, "event/7");
        assertThatThrownBy(() -> cipher.open(sealed, "event/8")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> cipher.open(sealed, "event/70")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> cipher.open(sealed, "")).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesValueMovedToAnotherSubject() {
        SubjectCipher other = added(vault, tenant, new SubjectId(UUID.randomUUID()));
        byte[] sealed = cipher.seal(PLAIN, "state");
        byte[] lasting = cipher.sealLasting(PLAIN, "state");
        assertThatThrownBy(() -> other.open(sealed, "state")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> other.open(lasting, "state")).isInstanceOf(SealBroken.class);
    }

    @Test
    void derivesTheSameOnEveryNodeAndDayAndNothingAlikeForAnybodyElse() {
        byte[] derived = cipher.derive("use");
        clock.move(Duration.ofDays(40));
        SubjectCipher elsewhere = vault(ROOT).cipher(tenant, subject);
        SubjectCipher other = added(vault, tenant, new SubjectId(UUID.randomUUID()));
        SubjectCipher foreign = added(vault, new TenantId(UUID.randomUUID()), subject);

        assertThat(elsewhere.derive("use")).isEqualTo(derived).hasSize(32);
        assertThat(cipher.derive("another use")).isNotEqualTo(derived);
        assertThat(other.derive("use")).isNotEqualTo(derived);
        assertThat(foreign.derive("use")).isNotEqualTo(derived);
    }

    @Test
    void derivesNothingOnceTheKeyIsDestroyed() {
        vault.destroy(tenant, subject);
        assertThatThrownBy(() -> cipher.derive("use")).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void refusesSubjectKeyMovedToAnotherRowOrTenant() {
        TenantId foreign = new TenantId(UUID.randomUUID());
        vault.prepare(foreign);
        SubjectId other = new SubjectId(UUID.randomUUID());
        byte[] wrapped = stored.subjects.get(subject);
        assertThatThrownBy(() -> vault.cipher(tenant, other, wrapped)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.cipher(foreign, subject, wrapped)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesDayAndTenantKeysMovedToAnotherRow() {
        byte[] sealed = cipher.seal(PLAIN, "state");
        clock.move(Duration.ofDays(1));
        cipher.seal(PLAIN, "state");
        var first = new WrappedKeysInMemory.Day(tenant, LocalDate.parse("2026-03-29"));
        var second = new WrappedKeysInMemory.Day(tenant, LocalDate.parse("2026-03-30"));
        stored.epochs.put(first, stored.epochs.get(second));
        assertThatThrownBy(() -> vault(ROOT).cipher(tenant, subject).open(sealed, "state"))
                .isInstanceOf(SealBroken.class);

        TenantId foreign = new TenantId(UUID.randomUUID());
        stored.tenants.put(foreign, stored.tenants.get(tenant));
        assertThatThrownBy(() -> vault(ROOT).prepare(foreign)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesEveryFlippedBitAndEveryTruncation() {
        byte[] sealed = cipher.seal(PLAIN, "state");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] forged = sealed.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> cipher.open(forged, "state"))
                    .isInstanceOfAny(SealBroken.class, KeyDestroyed.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> cipher.open(cut, "state")).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void opensNothingOnceTheSubjectIsDestroyed() {
        byte[] sealed = cipher.seal(PLAIN, "state");
        byte[] lasting = cipher.sealLasting(PLAIN, "state");
        vault.destroy(tenant, subject);

        assertThatThrownBy(() -> cipher.open(sealed, "state")).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> cipher.open(lasting, "state")).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> cipher.seal(PLAIN, "state")).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> vault.cipher(tenant, subject)).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> vault.cipher(tenant, subject, null)).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void opensOnlyLastingValuesOnceTheDayIsDestroyed() {
        byte[] sealed = cipher.seal(PLAIN, "state");
        byte[] lasting = cipher.sealLasting(PLAIN, "field/1");
        clock.move(Duration.ofDays(1));
        byte[] younger = cipher.seal(PLAIN, "state");
        vault.destroyEpochsBefore(tenant, LocalDate.parse("2026-03-30"));

        assertThatThrownBy(() -> cipher.open(sealed, "state")).isInstanceOf(KeyDestroyed.class);
        assertThat(cipher.open(younger, "state")).isEqualTo(PLAIN);
        assertThat(cipher.open(lasting, "field/1")).isEqualTo(PLAIN);
    }

    @Test
    void aChangedValueDiesWithTheOneItReplaced() {
        byte[] before = cipher.seal(PLAIN, "event/7");
        byte[] lasting = cipher.sealLasting(PLAIN, "field/1");
        clock.move(Duration.ofDays(3));
        byte[] changed = "less".getBytes(StandardCharsets.UTF_8);
        byte[] after = cipher.reseal(before, changed, "event/7");
        byte[] lastingAfter = cipher.reseal(lasting, changed, "field/1");
        assertThat(cipher.open(after, "event/7")).isEqualTo(changed);

        vault.destroyEpochsBefore(tenant, LocalDate.parse("2026-03-30"));

        assertThatThrownBy(() -> cipher.open(after, "event/7")).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> cipher.reseal(before, changed, "event/7")).isInstanceOf(KeyDestroyed.class);
        assertThat(cipher.open(lastingAfter, "field/1")).isEqualTo(changed);
    }

    @Test
    void refusesToDestroyDayThatIsStillWrittenTo() {
        assertThatThrownBy(() -> vault.destroyEpochsBefore(tenant, LocalDate.parse("2026-03-30")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksTheDatabaseNothingOnceKeysAreCached() {
        byte[] wrapped = stored.subjects.get(subject);
        vault.cipher(tenant, subject, wrapped).seal(PLAIN, "state");
        int before = stored.reads;
        for (int i = 0; i < 100; i++) {
            SubjectCipher hot = vault.cipher(tenant, subject, wrapped);
            hot.open(hot.seal(PLAIN, "state"), "state");
        }
        assertThat(stored.reads).isEqualTo(before);
    }

    @Test
    void hasTomorrowsKeyBeforeMidnight() {
        vault.prepareTomorrow();
        assertThat(stored.epochs).containsKey(new WrappedKeysInMemory.Day(tenant, LocalDate.parse("2026-03-30")));
    }

    @Test
    void refusesAnotherRootKey() {
        assertThatThrownBy(() -> vault(AesKey.random()))
                .isInstanceOf(WrongRootKey.class)
                .hasMessageContaining("smartconvo.privacy.root-key");
    }

    @Test
    void saysNothingOfKeysOrValues() {
        byte[] sealed = cipher.seal(PLAIN, "secret-slot");
        assertThat(cipher.toString()).isEqualTo("SubjectCipher[" + subject + "]");
        assertThat(vault.newSubject(tenant, subject).toString()).isEqualTo("NewSubject[" + subject + "]");
        assertThatThrownBy(() -> cipher.open(sealed, "other"))
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining(subject.toString())
                .hasNoCause();
    }
}
