package io.smartconvo.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.rehearsal.ChatFiles;
import io.smartconvo.rehearsal.GoldenConversation;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class RecordingTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    private TenantId tenant;
    private ConsoleClient designer;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        designer = cast.as(tenant, Role.DESIGNER);
    }

    static List<GoldenConversation> conversations() {
        return ChatFiles.all();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void passWhenTheyAreReplayed(GoldenConversation conversation) {
        ShippedFlow flow = ShippedFlow.of(conversation.scene().flow());
        String id = started(flow.bpmn(), flow.forms());
        String chat;
        try (TriedVisitor visitor = new TriedVisitor(designer, scenery.port(), id, database, clock)) {
            visitor.open(conversation.scene().locale());
            visitor.follow(conversation);
            chat = recording(id);
        }
        assertThat(chat)
                .contains("flow: ", "locale: " + conversation.scene().locale().toLanguageTag(), "bot> ");
        JsonNode result = replayed(flow, chat);
        assertThat(result.get("outcome").asString())
                .as(chat + "\n" + result.toPrettyString())
                .isEqualTo("PASSED");
    }

    @Test
    void holdWhatANotationOfLinesCannotSayExactly() {
        String text = "First  \n\n  - second\nthird *";
        FlowText flow = FlowText.line(
                "shape",
                FlowText.ask("name", text.replace("\n", "&#10;"), "nick"),
                FlowText.say("hi", " **Hello** {{ nick }} "));
        String xml = flow.xml().replace("&amp;#10;", "&#10;");
        String id = started(xml, Map.of());
        try (TriedVisitor visitor = new TriedVisitor(designer, scenery.port(), id, database, clock)) {
            visitor.open(java.util.Locale.ENGLISH);
            visitor.type("Kim\n\n  the second");
            String chat = recording(id);
            JsonNode result = replayed(new ShippedFlow(xml, Map.of(), Map.of()), chat);
            assertThat(result.get("outcome").asString())
                    .as(chat + "\n" + result.toPrettyString())
                    .isEqualTo("PASSED");
        }
    }

    @Test
    void areTheirAuthorsAndGoneWithTheTryOut() {
        String id = started(FlowText.line("own", FlowText.say("hi", "Hi")).xml(), Map.of());
        Answer early = designer.get("try-outs/" + id + "/recording");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem()).isEqualTo("/problems/nothing-recorded");
        try (TriedVisitor visitor = new TriedVisitor(designer, scenery.port(), id, database, clock)) {
            visitor.open(java.util.Locale.ENGLISH);
            assertThat(recording(id)).contains("bot> Hi\nended> completed\n");
        }
        assertThat(cast.as(tenant, Role.DESIGNER)
                        .get("try-outs/" + id + "/recording")
                        .status())
                .isEqualTo(404);
        assertThat(cast.as(scenery.tenant(), Role.OWNER)
                        .get("try-outs/" + id + "/recording")
                        .status())
                .isEqualTo(404);
        designer.send("DELETE", "try-outs/" + id, null);
        assertThat(designer.get("try-outs/" + id + "/recording").status()).isEqualTo(409);
    }

    private String recording(String id) {
        Answer answer = designer.get("try-outs/" + id + "/recording");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().get("chat").asString();
    }

    private JsonNode replayed(ShippedFlow flow, String chat) {
        Answer answer = designer.send(
                "POST",
                "flow-test-runs",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "bpmn", flow.bpmn(), "forms", flow.forms(), "tests", Map.of("recorded.chat", chat))));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().at("/results/0");
    }

    private String started(String bpmn, Map<String, String> forms) {
        Answer answer = designer.send(
                "POST",
                "try-outs",
                JsonMapper.shared().writeValueAsString(Map.of("bpmn", bpmn, "forms", forms, "outside", "SCRIPTED")));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}
