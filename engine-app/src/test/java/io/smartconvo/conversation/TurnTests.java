package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.tenant.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import(Scenery.class)
class TurnTests {

    @Autowired
    Scenery scenery;

    private String greeter() {
        TenantId tenant = scenery.tenant();
        return scenery.site(
                tenant,
                FlowText.line(
                        "greeter",
                        say("hello", "Hello!"),
                        ask("name", "What shall I call you?", "nick"),
                        say("bye", "Nice to meet you, {{ nick }}.")));
    }

    @Test
    void aTurnRunsTheFlowToItsNextWait() {
        try (ChatClient visitor = scenery.open(greeter())) {
            assertThat(visitor.nextEvent().get("text").asString()).isEqualTo("Hello!");
            JsonNode question = visitor.nextEvent();
            assertThat(question.get("kind").asString()).isEqualTo("ask");
            assertThat(question.get("step").asString()).isEqualTo("name");

            visitor.say("Kim");

            JsonNode said = visitor.nextEvent();
            assertThat(said.get("kind").asString()).isEqualTo("visitor");
            assertThat(said.get("step").asString()).isEqualTo("name");
            assertThat(visitor.nextEvent().get("text").asString()).isEqualTo("Nice to meet you, Kim.");
            assertThat(visitor.nextEvent().get("reason").asString()).isEqualTo("completed");
        }
    }

    @Test
    void aVisitorWhoComesBackGoesOnWhereTheyWere() {
        String site = greeter();
        String token;
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            token = visitor.token();
            visitor.drop();
        }
        try (ChatClient again = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            JsonNode welcome = again.resume(site, token, 1);
            assertThat(welcome.get("resumed").asBoolean()).isTrue();
            assertThat(again.nextEvent().get("seq").asLong()).isEqualTo(2);
            again.say("Kim");
            again.event("ended");
        }
    }
}
