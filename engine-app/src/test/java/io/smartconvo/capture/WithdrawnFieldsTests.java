package io.smartconvo.capture;

import static io.smartconvo.capture.CaptureContext.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.capture.StoreOutcome.Stored;
import io.smartconvo.capture.StoreOutcome.WithoutConsent;
import io.smartconvo.consent.Withdrawals;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.tenant.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WithdrawnFieldsTests {

    private static final FieldOrigin ORIGIN = new FieldOrigin("flow:1", "askMail", "frame-1");
    private static final PersonalField EMAIL =
            new PersonalField(new FieldName("email"), AnswerType.EMAIL, CALLBACK, ORIGIN);

    private final CaptureContext context = new CaptureContext();
    private final AnswerVault vault = context.bean(AnswerVault.class);
    private final WithdrawnFields withdrawn = context.bean(WithdrawnFields.class);
    private final SubjectCipher cipher = context.newSubject();

    @AfterEach
    void close() {
        context.close();
    }

    private StoreOutcome store(String value) {
        return context.transaction.execute(status -> vault.store(cipher, EMAIL, value));
    }

    private UUID withdraw() {
        context.decide(cipher.subject(), false);
        var all = context.bean(Withdrawals.class).of(context.tenant, cipher.subject());
        return all.get(all.size() - 1).id();
    }

    @Test
    void leavesTheVaultAtOnceAndIsKeptForNobodyButTheErasure() {
        context.decide(cipher.subject(), true);
        store("a@example.org");
        UUID withdrawal = withdraw();
        assertThat(vault.held(cipher)).isEmpty();
        assertThat(vault.readAll(cipher)).isEmpty();
        assertThat(vault.find(context.tenant, AnswerType.EMAIL, "a@example.org"))
                .isEmpty();
        assertThat(withdrawn.of(cipher, withdrawal))
                .containsExactly(new WithdrawnField(EMAIL.name(), ORIGIN, "a@example.org"));
        assertThat(withdrawn.forget(new TenantId(UUID.randomUUID()), withdrawal))
                .isZero();
        assertThat(withdrawn.forget(context.tenant, withdrawal)).isOne();
        assertThat(withdrawn.forget(context.tenant, withdrawal)).isZero();
        assertThat(withdrawn.of(cipher, withdrawal)).isEmpty();
    }

    @Test
    void whatIsGivenUnderANewConsentIsNotTheOldWithdrawalsBusiness() {
        context.decide(cipher.subject(), true);
        store("old@example.org");
        UUID withdrawal = withdraw();
        context.decide(cipher.subject(), true);
        store("new@example.org");
        assertThat(withdrawn.forget(context.tenant, withdrawal)).isOne();
        assertThat(vault.read(cipher, EMAIL.name())).contains("new@example.org");
    }

    @Test
    void correctsWithTheSameReceiptAndTimeAndMovesTheLookUp() {
        context.decide(cipher.subject(), true);
        Stored stored = (Stored) store("old@example.org");
        HeldField held = vault.held(cipher).get(0);
        assertThat(held.field()).isEqualTo(EMAIL);
        String receipt = receiptOfField();
        context.decide(cipher.subject(), true);
        StoreOutcome corrected = context.transaction.execute(status -> vault.correct(cipher, held, "new@example.org"));
        assertThat(corrected).isEqualTo(stored);
        assertThat(receiptOfField()).isEqualTo(receipt);
        assertThat(vault.read(cipher, EMAIL.name())).contains("new@example.org");
        assertThat(vault.find(context.tenant, AnswerType.EMAIL, "new@example.org"))
                .containsExactly(cipher.subject());
        assertThat(vault.find(context.tenant, AnswerType.EMAIL, "old@example.org"))
                .isEmpty();
    }

    @Test
    void correctsNothingWithoutConsent() {
        context.decide(cipher.subject(), true);
        store("old@example.org");
        HeldField held = vault.held(cipher).get(0);
        context.declare("Another notice.");
        StoreOutcome refused = context.transaction.execute(status -> vault.correct(cipher, held, "new@example.org"));
        assertThat(refused).isEqualTo(new WithoutConsent(CALLBACK));
        withdraw();
        refused = context.transaction.execute(status -> vault.correct(cipher, held, "new@example.org"));
        assertThat(refused).isInstanceOf(WithoutConsent.class);
        assertThat(vault.readAll(cipher)).isEmpty();
    }

    private String receiptOfField() {
        return context.database
                .jdbc()
                .sql("select receipt_id::text from captured_field where tenant_id = :tenant")
                .param("tenant", context.tenant.value())
                .query(String.class)
                .single();
    }
}
