package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a visitor sees when a flow or the outside fails. */
@SmartConvoTest(properties = "smartconvo.conversation.sweep-interval=50ms")
@Import(Scenery.class)
class BrokenFlowTests {

    /** Doubles a text until no budget allows it, if the visitor says so. */
    private static final String EXPLOSIVE = step(
            "serviceTask",
            "set",
            "explode",
            Map.of("assignments", "a = if word = \"boom\" then \"0123456789\" else \"\"" + "\na = a + a".repeat(12)));

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    private ChatClient visit(FlowText flow) {
        return scenery.open(scenery.site(scenery.tenant(), flow));
    }

    @Test
    void aFlowThatFailsApologisesKeepsTheMessageAndStaysWhereItWas() {
        try (ChatClient visitor =
                visit(FlowText.line("fuse", ask("word", "Word?", "word"), EXPLOSIVE, say("done", "{{ word }}")))) {
            visitor.event("ask");
            visitor.say("the-boom-1", "boom");
            JsonNode kept = visitor.event("visitor");
            assertThat(kept.get("text").asString()).isEqualTo("boom");
            assertThat(kept.has("step")).isFalse();
            assertThat(visitor.event("say").get("text").asString()).contains("Sorry");

            visitor.say("the-boom-1", "boom");
            assertThat(ChatClient.is(visitor.ack("the-boom-1"), "ack")).isTrue();
            visitor.say("fine");
            assertThat(visitor.event("visitor").get("step").asString()).isEqualTo("word");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("fine");
            assertThat(visitor.event("ended").get("seq").asInt()).isEqualTo(6);
        }
    }

    @Test
    void anOutsideStepWithoutAPathThatFailsForGoodIsAnIncidentAndTellsTheVisitor() throws Exception {
        int before = incidents();
        try (ChatClient visitor =
                visit(FlowText.line("caller", ask("go", "Go?", "go"), refusedCall(), say("done", "Never.")))) {
            visitor.event("ask");
            visitor.say("go");
            assertThat(visitor.event("say").get("text").asString()).contains("Sorry");
            assertThat(incidents()).isEqualTo(before + 1);
            visitor.say("afterwards", "hello?");
            assertThat(ChatClient.is(visitor.ack("afterwards"), "ack")).isTrue();
        }
    }

    @Test
    void anOutsideStepThatFailsTakesItsPath() throws Exception {
        int before = incidents();
        FlowText flow = FlowText.line("caller", ask("go", "Go?", "go"), refusedCall(), say("done", "Never."))
                .onError("refused", "call", "httpRefused")
                .element(say("other", "Another way."))
                .element(end("otherEnd"))
                .arrow("refused", "other")
                .arrow("other", "otherEnd");
        try (ChatClient visitor = visit(flow)) {
            visitor.event("ask");
            visitor.say("go");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Another way.");
            visitor.event("ended");
            assertThat(incidents()).isEqualTo(before);
        }
    }

    @Test
    void anOutsideStepWhoseFieldsCannotBeFilledInFailsForGood() throws Exception {
        int before = incidents();
        String tooLong = "{{ a }}".repeat(4);
        try (ChatClient visitor = visit(FlowText.line(
                "long",
                ask("go", "Go?", "go"),
                step(
                        "serviceTask",
                        "set",
                        "grow",
                        Map.of("assignments", "a = \"0123456789\"" + "\na = a + a".repeat(10))),
                step("serviceTask", "ai-reply", "reply", Map.of("instructions", "Help.", "question", tooLong)),
                say("done", "Never.")))) {
            visitor.event("ask");
            visitor.say("go");
            assertThat(visitor.event("say").get("text").asString()).contains("Sorry");
            assertThat(incidents()).isEqualTo(before + 1);
        }
    }

    @Test
    void aFlowThatFailsAfterAnOutsideStepDoesNotCallOutAgain() throws Exception {
        int before = incidents();
        try (ChatClient visitor = visit(FlowText.line(
                "fuse",
                ask("word", "Word?", "word"),
                step("serviceTask", "ai-reply", "reply", Map.of("instructions", "Help.")),
                EXPLOSIVE,
                say("done", "Never.")))) {
            visitor.event("ask");
            visitor.say("boom");
            assertThat(visitor.event("say").get("text").asString()).contains("Sorry");
            assertThat(incidents()).isEqualTo(before + 1);
            assertThat(visitor.seen().stream().filter(BrokenFlowTests::beginsAReply))
                    .as("replies begun")
                    .hasSize(1);
        }
    }

    private static boolean beginsAReply(JsonNode frame) {
        return ChatClient.is(frame, "delta")
                && frame.get("at").asInt() == 0
                && !frame.get("text").asString().isEmpty();
    }

    private static String refusedCall() {
        return step("serviceTask", "http", "call", Map.of("url", "https://not-allowed.example/"));
    }

    private int incidents() throws SQLException {
        try (var connection = database.asSuperuser();
                var rows = connection.createStatement().executeQuery("select count(*) from act_ru_incident")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
