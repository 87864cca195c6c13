package io.smartconvo.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartconvo.email.MailSettings.Security;
import io.smartconvo.sdk.FakeContext;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SendEmailStepTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-01T10:00:00Z"), ZoneOffset.UTC);

    private static TestTls tls;
    private static TestTls stranger;

    private final FakeMailServer server = new FakeMailServer(tls);
    private MailRoute route = settings(server.port(), Security.STARTTLS);
    private final SendEmailStep step = new SendEmailStep(tenant -> route, CLOCK, tls.trusting());

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        tls = TestTls.of(folder, "localhost");
        stranger = TestTls.of(folder, "elsewhere.example");
    }

    @AfterEach
    void stop() throws Exception {
        step.close();
        server.close();
    }

    @Test
    void sendsOneEncryptedMailToOneRecipient() throws Exception {
        assertThat(step.run(mail("jane@example.org", "Grüße", "Hi Jané,\n\n1 < 2"), new FakeContext()))
                .isEqualTo(StepResult.done(Map.of()));
        assertThat(server.commands).contains("STARTTLS", "RCPT TO:<jane@example.org>");
        assertThat(server.commands.indexOf("STARTTLS"))
                .isLessThan(server.commands.indexOf("RCPT TO:<jane@example.org>"));
        assertThat(server.commands.stream().filter(command -> command.startsWith("RCPT")))
                .hasSize(1);
        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("Grüße");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("\"Shop, the\" <shop@example.org>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(CLOCK.instant());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var bodies = (MimeMultipart) mail.getContent();
        assertThat(bodies.getBodyPart(0).getContent().toString()).isEqualToNormalizingNewlines("Hi Jané,\n\n1 < 2");
        assertThat(bodies.getBodyPart(1).getContent().toString()).contains("<p>Hi Jané,</p>", "<p>1 &lt; 2</p>");
    }

    @Test
    void logsInOnlyAfterEncryption() throws Exception {
        route = new MailSettings(
                "localhost",
                server.port(),
                Security.STARTTLS,
                "user",
                "pass",
                "shop@example.org",
                null,
                Duration.ofSeconds(5));
        step.run(mail("jane@example.org", "s", "t"), new FakeContext());
        assertThat(server.commands.indexOf("STARTTLS")).isNotNegative().isLessThan(indexOf("AUTH"));
    }

    @Test
    void repeatsUnderTheSameId() throws Exception {
        step.run(mail("jane@example.org", "s", "t"), new FakeContext());
        step.run(mail("jane@example.org", "s", "t"), new FakeContext());
        var ids = server.mails.stream()
                .map(mail -> mail.lines()
                        .filter(line -> line.startsWith("Message-ID:"))
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).endsWith("@example.org>").doesNotContain("work-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org, b@example.org",
                "a@example.org;b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nb@example.org",
                "a@example.org b@example.org",
                "Jane <a@example.org>",
                "<a@example.org>",
                "group: a@example.org;",
                "\"a b\"@example.org",
                "a@b@example.org",
                "a@example.org(comment)",
                "a@[127.0.0.1]",
                "a@localhost",
                "a@-example.org",
                "a@example..org",
                "a..b@example.org",
                "@example.org",
                "a",
                ""
            })
    void refusesWhatIsNotExactlyOneAddress(String to) {
        assertThat(failure(mail(to, "s", "t")))
                .isExactlyInstanceOf(StepException.class)
                .hasMessageNotContaining("example");
        assertThat(failure(new SendEmail("a@example.org", "s", "t", to.isEmpty() ? "x" : to)))
                .isExactlyInstanceOf(StepException.class);
        assertThat(server.commands).isEmpty();
    }

    @Test
    void reachesAddressesInOtherScripts() throws Exception {
        step.run(mail(" jane@bücher.example ", "s", "t"), new FakeContext());
        assertThat(server.commands).contains("RCPT TO:<jane@xn--bcher-kva.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi\r\nBcc: evil@example.org",
                "Hi\nBcc: evil@example.org",
                "Hi\rBcc: evil@example.org",
                "Hi\u2028Bcc: evil@example.org",
                "Hi\r\n\r\n<script>",
                "Hü\r\nBcc: evil@example.org"
            })
    void letsNoSubjectBecomeAHeader(String subject) throws Exception {
        step.run(mail("jane@example.org", subject, "t"), new FakeContext());
        var mail = received();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).startsWith("H").doesNotContain("\n", "\r");
        assertThat(server.commands.stream().filter(command -> command.startsWith("RCPT")))
                .hasSize(1);
    }

    @Test
    void letsNoTextEndTheMailEarly() throws Exception {
        step.run(mail("jane@example.org", "s", "one\r\n.\r\nMAIL FROM:<x@y.z>\r\nend"), new FakeContext());
        assertThat(server.mails).hasSize(1);
        assertThat(server.mails.get(0)).contains("end");
        assertThat(server.commands.stream().filter(command -> command.startsWith("MAIL")))
                .hasSize(1);
    }

    @Test
    void neverWritesInClearWhenEncryptionIsWanted() throws Exception {
        try (var old = new FakeMailServer(null)) {
            route = settings(old.port(), Security.STARTTLS);
            assertThat(failure(mail("jane@example.org", "s", "t")))
                    .isExactlyInstanceOf(StepException.class)
                    .hasMessage("mail server does not offer STARTTLS");
            assertThat(old.commands).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void writesInClearOnlyWhenToldTo() throws Exception {
        try (var catcher = new FakeMailServer(null)) {
            route = settings(catcher.port(), Security.NONE);
            step.run(mail("jane@example.org", "s", "t"), new FakeContext());
            assertThat(catcher.mails).hasSize(1);
        }
    }

    @Test
    void refusesACertificateOfSomebodyElse() throws Exception {
        try (var impostor = new FakeMailServer(stranger)) {
            route = settings(impostor.port(), Security.STARTTLS);
            try (var trusting = new SendEmailStep(tenant -> route, CLOCK, stranger.trusting())) {
                var failure = catchThrowable(() -> trusting.run(mail("jane@example.org", "s", "t"), new FakeContext()));
                assertThat(failure).isExactlyInstanceOf(StepException.class).hasMessageContaining("SSL");
            }
            assertThat(impostor.commands).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 later jane@example.org, true",
        "RCPT, 450 later jane@example.org, true",
        "RCPT, 550 no such user jane@example.org, false",
        "DATA, 452 full, true",
        "DATA, 554 no, false",
        "TAKEN, 451 later, true",
        "TAKEN, 554 spam, false",
        "CONNECT, drop, true",
        "MAIL, drop, true"
    })
    void tellsWhatMayPassFromWhatWillNot(String verb, String answer, boolean retryable) {
        server.answers.put(verb, answer);
        var failure = failure(mail("jane@example.org", "s", "t"));
        assertThat(failure).isInstanceOf(StepException.class).hasMessageNotContaining("jane");
        assertThat(failure instanceof RetryableStepException)
                .as(failure.getMessage())
                .isEqualTo(retryable);
    }

    @Test
    void givesUpOnRefusedCredentials() {
        route = new MailSettings(
                "localhost",
                server.port(),
                Security.STARTTLS,
                "user",
                "pass",
                "shop@example.org",
                null,
                Duration.ofSeconds(5));
        server.answers.put("AUTH", "535 no");
        assertThat(failure(mail("jane@example.org", "s", "t")))
                .isExactlyInstanceOf(StepException.class)
                .hasMessage("mail server did not accept the credentials");
    }

    @Test
    void givesUpOnSilenceAtTheTimeLimit() {
        server.answers.put("EHLO", "hang");
        var failure = catchThrowable(
                () -> step.run(mail("jane@example.org", "s", "t"), new FakeContext(Duration.ofMillis(300))));
        assertThat(failure).isInstanceOf(RetryableStepException.class).hasMessage("mail server took too long");
    }

    @Test
    void countsAMailAsSentThatTheServerTook() throws Exception {
        server.answers.put("QUIT", "drop");
        step.run(mail("jane@example.org", "s", "t"), new FakeContext());
        assertThat(server.mails).hasSize(1);
    }

    @Test
    void simulatesWhereNothingIsToBeSent() throws Exception {
        route = new MailRoute.Simulated();
        assertThat(step.run(mail("jane@example.org", "s", "t"), new FakeContext()))
                .isEqualTo(StepResult.done(Map.of()));
        assertThat(server.commands).isEmpty();
    }

    @Test
    void failsWithoutAMailServer() {
        route = new MailRoute.Missing();
        assertThat(failure(mail("jane@example.org", "s", "t")))
                .isExactlyInstanceOf(StepException.class)
                .hasMessageContaining("no mail server");
    }

    private static SendEmail mail(String to, String subject, String text) {
        return new SendEmail(to, subject, text, null);
    }

    private static MailSettings settings(int port, Security security) {
        return new MailSettings(
                "localhost", port, security, null, null, "shop@example.org", "Shop, the", Duration.ofSeconds(5));
    }

    private Throwable failure(SendEmail input) {
        return catchThrowable(() -> step.run(input, new FakeContext()));
    }

    private int indexOf(String verb) {
        for (int i = 0; i < server.commands.size(); i++) {
            if (server.commands.get(i).startsWith(verb)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private MimeMessage received() throws Exception {
        assertThat(server.mails).hasSize(1);
        var bytes = server.mails.get(0).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
