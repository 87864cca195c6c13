package io.smartconvo.insight;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class ConversationListTests {

    private static final FlowText SHOP = FlowText.line("shop", ask("q1", "One?", "a"), ask("q2", "Two?", "b"));
    private static final FlowText HUTS = FlowText.line("huts", ask("where", "Where?", "place"));

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    private TenantId tenant;
    private ConsoleClient agent;
    private String site;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        agent = cast.as(tenant, Role.AGENT);
        site = scenery.site(tenant, SHOP, HUTS);
    }

    private String chat(String flow, String... answers) {
        try (ChatClient visitor = ChatClient.open(scenery.port(), site, flow)) {
            visitor.event("ask");
            for (String answer : answers) {
                visitor.ack(visitor.say(answer));
            }
            return Desk.conversation(visitor).toString();
        }
    }

    private List<String> ids(String query) {
        return agent.get("conversations?" + query)
                .json()
                .get("conversations")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    @Test
    void listsTheNewestFirstWithWhereTheyWait() {
        String ended = chat("shop", "one", "two");
        String waiting = chat("shop", "one");
        JsonNode list = agent.get("conversations").json().get("conversations");
        assertThat(list.valueStream().map(one -> one.get("id").asString())).containsExactly(waiting, ended);
        JsonNode first = list.get(0);
        assertThat(first.get("flow").asString()).isEqualTo("shop");
        assertThat(first.get("version").asInt()).isEqualTo(1);
        assertThat(first.get("status").asString()).isEqualTo("open");
        assertThat(first.at("/waitingAt/0").asString()).isEqualTo("q2");
        assertThat(first.at("/waitingNames/0").asString()).isEqualTo("q2");
        assertThat(first.get("events").asInt()).isEqualTo(3);
        assertThat(list.get(1).get("status").asString()).isEqualTo("ended");
        assertThat(list.get(1).get("waitingAt")).isEmpty();
    }

    @Test
    void narrowsTheListDown() {
        String ended = chat("shop", "one", "two");
        String second = chat("shop", "one");
        String huts = chat("huts");
        assertThat(ids("flow=shop")).containsExactly(second, ended);
        assertThat(ids("status=open")).containsExactly(huts, second);
        assertThat(ids("status=ended")).containsExactly(ended);
        assertThat(ids("flow=shop&element=q2")).containsExactly(second);
        assertThat(ids("flow=shop&element=q1")).isEmpty();
        assertThat(ids("flow=nowhere")).isEmpty();
        assertThat(ids("from=2000-01-01&to=2000-01-02")).isEmpty();
        assertThat(ids("from=2000-01-01")).hasSize(3);
    }

    @Test
    void tellsVersionsOfAFlowApart() {
        String before = chat("shop", "one");
        scenery.publish(
                tenant,
                FlowText.line("shop", say("hello", "Hello."), ask("q1", "One?", "a"), ask("q2", "Two?", "b"))
                        .xml(),
                Map.of());
        String after = chat("shop", "one");
        assertThat(ids("flow=shop&version=1")).containsExactly(before);
        assertThat(ids("flow=shop&version=2&element=q2")).containsExactly(after);
        assertThat(ids("flow=shop&element=q2")).containsExactly(after, before);
    }

    @Test
    void turnsPagesWithoutMissingOrRepeatingAny() {
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begun.add(0, chat("huts"));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = agent.get("conversations?limit=2" + cursor).json();
            page.get("conversations").forEach(one -> read.add(one.get("id").asString()));
            if (read.size() == 2) {
                begun.add(0, chat("huts"));
            }
            cursor = page.get("next").isNull()
                    ? ""
                    : "&before=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(read).containsExactlyElementsOf(begun.subList(1, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before=1_2",
                "before='",
                "before=99999999999999999999_00000000-0000-0000-0000-000000000000",
                "element=q1",
                "from=yesterday",
                "status=lost",
                "limit=many"
            })
    void refusesWhatItCannotRead(String query) {
        assertThat(agent.get("conversations?" + query).status()).isEqualTo(400);
    }

    @Test
    void showsNothingOfAnotherTenant() {
        chat("shop", "one");
        ConsoleClient other = cast.as(scenery.tenant(), Role.AGENT);
        assertThat(other.get("conversations").json().get("conversations")).isEmpty();
        assertThat(other.get("conversations?flow=shop&element=q2").json().get("conversations"))
                .isEmpty();
    }
}
