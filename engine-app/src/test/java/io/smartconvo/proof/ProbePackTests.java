package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.consent.Purposes;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.catalogue.DataCatalogue;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.FakeOpenAi;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plants what a visitor might say by every way in, then looks for it everywhere it must not be. */
@SmartConvoTest(
        properties = {
            "smartconvo.admin.password=correct horse",
            "smartconvo.http.local=true",
            "smartconvo.engine.outside-task.attempts=2"
        })
@Import(Scenery.class)
@ExtendWith(OutputCaptureExtension.class)
class ProbePackTests {

    @RegisterExtension
    static final Outside OUTSIDE = Outside.start();

    private static final FakeOpenAi MODEL = OUTSIDE.model();
    private static final EchoServer WEB = OUTSIDE.web();

    @Autowired
    Scenery scenery;

    @Autowired
    Purposes purposes;

    @Autowired
    TestDatabase database;

    @Autowired
    KeyVault vault;

    @Autowired
    DataCatalogue catalogue;

    @Autowired
    Environment environment;

    private static final Purpose CONTACT = new Purpose("contact");

    private final Planted planted = new Planted();
    private LogTrap logs;
    private Places places;
    private TenantId tenant;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        OUTSIDE.settings(settings);
    }

    @BeforeEach
    void watch() {
        tenant = scenery.tenant();
        places = new Places(database, environment);
        logs = new LogTrap();
    }

    @AfterEach
    void unwatch() {
        logs.close();
    }

    @Test
    @Timeout(300)
    @Proves({"2.2a", "6.2"})
    void nothingSaidByAnyWayInStandsAnywhereInClear(CapturedOutput output) throws Exception {
        String site = publishAll();
        MODEL.reply("Noted.");

        try (ChatClient visitor = hello(site, "everything")) {
            walkThroughEverything(visitor);
            planted.secretOf(welcome(visitor).get("token").asString());
        }
        comeBack(site);
        talkOverHttp(site);
        sendWhatIsNoFrame(site);
        breakSteps(site);

        places.assertClean(planted.markers(), logs.text(), output.getAll());
        assertThat(UnusedColumns.filled(database, catalogue)).isEmpty();
        assertThat(logs.text()).contains("DEBUG").contains("FeelBudgetExceeded");
        assertThat(sentToTheModel())
                .contains("qznick", "qzmodel")
                .doesNotContain("qzform", "qztitle", "qzpath", "qzcut", "qzvalue", "qzfeel", "qzweb", "qzmiss");
        assertThat(WEB.heard()).hasSize(2).allMatch(body -> body.contains("qznick") || body.contains("qzweb"));
    }

    @Test
    @Proves("3.3")
    void nothingOfADeclaredFieldIsKeptEvenSealedForAPurposeSwitchedOff(CapturedOutput output) throws Exception {
        String site = publishAll();
        UUID asked = answerAnyway(site);
        UUID filled = fillAnyway(site);

        for (UUID conversation : List.of(asked, filled)) {
            Opened held = Opened.of(database, vault, tenant, conversation);
            assertThat(held.events()).contains("consent");
            planted.markers().forEach(marker -> assertThat(held.all()).doesNotContain(marker.text()));
            assertThat(held.fields()).isEmpty();
        }
        places.assertClean(planted.markers(), logs.text(), output.getAll());
    }

    @Test
    @Proves("6.2")
    void whatWasGivenWithConsentIsHeldUnderSealOnly() throws Exception {
        String site = publishAll();
        String email = planted.email("given");
        String name = planted.word("name");
        try (ChatClient visitor = hello(site, "form-flow")) {
            UUID conversation = conversation(visitor);
            decide(visitor, true);
            visitor.event("form");
            visitor.fill("form", Map.of("formEmail", email, "formText", name));
            visitor.event("ended");

            Opened held = Opened.of(database, vault, tenant, conversation);
            assertThat(held.memory()).contains(email, name);
            assertThat(held.fields()).contains(email, name);
            assertThat(held.events())
                    .contains("[EMAIL_1]")
                    .doesNotContain(email)
                    .doesNotContain(name);
        }
        places.assertNowhereInTheDatabase(planted.markers());
        for (byte[] entry : blindIndexes()) {
            assertThat(logs.text())
                    .doesNotContain(
                            HexFormat.of().formatHex(entry), Base64.getEncoder().encodeToString(entry));
        }
    }

    private List<byte[]> blindIndexes() throws SQLException {
        List<byte[]> entries = new ArrayList<>();
        try (Connection connection = database.asSuperuser();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select blind_index from captured_field where blind_index is not null")) {
            while (rows.next()) {
                entries.add(rows.getBytes(1));
            }
        }
        assertThat(entries).isNotEmpty();
        return entries;
    }

    @Test
    @Proves("2.2a")
    void personalDataNobodyAskedForIsMaskedAtTheDoor() {
        String site = publishAll();
        String email = planted.email("unasked");
        try (ChatClient visitor = hello(site, "form-flow")) {
            UUID conversation = conversation(visitor);
            visitor.event("consent");
            visitor.say("write to " + email + " please");
            assertThat(visitor.event("visitor").get("text").asString()).contains("please");

            assertThat(Opened.of(database, vault, tenant, conversation).all())
                    .contains("please")
                    .doesNotContain(email);
        }
    }

    @Test
    @Proves("3.3")
    void aWithdrawalInTheMiddleOfAFormKeepsNothingOfIt() {
        String site = publishAll();
        String email = planted.email("withdrawn");
        try (ChatClient visitor = hello(site, "form-flow")) {
            UUID conversation = conversation(visitor);
            decide(visitor, true);
            visitor.event("form");
            visitor.send("{\"type\":\"consent\",\"id\":\"%s\",\"purposes\":{\"contact\":false}}"
                    .formatted(UUID.randomUUID()));
            visitor.fill("form", Map.of("formEmail", email));
            assertThat(visitor.event("form").get("errors").has("formEmail")).isTrue();

            assertThat(Opened.of(database, vault, tenant, conversation).all()).doesNotContain(email);
        }
    }

    /** A probe that finds nothing proves nothing unless it finds what is there. */
    @Test
    @Proves({"2.2a", "6.2"})
    void theProbeFindsWhatIsPlantedInClear() throws SQLException {
        planted.word("planted");
        places.plantInTheDatabase(planted.markers().get(0));
        logs.clear();
        org.slf4j.LoggerFactory.getLogger("anything")
                .debug("said {}", planted.markers().get(0));

        assertThat(places.findings(planted.markers())).isNotEmpty();
        assertThat(places.inText(planted.markers(), logs.text())).isNotEmpty();
        assertThat(places.inFiles(planted.markers())).isNotEmpty();
        places.dig();
    }

    private String publishAll() {
        FlowText everything = FlowText.line(
                "everything",
                consent(),
                ask("nickname", "Who?", "nick"),
                personal("email"),
                personal("phone"),
                personal("number"),
                personal("date"),
                personal("text"),
                form(),
                step(
                        "receiveTask",
                        "choose",
                        "pick",
                        Map.of("text", "Which?", "options", "a = Aye\nb = Bee", "answer", "picked")),
                http("echo", 200),
                step(
                        "serviceTask",
                        "ai-reply",
                        "ai",
                        Map.of("instructions", "Be kind", "question", "Hello from {{ nick }}")),
                step(
                        "serviceTask",
                        "email",
                        "mail",
                        Map.of(
                                "to",
                                "{{ emailAnswer }}",
                                "subject",
                                "For {{ nick }}",
                                "text",
                                "Dear {{ textAnswer }}")),
                say("bye", "Bye {{ nick }}."));
        Map<String, String> forms =
                Map.of("all.form", FormText.ofAllKinds("contact").json());
        List.of(
                        everything,
                        FlowText.line("form-flow", consent(), form()),
                        FlowText.line("ask-flow", consent(), personal("text"), personal("email")),
                        FlowText.line("feel", ask("nickname", "Who?", "nick"), set(), say("bye", "Bye.")),
                        FlowText.line("web", ask("nickname", "Who?", "nick"), http("echo", 500)),
                        FlowText.line(
                                "model",
                                ask("nickname", "Who?", "nick"),
                                step("serviceTask", "ai-reply", "ai", Map.of("instructions", "Be kind to {{ nick }}"))))
                .forEach(flow ->
                        scenery.publish(tenant, flow.xml(), flow.xml().contains("all.form") ? forms : Map.of()));
        return scenery.site(tenant, List.of("everything", "form-flow", "ask-flow", "feel", "web", "model"));
    }

    private static String consent() {
        return step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact"));
    }

    private static String personal(String type) {
        return ask(
                type,
                Map.of("text", "Your " + type + "?", "answer", type + "Answer", "type", type, "purpose", "contact"));
    }

    private static String form() {
        return step("userTask", "form", "form", Map.of("form", "all.form"));
    }

    private static String http(String id, int status) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("method", "POST");
        fields.put("url", "http://" + WEB.host() + "/" + status);
        fields.put("headers", "X-Nick: {{ nick }}");
        fields.put("body", "{\"nick\": {{ nick }}}");
        fields.put("answer", "echoed");
        return step("serviceTask", "http", id, fields);
    }

    /** Doubles an answer until no text may be that long. */
    private static String set() {
        return step(
                "serviceTask",
                "set",
                "grow",
                Map.of("assignments", "nick = nick + nick\n".repeat(14).strip()));
    }

    private ChatClient hello(String site, String flow) {
        ChatClient visitor = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port());
        visitor.send("""
                {"type":"hello","site":"%s","locale":"en","flow":"%s","page":{"title":"%s","path":"/%s"}}""".formatted(site, flow, planted.word("title"), planted.word("path")));
        visitor.next(frame -> ChatClient.is(frame, "welcome"));
        return visitor;
    }

    private static JsonNode welcome(ChatClient visitor) {
        return visitor.seen().stream()
                .filter(frame -> ChatClient.is(frame, "welcome"))
                .findFirst()
                .orElseThrow();
    }

    private static UUID conversation(ChatClient visitor) {
        return UUID.fromString(welcome(visitor).get("conversation").asString());
    }

    /** What the visitor said in the chat goes to the model on purpose; nothing else does. */
    private static String sentToTheModel() {
        return MODEL.requests().stream()
                .flatMap(request -> request.messages().stream())
                .map(message -> message.content())
                .collect(Collectors.joining("\n"));
    }

    private static void decide(ChatClient visitor, boolean granted) {
        visitor.event("consent");
        visitor.decide("agree", "contact", granted);
        visitor.event("visitor");
    }

    private void walkThroughEverything(ChatClient visitor) {
        visitor.event("consent");
        visitor.say("an aside of " + planted.word("aside"));
        visitor.event("visitor");
        visitor.decide("agree", "contact", true);
        answer(visitor, planted.word("nick"));
        answer(visitor, "not an address " + planted.word("miss"));
        answer(visitor, planted.email("typed"));
        answer(visitor, planted.phone());
        answer(visitor, planted.number());
        answer(visitor, planted.date());
        answer(visitor, planted.word("text"));
        visitor.event("form");
        visitor.fill("form", planted.form());
        visitor.event("choices");
        visitor.say(planted.word("choice"));
        visitor.event("choices");
        visitor.choose("pick", "b");
        visitor.event("ended");
    }

    private static void answer(ChatClient visitor, String text) {
        visitor.event("ask");
        visitor.say(text);
    }

    private void comeBack(String site) {
        String token;
        try (ChatClient visitor = hello(site, "ask-flow")) {
            decide(visitor, true);
            answer(visitor, planted.word("before"));
            visitor.event("ask");
            token = welcome(visitor).get("token").asString();
        }
        try (ChatClient visitor = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            assertThat(visitor.resume(site, token, 0).get("type").asString()).isEqualTo("welcome");
            answer(visitor, planted.email("again"));
            visitor.event("visitor");
            planted.secretOf(visitor.token());
        }
    }

    private void talkOverHttp(String site) throws IOException {
        FramesOverHttp http = new FramesOverHttp(scenery.port());
        String welcome = http.post(null, http.hello(site, "form-flow")).body();
        String token = JsonMapper.shared().readTree(welcome).findValue("token").asString();
        planted.secretOf(token);
        try (InputStream events = http.stream(token, 0).body()) {
            for (String text : List.of("over http " + planted.word("http"), "I am " + planted.word("sse"))) {
                http.post(
                        token,
                        "{\"frames\":[{\"type\":\"message\",\"id\":\"%s\",\"text\":\"%s\"}]}"
                                .formatted(UUID.randomUUID(), text));
            }
            http.post(token, "{\"frames\":[{\"type\":\"" + planted.word("nohttp") + "\"}]}");
            http.post(token, "{\"frames\":\"" + planted.word("half"));
            StringBuilder heard = new StringBuilder();
            while (!heard.toString().contains("qzsse")) {
                int next = events.read();
                assertThat(next).as("the stream goes on").isNotNegative();
                heard.append((char) next);
            }
        }
    }

    private void sendWhatIsNoFrame(String site) {
        try (ChatClient visitor = hello(site, "form-flow")) {
            visitor.event("consent");
            visitor.send(
                    "{\"type\":\"message\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + planted.word("cut"));
            visitor.send("{\"type\":\"" + planted.word("type") + "\"}");
            visitor.send("{\"type\":\"message\",\"id\":\"no\",\"text\":\"" + planted.word("noid") + "\"}");
            visitor.send("{\"type\":\"consent\",\"id\":\"" + UUID.randomUUID() + "\",\"purposes\":{\""
                    + planted.word("purpose") + "\":true}}");
            visitor.choose("agree", planted.word("option"));
            visitor.fill("form", Map.of(planted.word("key"), planted.word("value")));
            visitor.send("{\"type\":\"stop\",\"id\":\"" + UUID.randomUUID() + "\",\"turn\":\"" + planted.word("turn")
                    + "\"}");
            String last = visitor.say("that was all");
            visitor.ack(last);
        }
        try (ChatClient stranger = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            stranger.resume(site, site + "." + UUID.randomUUID() + "." + planted.word("token"), 0);
        }
    }

    private void breakSteps(String site) {
        String inError = planted.word("inError");
        for (int attempt = 0; attempt < 12; attempt++) {
            MODEL.error(500, inError, Map.of("x-said", inError));
        }
        for (String flow : List.of("feel", "web", "model")) {
            try (ChatClient visitor = hello(site, flow)) {
                answer(visitor, planted.word(flow));
                visitor.event("visitor");
                visitor.event("say");
            }
        }
    }

    private UUID answerAnyway(String site) {
        try (ChatClient visitor = hello(site, "ask-flow")) {
            decide(visitor, true);
            visitor.event("ask");
            purposes.switchOff(tenant, CONTACT);
            visitor.say(planted.word("name"));
            answer(visitor, "my name is " + planted.word("again"));
            answer(visitor, planted.email("refused"));
            visitor.event("ask");
            return conversation(visitor);
        } finally {
            purposes.switchOn(tenant, CONTACT);
        }
    }

    private UUID fillAnyway(String site) {
        try (ChatClient visitor = hello(site, "form-flow")) {
            decide(visitor, true);
            visitor.event("form");
            purposes.switchOff(tenant, CONTACT);
            visitor.fill("form", planted.form());
            visitor.event("form");
            return conversation(visitor);
        } finally {
            purposes.switchOn(tenant, CONTACT);
        }
    }
}
