package io.smartconvo.capture;

import static io.smartconvo.capture.CaptureContext.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.capture.StoreOutcome.Stored;
import io.smartconvo.capture.StoreOutcome.WithoutConsent;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.proof.policy.Proves;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@Proves("3.3")
class WithdrawalRaceTests {

    private static final PersonalField EMAIL = new PersonalField(new FieldName("email"), AnswerType.EMAIL, CALLBACK);

    private final CaptureContext context = new CaptureContext();
    private final AnswerVault vault = context.bean(AnswerVault.class);
    private final SubjectCipher cipher = context.newSubject();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        threads.shutdownNow();
        context.close();
    }

    private StoreOutcome capture() {
        return context.transaction.execute(status -> vault.store(cipher, EMAIL, "a@example.org"));
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
    void captureWaitsForOpenWithdrawalAndIsRefused() throws Exception {
        context.decide(cipher.subject(), true);
        CountDownLatch withdrawn = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> withdrawal = threads.submit(() -> context.transaction.executeWithoutResult(status -> {
            context.decide(cipher.subject(), false);
            withdrawn.countDown();
            await(commit);
        }));
        withdrawn.await();
        Future<StoreOutcome> capture = threads.submit(this::capture);
        awaitLockedSession();
        commit.countDown();
        withdrawal.get();
        assertThat(capture.get()).isInstanceOf(WithoutConsent.class);
        assertThat(rows()).isZero();
    }

    @Test
    void withdrawalWaitsForOpenCaptureAndDeletesIt() throws Exception {
        context.decide(cipher.subject(), true);
        CountDownLatch captured = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<StoreOutcome> capture = threads.submit(() -> context.transaction.execute(status -> {
            StoreOutcome outcome = vault.store(cipher, EMAIL, "a@example.org");
            captured.countDown();
            await(commit);
            return outcome;
        }));
        captured.await();
        Future<?> withdrawal = threads.submit(() -> context.decide(cipher.subject(), false));
        awaitLockedSession();
        commit.countDown();
        withdrawal.get();
        assertThat(capture.get()).isInstanceOf(Stored.class);
        assertThat(rows()).isZero();
    }

    @Test
    void captureBeforeTheConsentCommitsIsRefused() throws Exception {
        CountDownLatch given = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> consent = threads.submit(() -> context.transaction.executeWithoutResult(status -> {
            context.decide(cipher.subject(), true);
            given.countDown();
            await(commit);
        }));
        given.await();
        assertThat(capture()).isInstanceOf(WithoutConsent.class);
        commit.countDown();
        consent.get();
        assertThat(capture()).isInstanceOf(Stored.class);
    }

    @RepeatedTest(10)
    void nothingSurvivesWithdrawalInAnyOrder() throws Exception {
        context.decide(cipher.subject(), true);
        Future<StoreOutcome> capture = threads.submit(this::capture);
        Future<?> withdrawal = threads.submit(() -> context.decide(cipher.subject(), false));
        capture.get();
        withdrawal.get();
        assertThat(rows()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitLockedSession() throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            boolean waiting = context.database
                    .jdbc()
                    .sql("select exists (select from pg_stat_activity where datname = current_database()"
                            + " and wait_event_type = 'Lock')")
                    .query(Boolean.class)
                    .single();
            if (waiting) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("No session waited for a lock");
    }
}
