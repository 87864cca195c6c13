package io.smartconvo.insight;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.FakeOpenAi;
import io.smartconvo.usage.FlowCounters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What the tenant's people see of a conversation: everything that led to it, and nothing of whom it was with. */
@SmartConvoTest
@Import({Cast.class, Scenery.class})
class ConversationViewTests {

    private static final String NAME = "Ottilie Quillfeather";
    private static final String MAIL = "ottilie.q@quillfeather.example";
    private static final FakeOpenAi MODEL = FakeOpenAi.start();

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    @Autowired
    FlowCounters counters;

    private TenantId tenant;
    private Cast.Played agent;
    private ConsoleClient client;

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry settings) {
        settings.add("smartconvo.ai.base-url", MODEL::baseUrl);
        settings.add("smartconvo.ai.api-key", () -> FakeOpenAi.API_KEY);
        settings.add("smartconvo.ai.prices[0].model", () -> "gpt-4.1-mini");
        settings.add("smartconvo.ai.prices[0].input", () -> "1000000");
        settings.add("smartconvo.ai.prices[0].output", () -> "0");
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        agent = cast.member(tenant, Role.AGENT);
        client = cast.signedIn(agent);
    }

    private String site() {
        return scenery.site(
                tenant,
                FlowText.line(
                        "lead",
                        ask("story", "What is it?", "story"),
                        step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact")),
                        personal("fullName", "text"),
                        personal("email", "email"),
                        say("thanks", "Thank you, {{ fullName }}, about {{ story }}."),
                        ask("more", "Anything else?", "more"),
                        step(
                                "serviceTask",
                                "ai-reply",
                                "ai",
                                Map.of("instructions", "You talk to {{ fullName }} of {{ email }}. Be kind.")),
                        ask("bye", "Bye?", "bye")));
    }

    private static String personal(String answer, String type) {
        return ask(
                answer, Map.of("text", "Your " + answer + "?", "answer", answer, "type", type, "purpose", "contact"));
    }

    /** Up to the last question; the name was said before anybody asked for it. */
    private UUID chat() {
        MODEL.reply("Dear [FULL_NAME_1], ", "gladly.");
        try (ChatClient visitor = scenery.open(site())) {
            visitor.event("ask");
            visitor.say("It is Ottilie Quillfeather about boots");
            visitor.event("consent");
            visitor.decide("agree", "contact", true);
            visitor.event("ask");
            visitor.say(NAME);
            visitor.event("ask");
            visitor.say(MAIL);
            visitor.event("say");
            visitor.event("ask");
            visitor.say("Write to " + MAIL);
            visitor.next(
                    frame -> ChatClient.is(frame, "event") && frame.path("turn").isString());
            visitor.event("ask");
            return Desk.conversation(visitor);
        }
    }

    private static JsonNode event(JsonNode view, String kind, String element) {
        return view.get("events")
                .valueStream()
                .filter(event -> event.get("kind").asString().equals(kind)
                        && event.path("element").asString("").equals(element))
                .findFirst()
                .orElseThrow();
    }

    private Answer why(UUID conversation, JsonNode event) {
        return client.get(
                "conversations/" + conversation + "/events/" + event.get("seq").asLong());
    }

    private static void assertSaysNobodysName(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body())
                .doesNotContainIgnoringCase("quillfeather")
                .doesNotContainIgnoringCase("ottilie");
    }

    @Test
    void showsTheTranscriptWithPlaceholdersAndTheWayThroughTheDiagram() {
        UUID conversation = chat();
        Answer answer = client.get("conversations/" + conversation);
        assertSaysNobodysName(answer);
        assertSaysNobodysName(client.get("conversations"));
        JsonNode view = answer.json();
        assertThat(view.get("bpmn").asString()).contains("id=\"lead\"");
        assertThat(view.get("flow").asString()).isEqualTo("lead");
        assertThat(view.at("/waitingAt/0").asString()).isEqualTo("bye");
        assertThat(view.get("consent").get("contact").asString()).isEqualTo("GIVEN");
        assertThat(view.get("path")
                        .valueStream()
                        .map(visit -> visit.get("element").asString()))
                .containsExactly(
                        "start", "story", "agree", "granted_agree", "fullName", "email", "thanks", "more", "ai", "bye");
        assertThat(view.at("/path/9/leftAt").isNull()).isTrue();
        assertThat(event(view, "visitor", "story").get("text").asString()).isEqualTo("It is [FULL_NAME_1] about boots");
        assertThat(event(view, "say", "thanks").get("text").asString()).contains("[FULL_NAME_1]");
        assertThat(event(view, "say", "ai").get("text").asString()).isEqualTo("Dear [FULL_NAME_1], gladly.");
    }

    @Test
    void explainsEachEventAndGivesNobodyAway() {
        UUID conversation = chat();
        JsonNode view = client.get("conversations/" + conversation).json();
        view.get("events").forEach(event -> assertSaysNobodysName(why(conversation, event)));

        JsonNode asked = why(conversation, event(view, "ask", "fullName")).json();
        assertThat(asked.get("template").asString()).isEqualTo("io.smartconvo.ask");
        assertThat(asked.get("flow").asString()).isEqualTo("lead");
        assertThat(asked.get("version").asInt()).isEqualTo(1);
        assertThat(asked.at("/conditions/0/expression").asString()).isEqualTo("consent.contact = true");
        assertThat(asked.at("/conditions/0/result").asBoolean()).isTrue();
        assertThat(asked.get("consent").get("contact").asBoolean()).isTrue();
        assertThat(asked.has("model")).isFalse();

        JsonNode thanked = why(conversation, event(view, "say", "thanks")).json();
        assertThat(thanked.at("/answers/fullName").asString()).isEqualTo("[FULL_NAME_1]");
        assertThat(thanked.at("/answers/story").asString()).isEqualTo("It is [FULL_NAME_1] about boots");
        assertThat(thanked.get("conditions")).isEmpty();

        JsonNode replied = why(conversation, event(view, "say", "ai")).json();
        assertThat(replied.at("/model/prompt").asString())
                .contains("You talk to [FULL_NAME_1] of [EMAIL_1]. Be kind.", "visitor: Write to [EMAIL_1]");
        assertThat(replied.at("/model/model").asString()).isNotBlank();
        assertThat(replied.at("/model/inputTokens").asLong()).isPositive();
        assertThat(replied.at("/model/outputTokens").asLong()).isPositive();
        assertThat(replied.at("/model/money").asLong())
                .isEqualTo(replied.at("/model/inputTokens").asLong());
        assertThat(replied.at("/model/currency").asString()).isEqualTo("USD");
        assertThat(replied.get("sources").valueStream().map(JsonNode::asString))
                .contains("field:email (masked)", "field:fullName (masked)");

        JsonNode typed = why(conversation, event(view, "visitor", "more")).json();
        assertThat(typed.get("conditions")).isEmpty();
        assertThat(typed.get("answers")).isEmpty();

        counters.flush();
        assertThat(Desk.count(
                        database,
                        "select n from flow_usage where tenant_id = '%s' and element = 'ai' and measure = 'TOKENS'"
                                .formatted(tenant)))
                .isEqualTo(replied.at("/model/inputTokens").asLong()
                        + replied.at("/model/outputTokens").asLong());
    }

    @Test
    void knowsTheConditionsThatLedToWhatComesLater() {
        FlowText flow = new FlowText("later")
                .element(FlowText.start())
                .element(ask("size", Map.of("text", "How many?", "answer", "size", "type", "number")))
                .element(FlowText.gateway("exclusive", "many", "few"))
                .element(step("serviceTask", "ai-reply", "ai", Map.of("instructions", "Be brief")))
                .element(FlowText.end("end"))
                .arrow("start", "size")
                .arrow("size", "many")
                .arrow("big", "many", "ai", "size > 10")
                .element("<bpmn:sequenceFlow id=\"few\" sourceRef=\"many\" targetRef=\"end\" />")
                .arrow("ai", "end");
        MODEL.reply("So many.");
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("ask");
            visitor.say("12");
            visitor.event("ended");
            UUID conversation = Desk.conversation(visitor);
            JsonNode view = client.get("conversations/" + conversation).json();
            JsonNode replied = why(conversation, event(view, "say", "ai")).json();
            assertThat(replied.at("/conditions/0/flow").asString()).isEqualTo("big");
            assertThat(replied.at("/conditions/0/expression").asString()).isEqualTo("size > 10");
            assertThat(replied.at("/answers/size").asInt()).isEqualTo(12);
        }
    }

    @Test
    void tellsAVisitorNothingOfWhatLedToIt() {
        String site = site();
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("boots");
            visitor.event("consent");
            try (ChatClient back = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
                back.resume(site, visitor.token(), 0);
                back.event("consent");
                assertThat(back.seen().toString()).doesNotContain("\"why\"", "definition", "passed");
            }
        }
    }

    @Test
    @Proves("6.4")
    void isWrittenDownBeforeAnythingIsAnswered() {
        UUID conversation = chat();
        JsonNode view = client.get("conversations/" + conversation).json();
        long seq = view.at("/events/0/seq").asLong();
        client.get("conversations/" + conversation + "/events/" + seq);
        String entries =
                "select count(*) from audit.entry where log = '%1$s' and actor = '%2$s' and subject = audit.tag('%1$s', '%3$s')"
                        .formatted(tenant, agent.id(), conversation);
        assertThat(Desk.count(database, entries + " and action = 'CONVERSATION_VIEWED'"))
                .isEqualTo(1);
        assertThat(Desk.count(
                        database,
                        entries + " and action = 'EVENT_EXPLAINED' and entry like '%\"object\":\"" + seq + "\"%'"))
                .isEqualTo(1);
        client.get("conversations");
        assertThat(Desk.count(database, entries)).isEqualTo(2);
    }

    @Test
    @Proves("6.4")
    void isNotAnsweredIfItCannotBeWrittenDown() {
        UUID conversation = chat();
        Desk.execute(
                database,
                "revoke execute on function audit.append(uuid, timestamptz, text) from " + TestDatabase.APPLICATION);
        try {
            for (String path : new String[] {"", "/events/1"}) {
                Answer answer = client.get("conversations/" + conversation + path);
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.response().body()).doesNotContain("What is it?", "boots", "story");
            }
        } finally {
            Desk.execute(
                    database,
                    "grant execute on function audit.append(uuid, timestamptz, text) to " + TestDatabase.APPLICATION);
        }
        assertThat(client.get("conversations/" + conversation).status()).isEqualTo(200);
    }

    @Test
    void isNowhereForAnotherTenant() {
        UUID conversation = chat();
        ConsoleClient other = cast.as(scenery.tenant(), Role.OWNER);
        assertThat(other.get("conversations/" + conversation).status()).isEqualTo(404);
        assertThat(other.get("conversations/" + conversation + "/events/1").status())
                .isEqualTo(404);
        assertThat(client.get("conversations/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(client.get("conversations/" + conversation + "/events/999").status())
                .isEqualTo(404);
        assertThat(client.get("conversations/not-an-id").status()).isEqualTo(400);
        assertThat(Desk.count(
                        database,
                        "select count(*) from vault.audit_salt where tenant_id <> '%s' and subject_id = '%s'"
                                .formatted(tenant, conversation)))
                .isZero();
    }

    @Test
    void showsAStepThatFailedForGoodWithoutItsMessage() {
        String site = scenery.site(
                tenant,
                FlowText.line(
                        "broken",
                        ask("q", "Yes?", "a"),
                        step("serviceTask", "ai-reply", "ai", Map.of("instructions", "Be kind")),
                        ask("q2", "And?", "b")));
        MODEL.error(400, "invalid_request_error", Map.of());
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("hello");
            visitor.event("say");
            UUID conversation = Desk.conversation(visitor);
            JsonNode failure = await().until(
                            () -> client.get("conversations/" + conversation)
                                    .json()
                                    .get("incidents"),
                            incidents -> !incidents.isEmpty())
                    .get(0);
            assertThat(failure.get("element").asString()).isEqualTo("ai");
            assertThat(failure.get("kind").asString()).isEqualTo("STEP");
            assertThat(failure.propertyNames()).containsExactlyInAnyOrder("element", "at", "kind");
        }
    }
}
