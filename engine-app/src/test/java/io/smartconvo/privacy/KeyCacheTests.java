package io.smartconvo.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A key destroyed by one node, and how long another that has it at hand can go on. */
class KeyCacheTests {

    private static final byte[] PLAIN = "marker".getBytes(UTF_8);
    private static final Duration KEEP = defaults().keyCache();

    private final PrivacyDatabase database = PrivacyDatabase.open();
    private final SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
    private final AtomicLong age = new AtomicLong();
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final KeyVault here = database.vault(clock, KEEP, age::get);
    private final KeyVault elsewhere = database.vault(clock, KEEP, age::get);
    private SubjectId subject;
    private byte[] ofTheDay;
    private byte[] lasting;

    private static PrivacyProperties defaults() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("smartconvo.privacy", PrivacyProperties.class);
    }

    @BeforeEach
    void bothNodesHaveTheKeysAtHand() {
        NewSubject made = here.newSubject(tenant, new SubjectId(UUID.randomUUID()));
        here.add(made);
        subject = made.cipher().subject();
        ofTheDay = made.cipher().seal(PLAIN, "event/1");
        lasting = made.cipher().sealLasting(PLAIN, "field/name");
        assertThat(elsewhere.cipher(tenant, subject).open(ofTheDay, "event/1")).isEqualTo(PLAIN);
        assertThat(elsewhere.cipher(tenant, subject).open(lasting, "field/name"))
                .isEqualTo(PLAIN);
        clock.move(Duration.ofDays(31));
    }

    private void pass(Duration time) {
        age.addAndGet(time.toNanos());
    }

    @Test
    void noNodeKeepsAKeyForMoreThanAMinute() {
        assertThat(KEEP).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aDestroyedDayIsGoneHereAtOnceAndElsewhereWithinTheCachesTimeHoweverBusyItIs() {
        SubjectCipher working = elsewhere.cipher(tenant, subject);
        here.destroyEpochsBefore(tenant, LocalDate.parse("2026-11-24"));

        assertThatThrownBy(() -> here.cipher(tenant, subject).open(ofTheDay, "event/1"))
                .isInstanceOf(KeyDestroyed.class);
        Duration step = KEEP.dividedBy(6);
        for (int i = 0; i < 5; i++) {
            assertThat(working.open(ofTheDay, "event/1")).isEqualTo(PLAIN);
            pass(step);
        }
        pass(step);
        assertThatThrownBy(() -> working.open(ofTheDay, "event/1"))
                .as("use does not prolong")
                .isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> elsewhere.cipher(tenant, subject).open(ofTheDay, "event/1"))
                .isInstanceOf(KeyDestroyed.class);
        assertThat(working.open(lasting, "field/name")).isEqualTo(PLAIN);
    }

    @Test
    void aDestroyedSubjectIsRefusedEverywhereAtOnce() {
        SubjectCipher working = here.cipher(tenant, subject);
        here.destroy(tenant, subject);
        assertThatThrownBy(() -> working.open(lasting, "field/name")).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> elsewhere.cipher(tenant, subject)).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void aDestroyedTenantIsGoneElsewhereWithinTheCachesTime() {
        SubjectCipher working = elsewhere.cipher(tenant, subject);
        PrivacyDatabase.asOwner()
                .jdbc()
                .sql("delete from vault.tenant_key where tenant_id = ?")
                .param(tenant.value())
                .update();
        pass(KEEP);
        assertThatThrownBy(() -> working.open(lasting, "field/name")).isInstanceOf(KeyDestroyed.class);
    }
}
