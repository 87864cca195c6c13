package io.smartconvo.consent;

import static io.smartconvo.capture.CaptureContext.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.capture.CaptureContext;
import io.smartconvo.consent.ConsentDecision.State;
import io.smartconvo.privacy.PrivacyDatabase;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

@Proves("3.3")
class ConsentLedgerTests {

    private final CaptureContext context = new CaptureContext();
    private final ConsentLedger ledger = context.bean(ConsentLedger.class);
    private final TenantId tenant = context.tenant;
    private final SubjectId subject = new SubjectId(UUID.randomUUID());

    @AfterEach
    void close() {
        context.close();
    }

    private boolean permits() {
        return ledger.permits(tenant, subject, CALLBACK);
    }

    private State state() {
        return ledger.decisions(tenant, subject).get("callback").state();
    }

    @Test
    void permitsNothingBeforeDecision() {
        assertThat(permits()).isFalse();
        assertThat(ledger.decisions(tenant, subject)).isEmpty();
    }

    @Test
    void followsTheLatestDecision() {
        context.decide(subject, false);
        assertThat(permits()).isFalse();
        assertThat(state()).isEqualTo(State.REFUSED);
        context.decide(subject, true);
        assertThat(permits()).isTrue();
        assertThat(state()).isEqualTo(State.GIVEN);
        context.decide(subject, false);
        assertThat(permits()).isFalse();
        assertThat(state()).isEqualTo(State.WITHDRAWN);
        context.decide(subject, false);
        assertThat(state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void asksAgainWhenTheNoticeChanges() {
        context.decide(subject, true);
        assertThat(context.declare("We call you back.")).isEqualTo(1);
        assertThat(permits()).isTrue();

        assertThat(context.declare("We call you back and sell your number.")).isEqualTo(2);
        assertThat(permits()).isFalse();
        assertThat(state()).isEqualTo(State.SUPERSEDED);
        context.decide(subject, true);
        assertThat(permits()).isTrue();
    }

    @Test
    void countsLateNoButNotLateYesToOldNotice() {
        ConsentAnswer oldYes = ConsentAnswer.to(context.notice(Locale.ENGLISH), true, null, ConsentSource.WIDGET);
        ConsentAnswer oldNo = ConsentAnswer.to(context.notice(Locale.ENGLISH), false, null, ConsentSource.WIDGET);
        context.declare("Another notice.");
        context.decide(subject, false);
        context.decide(subject, oldYes);
        assertThat(permits()).isFalse();
        context.decide(subject, true);
        context.decide(subject, oldNo);
        assertThat(permits()).isFalse();
        assertThat(state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void stopsWhenThePurposeIsSwitchedOff() {
        context.decide(subject, true);
        context.bean(Purposes.class).switchOff(tenant, CALLBACK);
        assertThat(permits()).isFalse();
        assertThat(context.bean(Notices.class).current(tenant, CALLBACK, Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void keepsReceiptWithBothClocksNoticeAndLanguage() {
        Instant client = Instant.parse("1999-01-01T00:00:00Z");
        Notice german = context.notice(Locale.GERMANY);
        assertThat(german.text()).isEqualTo("Wir rufen zurück.");
        context.decide(subject, ConsentAnswer.to(german, true, client, ConsentSource.STEP));
        context.clock.move(Duration.ofMinutes(1));
        context.decide(subject, false);

        var receipts = context.database
                .jdbc()
                .sql(
                        "select granted, locale, encode(notice_hash, 'hex') hash, decided_at, client_at, source"
                                + " from consent_receipt where tenant_id = :tenant and subject_id = :subject order by decided_at")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .query()
                .listOfRows();
        assertThat(receipts).hasSize(2);
        assertThat(receipts.get(0))
                .containsEntry("granted", true)
                .containsEntry("locale", "de")
                .containsEntry("hash", german.hash())
                .containsEntry("source", "STEP");
        assertThat(receipts.get(0).get("client_at")).hasToString("1999-01-01 00:00:00.0");
        assertThat(receipts.get(0).get("decided_at")).hasToString("2026-11-23 12:00:00.0");
    }

    @Test
    void neverChangesReceipts() {
        context.decide(subject, true);
        for (String sql : new String[] {
            "update consent_receipt set granted = false",
            "delete from consent_receipt",
            "update notice set text = 'x'",
            "delete from notice"
        }) {
            assertThatThrownBy(() -> context.database.jdbc().sql(sql).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> PrivacyDatabase.asOwner().jdbc().sql(sql).update())
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void refusesDecisionOnNoticeNobodyWasShown() {
        ConsentAnswer future = new ConsentAnswer(CALLBACK, true, 99, Locale.ENGLISH, null, ConsentSource.WIDGET);
        ConsentAnswer undeclared =
                new ConsentAnswer(new Purpose("profiling"), true, 1, Locale.ENGLISH, null, ConsentSource.WIDGET);
        assertThatThrownBy(() -> context.decide(subject, future)).isInstanceOf(UnknownNotice.class);
        assertThatThrownBy(() -> context.decide(subject, undeclared)).isInstanceOf(UnknownNotice.class);
        assertThat(ledger.decisions(tenant, subject)).isEmpty();
    }

    @Test
    void knowsNothingAcrossTenantsAndSubjects() {
        context.decide(subject, true);
        TenantId foreign = new TenantId(UUID.randomUUID());
        assertThat(ledger.permits(foreign, subject, CALLBACK)).isFalse();
        assertThat(ledger.decisions(foreign, subject)).isEmpty();
        assertThat(ledger.permits(tenant, new SubjectId(UUID.randomUUID()), CALLBACK))
                .isFalse();
        assertThat(context.bean(Notices.class).current(foreign, CALLBACK, Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void promisesNothingUntilCommitWithoutTransaction() {
        assertThatThrownBy(() -> ledger.permitsUntilCommit(tenant, subject, CALLBACK))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void answersInTheNearestLanguage() {
        assertThat(context.notice(Locale.forLanguageTag("de-AT")).locale()).isEqualTo(Locale.GERMAN);
        assertThat(context.notice(Locale.forLanguageTag("ar")).locale()).isEqualTo(Locale.ENGLISH);
    }
}
