package io.smartconvo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.access.ConsoleClient;
import io.smartconvo.bench.ChildProcess;
import io.smartconvo.conversation.ChatClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The product killed with -9 in the middle of erasures, and of a purge: it comes to the same. */
class PrivacyCrashIT {

    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration NOW = Duration.ZERO;
    private static final Duration MONTH = Duration.ofDays(31).plusHours(1);
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");

    /** Which name a visitor's conversation. */
    private static final Map<String, String> TABLES = Map.of(
            "conversation", "id",
            "conversation_event", "conversation_id",
            "captured_field", "subject_id",
            "vault.subject_key", "subject_id");

    @TempDir
    Path directory;

    private ChildProcess product;
    private String password;

    @BeforeEach
    void begin() throws Exception {
        start(NOW);
        await().until(() -> PASSWORD.matcher(Files.readString(product.log())).find());
        Matcher printed = PASSWORD.matcher(Files.readString(product.log()));
        assertThat(printed.find()).isTrue();
        password = printed.group(1);
    }

    @AfterEach
    void end() throws InterruptedException {
        product.close();
    }

    private void start(Duration ahead) throws Exception {
        product = ChildProcess.start(
                directory,
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dahead=" + ahead),
                List.of("-cp", ChildProcess.ownClassPath().get(1), LaterProduct.class.getName()),
                List.of(
                        "--smartconvo.conversation.sweep-interval=200ms",
                        "--smartconvo.engine.platform-sweep=200ms",
                        "--smartconvo.engine.outside-task.lease=2s",
                        "--smartconvo.retention.look-interval=1s"));
        product.awaitHealth();
    }

    private void kill() throws InterruptedException {
        product.process().destroyForcibly().waitFor();
    }

    /** At once, and then again and again as soon as it has taken up what it left. */
    private void killAgainAndAgain(Duration ahead) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(kill == 0 ? 600 : 3_000));
            kill();
            start(ahead);
        }
    }

    private ConsoleClient member() {
        ConsoleClient client = new ConsoleClient(product.port());
        assertThat(client.signIn("admin", password).status()).isLessThan(300);
        return client;
    }

    /** @return the id of the conversation */
    private String enquiry(String email) {
        try (ChatClient visitor = ChatClient.open(product.port(), "demo", "leadCapture")) {
            visitor.choose(visitor.event("choices").get("step").asString(), "rental");
            visitor.event("ask");
            visitor.say("24");
            visitor.decide(visitor.event("consent").get("step").asString(), "contact", true);
            visitor.fill(
                    visitor.event("form").get("step").asString(),
                    Map.of("name", "Franka Lund", "email", email, "message", "Tents, please."));
            visitor.event("ended");
            return conversation(visitor);
        }
    }

    /** Of somebody who leaves nothing that may be kept for longer than the conversation. */
    private String question() {
        try (ChatClient visitor = ChatClient.open(product.port(), "demo", "supportAssistant")) {
            visitor.event("ask");
            visitor.say("Can I send my boots back?");
            visitor.event("choices");
            return conversation(visitor);
        }
    }

    private static String conversation(ChatClient visitor) {
        return visitor.seen().stream()
                .filter(frame -> ChatClient.is(frame, "welcome"))
                .map(frame -> frame.get("conversation").asString())
                .findFirst()
                .orElseThrow();
    }

    private long rows(String conversation) throws Exception {
        long rows = 0;
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            rows += number("select count(*) from " + table.getKey() + " where " + table.getValue() + " = '"
                    + conversation + "'");
        }
        return rows;
    }

    private long number(String sql) throws Exception {
        try (Connection connection = product.connect("smartconvo");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Test
    void erasuresAreCarriedOutOnceAndNobodyElseIsTouched() throws Exception {
        String bystander = enquiry("bystander@example.org");
        long untouched = rows(bystander);
        assertThat(untouched).isGreaterThan(3);
        ConsoleClient member = member();
        List<String> people = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(enquiry("person" + i + "@example.org"));
            requests.add(asked(member, "person" + i + "@example.org"));
        }
        for (String request : requests) {
            assertThat(member.send("POST", "subject-requests/" + request + "/approval", "{}")
                            .status())
                    .isEqualTo(200);
        }
        killAgainAndAgain(NOW);
        ConsoleClient after = member();
        for (String request : requests) {
            JsonNode closed = await().atMost(PATIENCE)
                    .until(
                            () -> after.get("subject-requests/" + request).json(),
                            found -> found.hasNonNull("closedAt"));
            assertThat(closed.get("state").asString()).isEqualTo("ANSWERED");
            assertThat(closed.get("certificate").asString()).isNotEmpty();
            for (String once : List.of("LEDGER_WRITTEN", "CERTIFIED", "ANSWERED")) {
                assertThat(closed.get("history"))
                        .filteredOn(event -> event.get("what").asString().equals(once))
                        .as(once)
                        .hasSize(1);
            }
        }
        for (String person : people) {
            assertThat(rows(person)).isZero();
        }
        assertThat(rows(bystander)).isEqualTo(untouched);
        assertSound(after);
    }

    private static String asked(ConsoleClient member, String email) {
        ConsoleClient.Answer taken = member.send(
                "POST", "subject-requests", "{\"kind\":\"ERASURE\",\"regime\":\"GDPR\",\"email\":\"" + email + "\"}");
        assertThat(taken.status()).as(taken.response().body()).isLessThan(300);
        String id = taken.json().get("id").asString();
        await().atMost(PATIENCE)
                .until(() -> member.get("subject-requests/" + id)
                        .json()
                        .get("state")
                        .asString()
                        .equals("UNPROVEN"));
        assertThat(member.send("POST", "subject-requests/" + id + "/identity", "{}")
                        .status())
                .isLessThan(300);
        JsonNode found = await().atMost(PATIENCE)
                .until(
                        () -> member.get("subject-requests/" + id).json(),
                        seen -> seen.get("state").asString().equals("REVIEW"));
        assertThat(found.get("people").asInt()).isOne();
        return id;
    }

    @Test
    void aPurgeGoesOnWhereItWasKilledAndLeavesACertificate() throws Exception {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(question());
        }
        kill();
        start(MONTH);
        killAgainAndAgain(MONTH);
        ConsoleClient member = member();
        JsonNode done = await().atMost(PATIENCE)
                .until(() -> member.get("retention/runs").json(), PrivacyCrashIT::allFinished)
                .get(0);
        assertThat(done.get("certificate").asString()).isNotEmpty();
        assertThat(done.at("/removed/conversation").asLong()).isEqualTo(people.size());
        assertThat(done.at("/removed").get("vault.subject_key").asLong()).isEqualTo(people.size());
        for (String person : people) {
            assertThat(rows(person)).isZero();
        }
        assertSound(member);
    }

    private static boolean allFinished(JsonNode runs) {
        return !runs.isEmpty() && runs.valueStream().allMatch(run -> run.hasNonNull("finishedAt"));
    }

    private static void assertSound(ConsoleClient member) {
        ConsoleClient.Answer verified = member.send("POST", "audit/verifications", "{}");
        assertThat(verified.status()).as(verified.response().body()).isEqualTo(200);
        assertThat(verified.json().get("fault").isNull()).isTrue();
        assertThat(verified.json().get("entries").asLong()).isPositive();
    }
}
