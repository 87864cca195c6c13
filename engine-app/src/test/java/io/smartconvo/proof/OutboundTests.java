package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.processor.DisclosureLedger;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.sdk.Passage;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * The whole suite runs with a resolver that knows nobody but {@code localhost}, so a test that passes has called nobody else.
 * Here is what happens to the one real host the product would call.
 */
@SmartConvoTest(
        properties = {
            "smartconvo.ai.api-key=a-real-one",
            "smartconvo.engine.outside-task.attempts=1",
            "smartconvo.processors.openai.agreement-signed-on=2026-01-31",
            "smartconvo.processors.openai.agreement-sha256=abababababababababababababababababababababababababababababababab"
        })
@Import(Scenery.class)
@Proves({"7.2", "9.1b"})
class OutboundTests {

    @Autowired
    Scenery scenery;

    @Autowired
    DisclosureLedger ledger;

    @Test
    void nobodyButThisMachineIsKnown() {
        assertThatThrownBy(() -> InetAddress.getByName("eu.api.openai.com")).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> InetAddress.getByName("example.org")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    @Proves({"7.1a", "9.1a"})
    void anAgreedModelIsCalledInTheTenantsRegionAndNowhereElse() {
        TenantId tenant = scenery.tenant(new Region("eu"));
        FlowText flow = new FlowText("real-model")
                .element(FlowText.start())
                .element(ask("q", "Nickname?", "nick"))
                .element(step("serviceTask", "ai-reply", "ai", Map.of("instructions", "Be kind")))
                .onError("failed", "ai", "aiUnavailable")
                .element(say("sorry", "Sorry."))
                .element(FlowText.end("end"))
                .element(FlowText.end("end_sorry"))
                .arrow("start", "q")
                .arrow("q", "ai")
                .arrow("ai", "end")
                .arrow("failed", "sorry")
                .arrow("sorry", "end_sorry");
        try (ChatClient visitor = scenery.open(scenery.site(tenant, flow))) {
            visitor.event("ask");
            visitor.say("anything");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Sorry.");

            UUID conversation = visitor.seen().stream()
                    .filter(frame -> ChatClient.is(frame, "welcome"))
                    .map(frame -> UUID.fromString(frame.get("conversation").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(ledger.about(tenant, new SubjectId(conversation)))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.processor()).isEqualTo("OpenAI");
                        assertThat(entry.region()).isEqualTo(new Region("eu"));
                        assertThat(entry.outcome()).isEqualTo(Passage.Outcome.FAILED);
                    });
        }
    }
}
