package io.smartconvo.capture;

import static io.smartconvo.capture.CaptureContext.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectCipher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept for as long as the purpose says, which is 180 days here and 7 for the short one. */
class ExpiredFieldsTests {

    private static final Purpose SHORT = new Purpose("short");
    private static final FieldName NAME = new FieldName("name");
    private static final FieldName MAIL = new FieldName("email");

    private final CaptureContext context = new CaptureContext();
    private final AnswerVault vault = context.bean(AnswerVault.class);
    private final ExpiredFields expired = context.bean(ExpiredFields.class);
    private final SubjectCipher cipher = context.newSubject();

    ExpiredFieldsTests() {
        context.declare(SHORT, 7);
        context.decide(cipher.subject(), CALLBACK, true);
        context.decide(cipher.subject(), SHORT, true);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void store(SubjectCipher into, FieldName name, AnswerType type, Purpose purpose, String value) {
        context.transaction.executeWithoutResult(
                status -> vault.store(into, new PersonalField(name, type, purpose), value));
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
    void eachFieldStaysAsLongAsItsOwnPurposeSays() {
        store(cipher, NAME, AnswerType.TEXT, CALLBACK, "Kim");
        store(cipher, MAIL, AnswerType.EMAIL, SHORT, "kim@example.org");

        context.clock.move(Duration.ofDays(7).minusMillis(1));
        expired.sweep();
        assertThat(vault.readAll(cipher)).isEqualTo(Map.of(NAME, "Kim", MAIL, "kim@example.org"));
        assertThat(rows()).isEqualTo(2);

        context.clock.move(Duration.ofMillis(1));
        assertThat(vault.readAll(cipher)).as("before the sweep").isEqualTo(Map.of(NAME, "Kim"));
        assertThat(vault.find(context.tenant, AnswerType.EMAIL, "kim@example.org"))
                .as("before the sweep")
                .isEmpty();
        expired.sweep();
        assertThat(rows()).isOne();

        context.clock.move(Duration.ofDays(173));
        expired.sweep();
        assertThat(rows()).isZero();
    }

    @Test
    void sparesAValueThatIsGivenAnewWhileTheSweepIsOnItsWay() {
        store(cipher, MAIL, AnswerType.EMAIL, SHORT, "old@example.org");
        context.clock.move(Duration.ofDays(8));
        List<HeldField> told = new ArrayList<>();
        ApplicationEventPublisher late = event -> {
            store(cipher, MAIL, AnswerType.EMAIL, SHORT, "new@example.org");
            told.addAll(vault.expired(cipher, ((FieldsExpired) event).now()));
        };

        sweeping(late).sweep();

        assertThat(told).isEmpty();
        assertThat(vault.read(cipher, MAIL)).contains("new@example.org");
    }

    @Test
    void tellsBeforeItDeletesAndKeepsWhatAListenerCouldNotForget() {
        store(cipher, MAIL, AnswerType.EMAIL, SHORT, "kim@example.org");
        SubjectCipher other = context.newSubject();
        context.decide(other.subject(), SHORT, true);
        store(other, MAIL, AnswerType.EMAIL, SHORT, "lou@example.org");
        context.clock.move(Duration.ofDays(8));

        sweeping(event -> {
                    FieldsExpired expiring = (FieldsExpired) event;
                    if (expiring.subject().equals(cipher.subject())) {
                        assertThat(vault.expired(cipher, expiring.now()))
                                .extracting(HeldField::value)
                                .containsExactly("kim@example.org");
                        throw new IllegalStateException("cannot forget");
                    }
                })
                .sweep();

        assertThat(rows())
                .as("the other's is gone, the first one's is tried again")
                .isOne();
        expired.sweep();
        assertThat(rows()).isZero();
    }

    @Test
    void nodesThatSweepAtOnceDeleteAll() throws Exception {
        int people = 40;
        for (int i = 0; i < people; i++) {
            SubjectCipher one = context.newSubject();
            context.decide(one.subject(), SHORT, true);
            store(one, MAIL, AnswerType.EMAIL, SHORT, "p" + i + "@example.org");
        }
        context.clock.move(Duration.ofDays(8));
        int nodes = 4;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        List<Future<?>> sweeps = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            sweeps.add(threads.submit(() -> {
                start.await();
                sweeping(event -> {}).sweep();
                return true;
            }));
        }
        start.countDown();
        for (Future<?> sweep : sweeps) {
            sweep.get();
        }
        threads.shutdown();
        assertThat(rows()).isZero();
    }

    private ExpiredFields sweeping(ApplicationEventPublisher events) {
        return new ExpiredFields(
                context.bean(JdbcClient.class), context.database.transactions(), events, context.clock);
    }
}
