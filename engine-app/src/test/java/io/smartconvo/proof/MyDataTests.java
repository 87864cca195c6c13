package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.capture.AnswerType;
import io.smartconvo.capture.AnswerVault;
import io.smartconvo.consent.VerifyReceipt;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frames behind the panel "My data". */
@SmartConvoTest(properties = "smartconvo.conversation.sweep-interval=50ms")
@Import(Scenery.class)
@Proves("5.2")
class MyDataTests {

    private static final String FORM = """
        {"type": "default", "id": "contact", "schemaVersion": 19, "components": [
          {"id": "f1", "type": "number", "key": "age", "label": "Age", "validate": {"min": 18},
           "properties": {"purpose": "contact"}}]}\
        """;

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    @Autowired
    KeyVault keys;

    @Autowired
    AnswerVault vault;

    private TenantId tenant;
    private String site;

    @BeforeEach
    void open() {
        tenant = scenery.tenant();
        FlowText flow = FlowText.line(
                "held",
                step("receiveTask", "consent", "may", Map.of("text", "May we?", "purpose", "contact")),
                ask("mail", Map.of("text", "Your e-mail?", "answer", "mail", "type", "email", "purpose", "contact")),
                step("userTask", "form", "who", Map.of("form", "contact.form")),
                say("thanks", "Thank you, {{ mail }}, {{ age }}."),
                ask("more", "More?", "more"),
                say("again", "So {{ mail }}, {{ age + 1 }}."));
        site = scenery.site(tenant, List.of(scenery.publish(tenant, flow.xml(), Map.of("contact.form", FORM))));
    }

    private ChatClient filledIn() {
        ChatClient visitor = scenery.open(site);
        visitor.event("consent");
        visitor.decide("may", "contact", true);
        visitor.event("ask");
        visitor.say("my address is kim@example.org");
        visitor.event("form");
        visitor.fill("who", Map.of("age", 33));
        visitor.event("ask");
        return visitor;
    }

    private UUID conversation(ChatClient visitor) {
        return UUID.fromString(visitor.seen().get(0).get("conversation").asString());
    }

