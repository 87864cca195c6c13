package io.smartconvo.capture;

import static io.smartconvo.capture.CaptureContext.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.capture.StoreOutcome.Stored;
import io.smartconvo.capture.StoreOutcome.WithoutConsent;
import io.smartconvo.privacy.KeyDestroyed;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

@Proves("3.3")
class AnswerVaultTests {

    private static final String MARKER = "zq-marker-7731@example.org";
    private static final PersonalField EMAIL = new PersonalField(new FieldName("email"), AnswerType.EMAIL, CALLBACK);

    private final CaptureContext context = new CaptureContext();
    private final AnswerVault vault = context.bean(AnswerVault.class);
    private final SubjectCipher cipher = context.newSubject();

    @AfterEach
    void close() {
        context.close();
    }

    private StoreOutcome store(SubjectCipher into, PersonalField field, String value) {
        return context.transaction.execute(status -> vault.store(into, field, value));
    }

    private long rows() {
        return context.database
                .jdbc()
                .sql("select count(*) from captured_field where tenant_id = :tenant")
                .param("tenant", context.tenant.value())
                .query(Long.class)
                .single();
    }

    @Test
    void storesNothingWithoutConsent() {
        assertThat(store(cipher, EMAIL, MARKER)).isEqualTo(new WithoutConsent(CALLBACK));
        context.decide(cipher.subject(), false);
        assertThat(store(cipher, EMAIL, MARKER)).isInstanceOf(WithoutConsent.class);
        assertThat(rows()).isZero();
    }

    @Test
    @Proves("1.2")
    void storesNothingOnTheConsentOfAnotherSubjectOrForAnotherPurpose() {
        context.decide(context.newSubject().subject(), true);
        assertThat(store(cipher, EMAIL, MARKER)).isInstanceOf(WithoutConsent.class);
        context.decide(cipher.subject(), true);
        PersonalField elsewhere = new PersonalField(EMAIL.name(), EMAIL.type(), new Purpose("marketing"));
        assertThat(store(cipher, elsewhere, MARKER)).isInstanceOf(WithoutConsent.class);
        assertThat(rows()).isZero();
    }

    @Test
    void storesNothingOnceTheNoticeChanged() {
        context.decide(cipher.subject(), true);
        context.declare("Something else.");
        assertThat(store(cipher, EMAIL, MARKER)).isInstanceOf(WithoutConsent.class);
        assertThat(rows()).isZero();
    }

    @Test
    void refusesToStoreOutsideTransaction() {
        assertThatThrownBy(() -> vault.store(cipher, EMAIL, MARKER))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void readsWhatItStoredUntilItsTimeIsUp() {
        context.decide(cipher.subject(), true);
        assertThat(store(cipher, EMAIL, "old@example.org"))
                .isEqualTo(new Stored(Instant.parse("2027-05-22T12:00:00Z")));
        store(cipher, EMAIL, MARKER);
        assertThat(rows()).isOne();

        context.clock.move(Duration.ofDays(179));
        context.vault.destroyEpochsBefore(context.tenant, LocalDate.parse("2026-11-24"));
        assertThat(vault.read(cipher, EMAIL.name())).contains(MARKER);
        assertThat(vault.find(context.tenant, AnswerType.EMAIL, MARKER)).containsExactly(cipher.subject());
        assertThat(vault.find(context.tenant, AnswerType.EMAIL, "old@example.org"))
                .isEmpty();
        context.clock.move(Duration.ofDays(2));
        assertThat(vault.read(cipher, EMAIL.name())).isEmpty();
    }

    @Test
    void findsAndReadsNothingAcrossTenantsAndSubjects() {
        context.decide(cipher.subject(), true);
        store(cipher, EMAIL, MARKER);
        TenantId foreign = new TenantId(UUID.randomUUID());
        context.vault.prepare(foreign);
        assertThat(vault.find(foreign, AnswerType.EMAIL, MARKER)).isEmpty();
        SubjectCipher stranger =
                context.vault.newSubject(foreign, cipher.subject()).cipher();
        assertThat(vault.readAll(stranger)).isEmpty();
        assertThat(vault.readAll(context.newSubject())).isEmpty();
        assertThat(vault.forget(foreign, cipher.subject(), CALLBACK)).isZero();
    }

    @Test
    void forgetsOnWithdrawal() {
        context.decide(cipher.subject(), true);
        store(cipher, EMAIL, MARKER);
        context.decide(cipher.subject(), false);
        assertThat(rows()).isZero();
    }

    @Test
    void cannotReadOnceTheSubjectIsDestroyed() {
        context.decide(cipher.subject(), true);
        store(cipher, EMAIL, MARKER);
        context.vault.destroy(context.tenant, cipher.subject());
        assertThatThrownBy(() -> vault.readAll(cipher)).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    @Proves("6.2")
    void leavesNoTraceInClearInAnyColumn() {
        context.decide(cipher.subject(), true);
        store(cipher, EMAIL, MARKER);
        store(cipher, new PersonalField(new FieldName("name"), AnswerType.TEXT, CALLBACK), MARKER);
        byte[] bytes = MARKER.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        // Any alignment in a longer base64 text holds the middle of the marker's own encoding.
        String base64 = Base64.getEncoder().encodeToString(bytes);

        String everything = everyRowOfEveryTable();
        assertThat(everything)
                .contains(cipher.subject().toString(), HexFormat.of().formatHex(new byte[] {2, 0, 0, 0, 0}));
        assertThat(everything).doesNotContainIgnoringCase(MARKER, hex, "marker-7731", hex.substring(8, 24));
        assertThat(everything).doesNotContain(base64, base64.substring(4, 20));
    }

    private String everyRowOfEveryTable() {
        List<String> tables = context.database
                .jdbc()
                .sql("select format('%I.%I', table_schema, table_name) from information_schema.tables"
                        + " where table_schema in ('public', 'vault')")
                .query(String.class)
                .list();
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            context.database
                    .jdbc()
                    .sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        return all.toString();
    }
}
