package io.smartconvo.insight;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.usage.FlowCounters;
import io.smartconvo.usage.FlowPlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SmartConvoTest(
        properties = {
            "smartconvo.ai.currency=EUR",
            "smartconvo.ai.prices[0].model=some-model",
            "smartconvo.ai.prices[0].input=2.00",
            "smartconvo.ai.prices[0].output=8.00"
        })
@Import({Cast.class, Scenery.class})
class FlowActivityTests {

    private static final FlowText FLOW =
            FlowText.line("shop", ask("q1", "One?", "a"), say("between", "Fine."), ask("q2", "Two?", "b"));

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    FlowCounters counters;

    @Autowired
    TestDatabase database;

    private TenantId tenant;
    private ConsoleClient auditor;
    private String site;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        auditor = cast.as(tenant, Role.AUDITOR);
        site = scenery.site(tenant, FLOW);
    }

    private JsonNode activity() {
        counters.flush();
        return auditor.get("flows/shop/versions/1/activity").json();
    }

    private static JsonNode element(JsonNode activity, String id) {
        return activity.get("elements")
                .valueStream()
                .filter(element -> element.get("element").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhoCameWentOnAndGaveUp() {
        List<ChatClient> visitors = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                ChatClient visitor = scenery.open(site);
                visitors.add(visitor);
                visitor.event("ask");
                visitor.ack(visitor.say("yes"));
            }
            for (ChatClient visitor : visitors.subList(0, 11)) {
                String id = UUID.randomUUID().toString();
                visitor.send("{\"type\":\"end\",\"id\":\"" + id + "\"}");
                visitor.ack(id);
            }
            JsonNode activity = activity();
            assertThat(activity.get("running").asInt()).isEqualTo(1);
            JsonNode first = element(activity, "q1");
            assertThat(first.get("now").asInt()).isZero();
            assertThat(first.get("entered").asInt()).isEqualTo(10);
            assertThat(first.get("left").asInt()).isEqualTo(10);
            assertThat(first.get("dropped").asInt()).isZero();
            assertThat(first.get("medianSeconds").asDouble()).isPositive();
            JsonNode second = element(activity, "q2");
            assertThat(second.get("now").asInt()).isEqualTo(1);
            assertThat(second.get("entered").asInt()).isEqualTo(10);
            assertThat(second.get("left").asInt()).isZero();
            assertThat(second.get("dropped").asInt()).isEqualTo(10);
            assertThat(element(activity, "between").get("medianSeconds").isNull())
                    .isTrue();
        } finally {
            visitors.forEach(ChatClient::close);
        }
    }

    @Test
    @Proves("3.2")
    void keepsNumbersOfFewToItself() {
        FlowPlace place = new FlowPlace(tenant, "shop", 1, "q1");
        IntStream.range(0, 9).forEach(i -> {
            counters.entered(place);
            counters.waited(place, Duration.ofSeconds(40));
            counters.replied(place, "some-model", 90, 10);
        });
        assertThat(activity().get("elements")).isEmpty();

        counters.entered(place);
        counters.waited(place, Duration.ofSeconds(40));
        counters.replied(place, "some-model", 90, 10);
        JsonNode told = element(activity(), "q1");
        assertThat(told.get("entered").asInt()).isEqualTo(10);
        assertThat(told.get("medianSeconds").asDouble()).isBetween(32.0, 64.0);
        assertThat(told.get("cost").asInt()).isEqualTo(1_000);
        // 900 read at 2.00 and 100 written at 8.00 a million.
        assertThat(told.get("money").decimalValue()).isEqualByComparingTo("0.0026");
        assertThat(activity().get("currency").asString()).isEqualTo("EUR");

        counters.entered(place);
        assertThat(element(activity(), "q1").get("entered").asInt()).isEqualTo(10);
    }

    /** Half a sum would look like a whole one. */
    @Test
    void tellsNoMoneyAsLongAsAPriceIsMissing() {
        FlowPlace place = new FlowPlace(tenant, "shop", 1, "q1");
        IntStream.range(0, 10).forEach(i -> {
            counters.replied(place, "some-model-2026-01-31", 90, 10);
        });
        assertThat(element(activity(), "q1").get("money").decimalValue()).isEqualByComparingTo("0.0026");
        IntStream.range(0, 10).forEach(i -> counters.replied(place, "another-model", 90, 10));
        JsonNode told = element(activity(), "q1");
        assertThat(told.get("cost").asInt()).isEqualTo(2_000);
        assertThat(told.get("money").isNull()).isTrue();
    }

    @Test
    @Proves("3.2")
    void countsNoConversation() {
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.ack(visitor.say("yes"));
            counters.flush();
            UUID conversation = Desk.conversation(visitor);
            assertThat(Desk.count(database, "select count(*) from flow_usage where tenant_id = '" + tenant + "'"))
                    .isPositive();
            assertThat(Desk.count(
                            database,
                            "select count(*) from flow_usage where flow_usage::text like '%" + conversation + "%'"))
                    .isZero();
        }
    }

    @Test
    void asksForDaysAndKnowsNoOtherTenant() {
        FlowPlace place = new FlowPlace(tenant, "shop", 1, "q1");
        IntStream.range(0, 10).forEach(i -> counters.entered(place));
        counters.flush();
        String path = "flows/shop/versions/1/activity";
        assertThat(auditor.get(path + "?from=2000-01-01&to=2000-02-01").json().get("elements"))
                .isEmpty();
        assertThat(auditor.get("flows/shop/versions/2/activity").status()).isEqualTo(404);
        assertThat(auditor.get(path + "?from=monday").status()).isEqualTo(400);
        assertThat(cast.as(scenery.tenant(), Role.OWNER).get(path).status()).isEqualTo(404);
    }
}
