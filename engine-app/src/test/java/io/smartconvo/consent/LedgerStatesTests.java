package io.smartconvo.consent;

import static io.smartconvo.capture.CaptureContext.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.capture.CaptureContext;
import io.smartconvo.consent.ConsentDecision.State;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.proof.policy.Proves;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** unknown → asked → given | refused → withdrawn | superseded | expired, and who may be asked when. */
class LedgerStatesTests {

    private final CaptureContext context = new CaptureContext();
    private final ConsentLedger ledger = context.bean(ConsentLedger.class);
    private final Purposes purposes = context.bean(Purposes.class);
    private final Withdrawals withdrawals = context.bean(Withdrawals.class);
    private final SubjectId subject = new SubjectId(UUID.randomUUID());

    @AfterEach
    void close() {
        context.close();
    }

    private ConsentDecision decision() {
        return ledger.decision(context.tenant, subject, CALLBACK).orElseThrow();
    }

    private boolean mayBeAsked() {
        return decision().mayBeAsked(context.clock.instant());
    }

    private PurposeDeclaration declaration(LegalBasis basis, List<String> recipients, Period valid, Period again) {
        return new PurposeDeclaration(
                CALLBACK,
                basis,
                List.of("contact"),
                180,
                recipients,
                Map.of(Locale.ENGLISH, new NoticeText("We call you back.")),
                valid,
                again);
    }

    @Test
    void anAskedPersonHasDecidedNothing() {
        ledger.asked(context.tenant, subject, context.notice(Locale.ENGLISH));
        assertThat(decision().state()).isEqualTo(State.ASKED);
        assertThat(mayBeAsked()).isTrue();
        assertThat(ledger.decisions(context.tenant, subject)).isEmpty();
        assertThat(ledger.permits(context.tenant, subject, CALLBACK)).isFalse();
        assertThat(ledger.askedWith(context.tenant, subject, CALLBACK)).contains(1);
        context.decide(subject, true);
        ledger.asked(context.tenant, subject, context.notice(Locale.ENGLISH));
        assertThat(decision().state()).isEqualTo(State.GIVEN);
    }

    @Test
    void aYesCountsForItsTimeOnly() {
        context.declare(declaration(LegalBasis.CONSENT, List.of("Acme Ltd"), Period.ofDays(30), Period.ofMonths(6)));
        context.decide(subject, true);
        context.clock.move(Duration.ofDays(30).minusMinutes(1));
        assertThat(decision().state()).isEqualTo(State.GIVEN);
        assertThat(mayBeAsked()).isFalse();
        context.clock.move(Duration.ofMinutes(2));
        assertThat(decision().state()).isEqualTo(State.EXPIRED);
        assertThat(ledger.permits(context.tenant, subject, CALLBACK)).isFalse();
        assertThat(mayBeAsked()).isTrue();
        context.decide(subject, true);
        assertThat(decision().state()).isEqualTo(State.GIVEN);
    }

    @Test
    void aNoIsRespectedForHalfAYear() {
        context.decide(subject, false);
        assertThat(mayBeAsked()).isFalse();
        context.declare("Another try.");
        assertThat(mayBeAsked()).as("a new notice is no way around it").isFalse();
        context.clock.move(Duration.ofDays(181));
        assertThat(mayBeAsked()).as("23 May 2027").isTrue();
    }

    @Test
    void aTenantMayAskAgainSooner() {
        context.declare(declaration(LegalBasis.CONSENT, List.of(), null, Period.ofDays(1)));
        context.decide(subject, false);
        context.clock.move(Duration.ofHours(23));
        assertThat(mayBeAsked()).isFalse();
        context.clock.move(Duration.ofHours(2));
        assertThat(mayBeAsked()).isTrue();
    }

    @Test
    void aSupersededYesMayBeAskedForAgain() {
        context.decide(subject, true);
        context.declare("We call you back, and your neighbour too.");
        assertThat(decision().state()).isEqualTo(State.SUPERSEDED);
        assertThat(mayBeAsked()).isTrue();
    }

    @Test
    void whateverAVisitorIsToldMakesANewVersion() {
        assertThat(context.declare("We call you back.")).isEqualTo(1);
        assertThat(purposes.declare(
                        context.tenant,
                        declaration(LegalBasis.CONSENT, List.of("Acme Ltd", "Other Ltd"), null, Period.ofMonths(6))))
                .isEqualTo(2);
        assertThat(purposes.declare(
                        context.tenant,
                        declaration(
                                LegalBasis.CONSENT,
                                List.of("Acme Ltd", "Other Ltd"),
                                Period.ofDays(9),
                                Period.ofDays(1))))
                .as("how long a decision counts is no news about the data")
                .isEqualTo(2);
    }

    @Test
    void aPurposeSwitchedOffStaysOffUntilItIsSwitchedOn() {
        context.decide(subject, true);
        purposes.switchOff(context.tenant, CALLBACK);
        context.declare("We call you back.");
        assertThat(ledger.permits(context.tenant, subject, CALLBACK)).isFalse();
        assertThat(purposes.active(context.tenant)).isEmpty();
        assertThat(purposes.declared(context.tenant)).containsExactly("callback");
        purposes.switchOn(context.tenant, CALLBACK);
        assertThat(ledger.permits(context.tenant, subject, CALLBACK)).isTrue();
    }

    @Test
    void onlyAYesTakenBackIsAWithdrawalAndOnlyOnce() {
        context.decide(subject, false);
        assertThat(withdrawals.of(context.tenant, subject)).isEmpty();
        context.decide(subject, true);
        context.decide(subject, false);
        context.decide(subject, false);
        assertThat(withdrawals.of(context.tenant, subject)).hasSize(1);
        context.decide(subject, true);
        context.declare("Superseded now.");
        context.decide(subject, false);
        assertThat(withdrawals.of(context.tenant, subject))
                .as("also of a superseded yes")
                .hasSize(2);
        assertThat(withdrawals.find(
                        new io.smartconvo.tenant.TenantId(UUID.randomUUID()),
                        withdrawals.of(context.tenant, subject).get(0).id()))
                .as("not another tenant's business")
                .isEmpty();
    }

    @Test
    @Proves("3.1")
    void whatRestsOnAContractIsNotWithdrawn() {
        context.declare(declaration(LegalBasis.CONTRACT, List.of(), null, Period.ofMonths(6)));
        context.decide(subject, false);
        context.decide(subject, true);
        assertThatThrownBy(() -> context.decide(subject, false)).isInstanceOf(NotWithdrawable.class);
        assertThat(ledger.permits(context.tenant, subject, CALLBACK)).isTrue();
        context.transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> context.decide(subject, false)).isInstanceOf(NotWithdrawable.class);
            assertThat(status.isRollbackOnly())
                    .as("the caller decides what that means")
                    .isFalse();
        });
        assertThat(withdrawals.of(context.tenant, subject)).isEmpty();
    }

    /** However the two commits interleave: two receipts, the state of the last, a withdrawal if the no came after the yes. */
    @RepeatedTest(10)
    void twoDecisionsAtOnceQueue() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> context.decide(subject, true)),
                        CompletableFuture.runAsync(() -> context.decide(subject, false)))
                .join();
        assertThat(context.bean(Receipts.class).of(context.tenant, subject)).hasSize(2);
        boolean given = decision().state() == State.GIVEN;
        assertThat(decision().state()).isEqualTo(given ? State.GIVEN : State.WITHDRAWN);
        assertThat(withdrawals.of(context.tenant, subject)).hasSize(given ? 0 : 1);
    }
}
