package io.smartconvo.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class KeyVaultDatabaseTests {

    private static final byte[] PLAIN = "marker".getBytes(UTF_8);

    private final PrivacyDatabase database = PrivacyDatabase.open();
    private final SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final TransactionTemplate transaction = new TransactionTemplate(database.transactions());

    private SubjectCipher added(KeyVault vault) {
        NewSubject made = vault.newSubject(tenant, new SubjectId(UUID.randomUUID()));
        vault.add(made);
        return made.cipher();
    }

    @Test
    void nodesThatMakeTheDaysKeyAtOnceAgreeOnOne() throws Exception {
        int nodes = 8;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        List<Future<byte[]>> sealed = new ArrayList<>();
        List<SubjectId> subjects = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            KeyVault vault = database.vault(clock);
            SubjectId subject = new SubjectId(UUID.randomUUID());
            subjects.add(subject);
            sealed.add(threads.submit(() -> {
                start.await();
                NewSubject made = vault.newSubject(tenant, subject);
                vault.add(made);
                return made.cipher().seal(PLAIN, "state");
            }));
        }
        start.countDown();
        KeyVault reader = database.vault(clock);
        for (int i = 0; i < nodes; i++) {
            byte[] value = sealed.get(i).get();
            assertThat(reader.cipher(tenant, subjects.get(i)).open(value, "state"))
                    .isEqualTo(PLAIN);
        }
        threads.shutdown();
    }

    @Test
    void keepsTheDaysKeyWhenTheTurnThatMadeItRollsBack() {
        KeyVault vault = database.vault(clock);
        SubjectCipher cipher = added(vault);
        transaction.executeWithoutResult(status -> {
            cipher.seal(PLAIN, "lost");
            status.setRollbackOnly();
        });
        byte[] sealed = cipher.seal(PLAIN, "state");
        assertThat(database.vault(clock).cipher(tenant, cipher.subject()).open(sealed, "state"))
                .isEqualTo(PLAIN);
    }

    @Test
    void makesTheDaysKeyForTurnThatSeesAnOlderSnapshot() {
        KeyVault vault = database.vault(clock);
        SubjectCipher cipher = added(vault);
        TransactionTemplate snapshot = new TransactionTemplate(database.transactions());
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        byte[] sealed = snapshot.execute(status -> cipher.seal(PLAIN, "state"));
        assertThat(cipher.open(sealed, "state")).isEqualTo(PLAIN);
    }

    @Test
    void forgetsSubjectWhoseTurnRolledBack() {
        KeyVault vault = database.vault(clock);
        SubjectId subject = new SubjectId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            vault.add(vault.newSubject(tenant, subject));
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> vault.cipher(tenant, subject)).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void refusesSubjectOfAnotherTenant() {
        KeyVault vault = database.vault(clock);
        SubjectCipher cipher = added(vault);
        TenantId foreign = new TenantId(UUID.randomUUID());
        vault.prepare(foreign);
        assertThatThrownBy(() -> vault.cipher(foreign, cipher.subject())).isInstanceOf(KeyDestroyed.class);
        vault.destroy(foreign, cipher.subject());
        assertThat(vault.cipher(tenant, cipher.subject())).isNotNull();
    }

    @Test
    void destroysOnAllNodes() {
        KeyVault vault = database.vault(clock);
        SubjectCipher first = added(vault);
        SubjectCipher second = added(vault);
        byte[] old = first.seal(PLAIN, "state");
        clock.move(Duration.ofDays(31));
        vault.destroyEpochsBefore(tenant, LocalDate.parse("2026-11-24"));
        vault.destroy(tenant, second.subject());

        KeyVault other = database.vault(clock);
        assertThatThrownBy(() -> other.cipher(tenant, first.subject()).open(old, "state"))
                .isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> other.cipher(tenant, second.subject())).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void startsOnlyWithTheRootKeyItWasMadeWith() {
        database.vault(clock);
        assertThatThrownBy(() -> database.vault(AesKey.random(), clock)).isInstanceOf(WrongRootKey.class);
        assertThat(database.vault(clock)).isNotNull();
    }

    @Test
    void indexesEqualValuesAlikeInOneTenantOnly() {
        BlindIndex index = database.vault(clock).blindIndex();
        byte[] entry = index.of(tenant, "email", "a@example.org");
        assertThat(database.vault(clock).blindIndex().of(tenant, "email", "a@example.org"))
                .isEqualTo(entry)
                .hasSize(32);
        assertThat(index.of(tenant, "phone", "a@example.org")).isNotEqualTo(entry);
        assertThat(index.of(new TenantId(UUID.randomUUID()), "email", "a@example.org"))
                .isNotEqualTo(entry);
    }
}
