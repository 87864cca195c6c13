package io.smartconvo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.email.Postman;
import io.smartconvo.testsupport.Marker;
import io.smartconvo.testsupport.SqlProbe;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** With a real mail server. Rounds are walked when a test says so, or after a commit. */
@SmartConvoTest(properties = "smartconvo.mail.round=1h")
@ExtendWith(OutputCaptureExtension.class)
class LetterboxTests {

    private static final PostOffice OFFICE = new PostOffice();
    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired
    Letterbox letters;

    @Autowired
    LetterRound round;

    @Autowired
    LetterRows rows;

    @Autowired
    MailProperties settings;

    @Autowired
    Postman postman;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private String to;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("smartconvo.mail.server.host", () -> "localhost");
        registry.add("smartconvo.mail.server.port", OFFICE::port);
        registry.add("smartconvo.mail.server.security", () -> "NONE");
        registry.add("smartconvo.mail.server.from", () -> "smartconvo@example.org");
    }

    @BeforeEach
    void newRecipient() {
        OFFICE.answer("250 ok");
        to = "kim-" + UUID.randomUUID() + "@example.org";
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void lettersLeaveAfterTheCommitAndLeaveNothingBehind() {
        put("Grüße", A_DAY);
        await().until(() -> !OFFICE.to(to).isEmpty());
        assertThat(OFFICE.to(to).get(0).subject()).isEqualTo("Grüße");
        assertThat(OFFICE.to(to).get(0).text()).contains("Only for you");
        await().until(() -> waiting() == 0);
    }

    @Test
    void whatIsRolledBackNeverLeaves() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            letters.put(letter("s", A_DAY));
            status.setRollbackOnly();
        });
        round.walk();
        assertThat(waiting()).isZero();
        assertThat(OFFICE.to(to)).isEmpty();
    }

    @Test
    void areOnlyTakenInATransaction() {
        assertThatThrownBy(() -> letters.put(letter("s", A_DAY))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void waitSealedWhileTheServerIsDownAndLeaveWhenItIsBack(CapturedOutput output) throws Exception {
        OFFICE.close();
        put("Later", A_DAY);
        await().until(() -> attempts() == 1 && isPostponed());
        round.walk();
        assertThat(attempts()).as("not before its pause is over").isEqualTo(1);
        try (var connection = database.asSuperuser()) {
            assertThat(new SqlProbe(new SingleConnectionDataSource(connection, true))
                            .search(List.of(Marker.of(to), Marker.of("Only for you"))))
                    .isEmpty();
        }
        OFFICE.open();
        jdbc.sql("update letter set due_at = now()").update();
        round.walk();
        assertThat(OFFICE.to(to)).hasSize(1);
        assertThat(waiting()).isZero();
        assertThat(output.getAll()).doesNotContain(to).doesNotContain("Only for you");
    }

    @Test
    void areDroppedWhenTheServerWillNeverTakeThem(CapturedOutput output) {
        OFFICE.answer("550 5.7.1 not from here, says " + to);
        put("No", A_DAY);
        await().until(() -> waiting() == 0);
        assertThat(OFFICE.to(to)).isEmpty();
        assertThat(output.getAll()).contains("refused a letter").doesNotContain(to);
    }

    @Test
    void areTriedAgainWhenTheServerOnlyWantsThemLater() {
        OFFICE.answer("451 4.7.1 come back");
        put("Later", A_DAY);
        await().until(() -> attempts() == 1 && isPostponed());
        OFFICE.answer("250 ok");
        jdbc.sql("update letter set due_at = now()").update();
        round.walk();
        assertThat(OFFICE.to(to)).hasSize(1);
    }

    @Test
    void areDroppedWhenTheyAreNotWorthItAnyMore() {
        OFFICE.answer("451 4.7.1 come back");
        put("Later", A_DAY);
        await().until(() -> attempts() == 1 && isPostponed());
        OFFICE.answer("250 ok");
        jdbc.sql("update letter set due_at = now(), expires_at = now()").update();
        round.walk();
        assertThat(waiting()).isZero();
        assertThat(OFFICE.to(to)).isEmpty();
    }

    @Test
    void leaveOnceHoweverManyNodesWalk() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> IntStream.range(0, 40)
                        .forEach(each -> rows.add(UUID.randomUUID(), letter("Letter " + each, A_DAY))));
        IntStream.range(0, 4).parallel().forEach(node -> new LetterRound(settings, rows, postman).walk());
        assertThat(waiting()).isZero();
        List<String> subjects =
                OFFICE.to(to).stream().map(PostOffice.Received::subject).toList();
        assertThat(subjects).hasSize(40);
        assertThat(new HashSet<>(subjects)).hasSize(40);
    }

    @Test
    void nobodyTakesALetterThatAnotherNodeHasInHand() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> rows.add(UUID.randomUUID(), letter("Mine", A_DAY)));
        assertThat(rows.take(10, Duration.ofMinutes(1))).hasSize(1);
        assertThat(rows.take(10, Duration.ofMinutes(1))).isEmpty();
        jdbc.sql("update letter set due_at = now()").update();
        round.walk();
        assertThat(OFFICE.to(to)).as("after the lease of a node that died").hasSize(1);
    }

    private void put(String subject, Duration worthFor) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> letters.put(letter(subject, worthFor)));
    }

    private PlatformLetter letter(String subject, Duration worthFor) {
        return new PlatformLetter(to, subject, "Only for you", worthFor);
    }

    private int waiting() {
        return jdbc.sql("select count(*) from letter").query(Integer.class).single();
    }

    private int attempts() {
        return jdbc.sql("select coalesce(max(attempts), 0) from letter")
                .query(Integer.class)
                .single();
    }

    /** Its lease would be minutes; its first pause is ten seconds. */
    private boolean isPostponed() {
        return jdbc.sql("select bool_and(due_at < now() + interval '1 minute') from letter")
                .query(Boolean.class)
                .single();
    }
}