    @Test
    void tellsAStrangerThatNothingIsHeldAndWhatIsAskedFor() {
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("consent");
            JsonNode data = new Panel(visitor).data();
            assertThat(data.get("held")).isEmpty();
            assertThat(data.get("receipts")).isEmpty();
            assertThat(data.get("purposes")).hasSize(1);
            assertThat(data.at("/purposes/0/id").asString()).isEqualTo("contact");
            assertThat(data.at("/purposes/0/basis").asString()).isEqualTo("consent");
            assertThat(data.at("/purposes/0/state").asString()).isEqualTo("unknown");
            assertThat(data.at("/purposes/0/notice/text").asString()).isEqualTo("We keep it to write back.");
            assertThat(data.at("/purposes/0").has("decidedAt")).isFalse();
            assertThat(data.at("/transcript/events").asInt()).isEqualTo(1);
            assertThat(Instant.parse(data.at("/transcript/until").asString()))
                    .isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        }
    }

    @Test
    void listsAnswersAsTheirQuestionsCalledThem() {
        try (ChatClient visitor = filledIn()) {
            JsonNode data = new Panel(visitor).data();
            assertThat(data.get("held")).hasSize(2);
            JsonNode mail = data.at("/held/0");
            assertThat(mail.get("field").asString()).isEqualTo("mail");
            assertThat(mail.get("label").asString()).isEqualTo("mail");
            assertThat(mail.get("value").asString()).isEqualTo("kim@example.org");
            assertThat(mail.get("purpose").asString()).isEqualTo("contact");
            assertThat(data.at("/held/1/label").asString()).isEqualTo("Age");
            assertThat(data.at("/held/1/value").asString()).isEqualTo("33");
            assertThat(data.at("/purposes/0/state").asString()).isEqualTo("given");
            assertThat(data.at("/receipts/0/jws").asString()).contains(".");
        }
    }

    @Test
    @Proves("3.3")
    void theReceiptOfTheFrameIsVerifiedWithTheKeysOfTheSite(@TempDir Path folder) throws Exception {
        try (ChatClient visitor = filledIn()) {
            String jws = new Panel(visitor).data().at("/receipts/0/jws").asString();
            Path receipt = Files.writeString(folder.resolve("r.jws"), jws);
            FramesOverHttp http = new FramesOverHttp(scenery.port());
            HttpResponse<String> keys = http.send(http.request("sites/" + site + "/jwks.json", null));
            assertThat(keys.statusCode()).isEqualTo(200);
            Path set = Files.writeString(folder.resolve("jwks.json"), keys.body());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(VerifyReceipt.run(List.of(receipt.toString(), set.toString()), new PrintStream(out)))
                    .isZero();
            assertThat(out.toString()).contains("Tenant of a test");
            assertThat(http.send(http.request("sites/no-such-site/jwks.json", null))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void answersOverHttpToTheAskingCallOnly() {
        try (ChatClient visitor = filledIn()) {
            FramesOverHttp http = new FramesOverHttp(scenery.port());
            HttpResponse<String> answer =
                    http.post(visitor.token(), "{\"frames\":[{\"type\":\"data\"},{\"type\":\"ping\"}]}");
            JsonNode frames = JsonMapper.shared().readTree(answer.body()).get("frames");
            assertThat(frames.get(0).get("type").asString()).isEqualTo("data");
            assertThat(frames.at("/0/held/0/value").asString()).isEqualTo("kim@example.org");
            assertThat(frames.get(1).get("type").asString()).isEqualTo("pong");
            visitor.send("{\"type\":\"ping\"}");
            visitor.next(frame -> ChatClient.is(frame, "pong"));
            assertThat(visitor.seen()).noneMatch(frame -> ChatClient.is(frame, "data"));
        }
    }

    @Test
    void correctsEverywhereAtOnce() {
        try (ChatClient visitor = filledIn()) {
            Panel panel = new Panel(visitor);
            assertThat(panel.correct("mail", "Robin@Example.org").get("type").asString())
                    .isEqualTo("ack");
            assertThat(panel.correct("age", 44).get("type").asString()).isEqualTo("ack");
            assertThat(panel.data().at("/held/0/value").asString()).startsWith("Robin@");
            SubjectId subject = new SubjectId(conversation(visitor));
            assertThat(vault.find(tenant, AnswerType.EMAIL, "robin@example.org"))
                    .containsExactly(subject);
            assertThat(vault.find(tenant, AnswerType.EMAIL, "kim@example.org")).isEmpty();
            Opened held = Opened.of(database, keys, tenant, conversation(visitor));
            assertThat(held.all()).doesNotContain("kim@").contains("Robin@");
            assertThat(held.events()).contains("[AGE_1]").doesNotContain("\"33\"", ", 33.", "Robin@");
            assertThat(held.memory()).contains("\"age\":44");
            visitor.say("go on");
            assertThat(visitor.seen().toString()).contains("Thank you, kim@example.org, 33.");
            assertThat(visitor.event("say").get("text").asString())
                    .containsIgnoringCase("robin")
                    .contains("45");
            try (ChatClient back = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
                back.resume(site, visitor.token(), 0);
                assertThat(back.event("say").get("text").asString()).isEqualTo("Thank you, Robin@Example.org, 44.");
            }
        }
    }

    @Test
    void checksACorrectionAsTheStepChecked() {
        try (ChatClient visitor = filledIn()) {
            Panel panel = new Panel(visitor);
            JsonNode noAddress = panel.correct("mail", "not an address");
            assertThat(noAddress.get("code").asString()).isEqualTo("malformed");
            assertThat(noAddress.get("detail").asString()).isNotBlank().doesNotContain("not an address");
            assertThat(panel.correct("age", 17).get("code").asString()).isEqualTo("malformed");
            assertThat(panel.correct("age", "").get("code").asString()).isEqualTo("malformed");
            assertThat(panel.correct("shoeSize", "42").get("code").asString()).isEqualTo("stale");
            assertThat(panel.correct("more", "x").get("code").asString()).isEqualTo("stale");
            assertThat(panel.data().at("/held/0/value").asString()).isEqualTo("kim@example.org");
            assertThat(panel.data().at("/held/1/value").asString()).isEqualTo("33");
        }
    }

    @Test
    void aCorrectionSentAgainActsOnce() {
        try (ChatClient visitor = filledIn()) {
            String frame = "{\"type\":\"correct\",\"id\":\"correct-1\",\"field\":\"mail\",\"value\":\"%s\"}";
            visitor.send(frame.formatted("one@example.org"));
            visitor.ack("correct-1");
            visitor.send(frame.formatted("two@example.org"));
            assertThat(ChatClient.is(visitor.ack("correct-1"), "ack")).isTrue();
            assertThat(new Panel(visitor).data().at("/held/0/value").asString()).isEqualTo("one@example.org");
        }
    }

    @Test
    void isForGuestsOnly() {
        try (ChatClient stranger = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            stranger.send("{\"type\":\"data\"}");
            assertThat(stranger.next(frame -> true).get("code").asString()).isEqualTo("notWelcome");
        }
        FramesOverHttp http = new FramesOverHttp(scenery.port());
        assertThat(http.post("no.such.token1234", "{\"frames\":[{\"type\":\"data\"}]}")
                        .body())
                .contains("gone")
                .doesNotContain("held");
    }
}
