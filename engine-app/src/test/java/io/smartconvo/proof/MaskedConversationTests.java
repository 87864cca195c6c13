package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.FakeOpenAi;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What is personal stands as a placeholder in everything that is kept or sent; its own visitor alone sees the value. */
@SmartConvoTest(properties = "smartconvo.http.local=true")
@Import(Scenery.class)
@Proves("2.2a")
class MaskedConversationTests {

    @RegisterExtension
    static final Outside OUTSIDE = Outside.start();

    private static final FakeOpenAi MODEL = OUTSIDE.model();
    private static final EchoServer WEB = OUTSIDE.web();

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    @Autowired
    KeyVault vault;

    private TenantId tenant;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        OUTSIDE.settings(settings);
    }

    @BeforeEach
    void open() {
        tenant = scenery.tenant();
    }

    private static String consent() {
        return step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact"));
    }

    private static String personal(String answer, String type) {
        return ask(
                answer, Map.of("text", "Your " + answer + "?", "answer", answer, "type", type, "purpose", "contact"));
    }

    private static String ai(Map<String, String> fields) {
        return step("serviceTask", "ai-reply", "ai", fields);
    }

    private String site(String... elements) {
        return scenery.site(tenant, FlowText.line("flow", elements));
    }

    private Opened held(ChatClient visitor) {
        UUID conversation = visitor.seen().stream()
                .filter(frame -> ChatClient.is(frame, "welcome"))
                .map(frame -> UUID.fromString(frame.get("conversation").asString()))
                .findFirst()
                .orElseThrow();
        return Opened.of(database, vault, tenant, conversation);
    }

    private static String text(JsonNode event) {
        return event.get("text").asString();
    }

    private static String askedOfTheModel() {
        return MODEL.requests().stream()
                .map(request -> request.body().toString())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatWasGivenWithConsentIsShownToItsVisitorOnly() {
        String site = site(
                consent(),
                personal("fullName", "text"),
                personal("email", "email"),
                personal("age", "number"),
                say("hello", "Thank you, **{{ fullName }}** ({{ age }}), we write to {{ email }}."),
                ask("more", "Anything else?", "more"),
                ai(Map.of("instructions", "You talk to {{ fullName }}, {{ string(age) }} years old, {{ email }}")),
                ask("bye", "Bye?", "bye"));
        MODEL.reply("Dear [FULL", "_NAME_1], we ", "write to [EMA", "IL_1] or [EMAIL", "_7].");
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("consent");
            visitor.decide("agree", "contact", true);
            visitor.event("ask");
            visitor.say("Ada *Lovelace*");
            assertThat(text(visitor.event("visitor"))).isEqualTo("Ada *Lovelace*");
            visitor.say("it's Ada.L@Example.org, thanks");
            assertThat(text(visitor.event("visitor"))).isEqualTo("it's Ada.L@Example.org, thanks");
            visitor.event("ask");
            visitor.say("36");
            assertThat(text(visitor.event("say")))
                    .isEqualTo("Thank you, **Ada \\*Lovelace\\*** (36), we write to Ada.L@Example.org.");
            visitor.say("ADA *LOVELACE* again, eve@example.org");
            assertThat(text(visitor.event("visitor"))).isEqualTo("Ada *Lovelace* again, [EMAIL_2]");
            assertThat(text(visitor.event("say")))
                    .isEqualTo("Dear Ada \\*Lovelace\\*, we write to Ada.L@Example.org or [EMAIL_7].");
            assertThat(String.join("", deltas(visitor)))
                    .doesNotContain("FULL_NAME")
                    .contains("Ada \\*Lovelace\\*");

            Opened held = held(visitor);
            assertThat(held.events())
                    .contains("[FULL_NAME_1]", "[EMAIL_1]", "[AGE_1]")
                    .doesNotContainIgnoringCase("lovelace")
                    .doesNotContainIgnoringCase("ada.l@")
                    .doesNotContain("(36)");
            assertThat(askedOfTheModel())
                    .contains("[FULL_NAME_1]", "[AGE_1] years old", "[EMAIL_1]", "[EMAIL_2]")
                    .doesNotContainIgnoringCase("lovelace")
                    .doesNotContainIgnoringCase("ada.l@")
                    .doesNotContain("36 years");
            replayedUntilWithdrawn(site, visitor);
        }
    }

    private void replayedUntilWithdrawn(String site, ChatClient visitor) {
        try (ChatClient back = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            back.resume(site, visitor.token(), 0);
            assertThat(text(back.event("say"))).contains("Ada \\*Lovelace\\*", "(36)", "Ada.L@Example.org");
            back.send("{\"type\":\"consent\",\"id\":\"%s\",\"purposes\":{\"contact\":false}}"
                    .formatted(UUID.randomUUID()));
            back.say("so?");
            back.event("ended");
            String token = back.token();
            try (ChatClient later = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
                later.resume(site, token, 0);
                assertThat(text(later.event("say")))
                        .isEqualTo("Thank you, **[FULL_NAME_1]** ([AGE_1]), we write to [EMAIL_1].");
            }
            assertThat(held(visitor).all())
                    .doesNotContainIgnoringCase("lovelace")
                    .doesNotContainIgnoringCase("ada.l@");
        }
    }

    private static List<String> deltas(ChatClient visitor) {
        StringBuilder shown = new StringBuilder();
        for (JsonNode frame : visitor.seen()) {
            if (ChatClient.is(frame, "delta")) {
                // A piece continues what is shown exactly where it says, or starts over.
                int at = frame.get("at").asInt();
                assertThat(at).isIn(0, shown.length());
                shown.setLength(at);
                shown.append(text(frame));
            }
        }
        return visitor.seen().stream()
                .filter(frame -> ChatClient.is(frame, "delta"))
                .map(MaskedConversationTests::text)
                .toList();
    }

    @Test
    void personalDataThatAModelBringsIsMaskedUnlessTheAuthorWroteIt() {
        String site = site(
                ask("question", "Yes?", "question"),
                ai(Map.of(
                        "instructions", "Our address is help@shop.example, tell it",
                        "answer", "reply",
                        "extract", "who: text = who asks")),
                ask("close", "{{ reply }} / {{ who }}", "end"));
        MODEL.reply("Write to help@shop", ".example, or to bob.jones@", "example.org, +1 650", " 253 0000.");
        MODEL.json("{\"who\": \"carol@example.org\"}");
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("Where do I write?");
            assertThat(text(visitor.event("say"))).isEqualTo("Write to help@shop.example, or to [EMAIL_1], [PHONE_1].");
            assertThat(text(visitor.event("ask")))
                    .contains("[EMAIL_1]", "[EMAIL_2]")
                    .doesNotContain("carol");
            assertThat(String.join("", deltas(visitor))).doesNotContain("bob").doesNotContain("650");
            assertThat(held(visitor).all())
                    .contains("help@shop.example")
                    .doesNotContain("bob.jones")
                    .doesNotContain("carol")
                    .doesNotContain("253");
        }
    }

    @Test
    void aDeclaredFieldThatAModelReadsIsKeptLikeAnAskedOne() {
        String site = site(
                consent(),
                ask("story", "Who are you?", "story"),
                ai(Map.of("instructions", "Read", "show", "false", "extract", "firstName: text = the name")),
                say("hello", "Hello {{ firstName }}!"),
                personal("firstName", "text"));
        for (boolean granted : List.of(true, false)) {
            MODEL.json("{\"firstName\": \"Grace\"}");
            try (ChatClient visitor = scenery.open(site)) {
                visitor.event("consent");
                visitor.decide("agree", "contact", true);
                visitor.event("ask");
                if (!granted) {
                    new Panel(visitor).decide("contact", false);
                }
                visitor.say("You can call me that");
                assertThat(text(visitor.event("say"))).isEqualTo(granted ? "Hello Grace!" : "Hello !");
                Opened held = held(visitor);
                assertThat(held.events()).doesNotContain("Grace");
                assertThat(held.fields().contains("Grace")).isEqualTo(granted);
                assertThat(held.memory().contains("Grace")).isEqualTo(granted);
            }
        }
    }

    @Test
    void whatAWebServiceTellsOfOthersIsMasked() {
        String site = site(
                step(
                        "serviceTask",
                        "http",
                        "look",
                        Map.of(
                                "method",
                                "POST",
                                "url",
                                "http://" + WEB.host() + "/200",
                                "body",
                                // What the author wrote is left alone, so it is put together at run time.
                                "{\"owner\": {{ \"zoe.service\" + \"@example.org\" }},"
                                        + " \"orderNumber\": {{ \"65025\" + \"30000\" }},"
                                        + " \"phone\": {{ \"650253\" + \"0000\" }},"
                                        + " \"card\": {{ 4111111111111110 + 1 }},"
                                        + " \"link\": \"https://pay.example/?token=abcdefgh\", \"total\": 12.5}",
                                "answer",
                                "found")),
                say("told", "{{ found.body.you.total + 1 }} {{ found.body.you.orderNumber }}"),
                ask("close", "{{ found.body.you.link }}", "end"));
        try (ChatClient visitor = scenery.open(site)) {
            assertThat(text(visitor.event("say"))).isEqualTo("13.5 6502530000");
            assertThat(text(visitor.event("ask"))).contains("token=abcdefgh");
            assertThat(held(visitor).memory())
                    .contains("[EMAIL_1]", "[PHONE_1]", "[CARD_1]")
                    .doesNotContain("zoe.service")
                    .doesNotContain("4111");
        }
    }

    @Test
    void thePlaceholderOfWhatNobodyAgreedToBecomesTheValueOnceSomebodyDoes() {
        String site =
                site(ask("first", "Yes?", "first"), consent(), personal("email", "email"), ask("close", "End?", "end"));
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("I am kim@example.org");
            assertThat(text(visitor.event("visitor"))).isEqualTo("I am [EMAIL_1]");
            visitor.event("consent");
            visitor.decide("agree", "contact", true);
            visitor.event("ask");
            visitor.say("kim@example.org");
            visitor.event("ask");
            try (ChatClient back = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
                back.resume(site, visitor.token(), 0);
                assertThat(text(back.event("visitor"))).isEqualTo("I am kim@example.org");
            }
            assertThat(held(visitor).events()).doesNotContain("kim@");
        }
    }
}
