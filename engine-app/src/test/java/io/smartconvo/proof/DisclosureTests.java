package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.processor.DisclosureEntry;
import io.smartconvo.processor.DisclosureLedger;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.processor.ZeroRetention;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.Passage;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.FakeOpenAi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What leaves a whole conversation, and what does not, over the real wire to a real server. */
@SmartConvoTest(
        properties = {
            "smartconvo.http.local=true",
            "smartconvo.engine.outside-task.attempts=1",
            // Nobody is registered but whom a test registers.
            "smartconvo.processors.fake-ai.hosts.local=nowhere.invalid",
            "smartconvo.processors.fake-http.hosts.local=nowhere.invalid"
        })
@Import(Scenery.class)
class DisclosureTests {

    @RegisterExtension
    static final Outside OUTSIDE = Outside.start();

    private static final FakeOpenAi MODEL = OUTSIDE.model();
    private static final EchoServer WEB = OUTSIDE.web();

    @Autowired
    Scenery scenery;

    @Autowired
    ProcessorRegister register;

    @Autowired
    DisclosureLedger ledger;

    private TenantId tenant;
    private int before;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        OUTSIDE.settings(settings);
    }

    @BeforeEach
    void prepare() {
        tenant = scenery.tenant();
        before = MODEL.requests().size();
    }

    @Test
    @Proves({"7.1b", "12.5"})
    void withoutAnEntryTheFlowGoesItsErrorPathAndNothingLeaves() {
        try (ChatClient visitor = scenery.open(scenery.site(tenant, model()))) {
            answer(visitor, "anything");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Sorry.");
            assertThat(MODEL.requests()).hasSize(before);
            assertThat(about(visitor)).isEmpty();
        }
    }

    @Test
    @Proves({"9.1a", "9.1b"})
    void anEntryOfAnotherRegionIsNone() {
        tenant = scenery.tenant(new Region("eu"));
        registerModel(new Region("us"));
        try (ChatClient visitor = scenery.open(scenery.site(tenant, model()))) {
            answer(visitor, "anything");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Sorry.");
            assertThat(MODEL.requests()).hasSize(before);
        }
    }

    @Test
    @Proves({"7.1a", "11.1a"})
    void whatLeftIsOnRecordAndWhatWasSaidIsNot() {
        tenant = scenery.tenant(new Region("eu"));
        registerModel(new Region("eu"));
        MODEL.reply("All right.");
        try (ChatClient visitor = scenery.open(scenery.site(tenant, model()))) {
            answer(visitor, "write to kim@example.org");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("All right.");
            visitor.event("ended");

            assertThat(about(visitor)).singleElement().satisfies(entry -> {
                assertThat(entry.processor()).isEqualTo("Model Ltd");
                assertThat(entry.region()).isEqualTo(new Region("eu"));
                assertThat(entry.step()).isEqualTo("ai");
                assertThat(entry.categories()).containsExactlyInAnyOrder("answer:nick", "free text (masked)");
                assertThat(entry.outcome()).isEqualTo(Passage.Outcome.ANSWERED);
                assertThat(entry.masked()).isPositive();
                assertThat(entry.tokensIn()).isPositive();
                assertThat(entry.tokensOut()).isEqualTo(2);
                assertThat(entry.stored()).isFalse();
            });
            var body = MODEL.requests().get(MODEL.requests().size() - 1).body();
            assertThat(body.path("safety_identifier").asString())
                    .hasSize(32)
                    .doesNotContain(conversation(visitor).toString());
            assertThat(body.toString())
                    .doesNotContain("kim@example.org", conversation(visitor).toString());
        }
    }

    @Test
    @Proves({"7.2", "11.1a"})
    void aWebServiceNeedsAnEntryForPersonalFieldsOnly() {
        String site = scenery.site(
                tenant,
                web("plain", ask("q", "Nickname?", "nick"), "{\"who\": {{ nick }}}"),
                web("copied", personal(), "{\"who\": {{ copy }}}"));
        int heard = WEB.heard().size();
        try (ChatClient visitor = scenery.open(site)) {
            answer(visitor, "anything");
            visitor.event("say");
            assertThat(WEB.heard()).hasSize(heard + 1);
            assertThat(about(visitor)).isEmpty();
        }
        try (ChatClient visitor = ChatClient.open(scenery.port(), site, "copied")) {
            consentAndAnswer(visitor);
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Sorry.");
            assertThat(WEB.heard()).hasSize(heard + 1);
        }
        register.declare(tenant, own("web", Disclosure.Kind.HTTP, Region.LOCAL));
        try (ChatClient visitor = ChatClient.open(scenery.port(), site, "copied")) {
            consentAndAnswer(visitor);
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Done.");
            assertThat(WEB.heard()).hasSize(heard + 2);
            assertThat(about(visitor))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.categories()).containsExactly("field:copy"));
        }
    }

    private static FlowText model() {
        return new FlowText("model-flow")
                .element(FlowText.start())
                .element(ask("q", "Nickname?", "nick"))
                .element(step("serviceTask", "ai-reply", "ai", Map.of("instructions", "Be kind to {{ nick }}")))
                .onError("failed", "ai", "aiUnavailable")
                .element(say("sorry", "Sorry."))
                .element(FlowText.end("end"))
                .element(FlowText.end("end_sorry"))
                .arrow("start", "q")
                .arrow("q", "ai")
                .arrow("ai", "end")
                .arrow("failed", "sorry")
                .arrow("sorry", "end_sorry");
    }

    private static FlowText web(String key, String first, String body) {
        boolean personal = first.equals(personal());
        FlowText flow = new FlowText(key)
                .element(FlowText.start())
                .element(first)
                .element(step("serviceTask", "set", "copy", Map.of("assignments", "copy = nick")))
                .element(step(
                        "serviceTask",
                        "http",
                        "web",
                        Map.of("method", "POST", "url", "http://" + WEB.host() + "/200", "body", body)))
                .onError("refused", "web", "httpRefused")
                .element(say("sorry", "Sorry."))
                .element(say("done", "Done."))
                .element(FlowText.end("end"))
                .element(FlowText.end("end_sorry"))
                .arrow("q", "copy")
                .arrow("copy", "web")
                .arrow("web", "done")
                .arrow("done", "end")
                .arrow("refused", "sorry")
                .arrow("sorry", "end_sorry");
        return personal
                ? flow.element(step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact")))
                        .element(FlowText.gateway("exclusive", "may", "no"))
                        .element("<bpmn:sequenceFlow id=\"no\" sourceRef=\"may\" targetRef=\"end_refused\" />")
                        .element(FlowText.end("end_refused"))
                        .arrow("start", "agree")
                        .arrow("agree", "may")
                        .arrow("yes", "may", "q", "consent.contact = true")
                : flow.arrow("start", "q");
    }

    private static String personal() {
        return ask("q", Map.of("text", "Name?", "answer", "nick", "type", "text", "purpose", "contact"));
    }

    private static void consentAndAnswer(ChatClient visitor) {
        visitor.event("consent");
        visitor.decide("agree", "contact", true);
        answer(visitor, "Kim");
    }

    private static void answer(ChatClient visitor, String text) {
        visitor.event("ask");
        visitor.say(text);
        visitor.event("visitor");
    }

    private void registerModel(Region region) {
        register.declare(tenant, own("model", Disclosure.Kind.AI, region));
    }

    private static ProcessorDeclaration own(String key, Disclosure.Kind kind, Region region) {
        return new ProcessorDeclaration(
                key, "Model Ltd", kind, true, Map.of(region, Set.of("127.0.0.1")), null, "Tests", ZeroRetention.NONE);
    }

    private List<DisclosureEntry> about(ChatClient visitor) {
        return ledger.about(tenant, new SubjectId(conversation(visitor)));
    }

    private static UUID conversation(ChatClient visitor) {
        return visitor.seen().stream()
                .filter(frame -> ChatClient.is(frame, "welcome"))
                .map(frame -> UUID.fromString(frame.get("conversation").asString()))
                .findFirst()
                .orElseThrow();
    }
}
