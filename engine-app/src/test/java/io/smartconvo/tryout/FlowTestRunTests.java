package io.smartconvo.tryout;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.SandboxTenants;
import io.smartconvo.tenant.SandboxUse;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class FlowTestRunTests {

    private static final FlowText GREETING =
            FlowText.line("greeting", ask("name", "Your name?", "nick"), say("hi", "Hello {{ nick }}"));
    private static final String GREETED = """
            flow: greeting

            ask> name: Your name?
            user> Kim
            bot> Hello Kim
            ended> completed
            """;

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    SandboxTenants sandboxes;

    @Autowired
    FlowTestLeases leases;

    @Autowired
    JdbcClient jdbc;

    private TenantId tenant;
    private Cast.Played played;
    private ConsoleClient designer;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        played = cast.member(tenant, Role.DESIGNER);
        designer = cast.signedIn(played);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead-capture", "support-assistant", "appointment"})
    void passWordForWordWhereAFlowThatShipsIsAsItShips(String folder) {
        ShippedFlow flow = ShippedFlow.of(folder);
        JsonNode results = ran(designer, Map.of("bpmn", flow.bpmn(), "forms", flow.forms(), "tests", flow.tests()))
                .get("results");
        assertThat(results).hasSameSizeAs(flow.tests().keySet());
        assertThat(results)
                .allSatisfy(result -> assertThat(result.get("outcome").asString())
                        .as(result.toPrettyString())
                        .isEqualTo("PASSED"));
    }

    @Test
    void tellWhereAConversationWentAnotherWay() {
        ShippedFlow flow = ShippedFlow.of("support-assistant");
        String test =
                flow.tests().get("happy-path.chat").replaceFirst("bot> Glad I could help[^\n]*", "bot> Goodbye, *");
        JsonNode result = only(Map.of("bpmn", flow.bpmn(), "forms", flow.forms(), "tests", Map.of("a.chat", test)));
        assertThat(result.get("outcome").asString()).isEqualTo("FAILED");
        int line = test.substring(0, test.indexOf("bot> Goodbye")).split("\n", -1).length;
        assertThat(result.get("line").asInt()).isEqualTo(line);
        assertThat(result.get("expected").asString()).isEqualTo("bot> Goodbye, *");
        assertThat(result.get("actual").asString()).startsWith("bot> Glad I could help");
        assertThat(texts(result.get("story"))).anyMatch(seen -> seen.startsWith("ask> step_askQuestion: "));
    }

    @Test
    void tellWhatAVisitorCannotDoThere() {
        JsonNode result = only(greeting("flow: greeting\n\nask> name: Your name?\npick> blue\n"));
        assertThat(result.get("line").asInt()).isEqualTo(4);
        assertThat(result.get("actual").asString()).contains("no open question offers 'blue'");
        JsonNode late = only(greeting(GREETED.replace("ended> completed\n", "ended> completed\nuser> more\n")));
        assertThat(late.get("outcome").asString()).isEqualTo("MALFORMED");
    }

    @Test
    void tellWhatTheyDoNotUnderstand() {
        JsonNode result = only(greeting("flow: greeting\n\nask> name: Your name?\nshout> hello\n"));
        assertThat(result.get("outcome").asString()).isEqualTo("MALFORMED");
        assertThat(result.get("line").asInt()).isEqualTo(4);
        assertThat(result.get("actual").asString()).contains("unknown word 'shout>'");
        JsonNode endless = only(greeting("flow: greeting\n" + "user> again\n".repeat(501)));
        assertThat(endless.get("outcome").asString()).isEqualTo("MALFORMED");
    }

    @Test
    void tellWhichWayTheyCame() {
        FlowText flow = new FlowText("fork")
                .element(FlowText.start())
                .element(ask("age", Map.of("text", "Age?", "answer", "age", "type", "number")))
                .element(FlowText.gateway("exclusive", "adult", "flow_4"))
                .element(say("old", "Welcome"))
                .element(say("young", "Sorry"))
                .element(FlowText.end("over"))
                .arrow("start", "age")
                .arrow("age", "adult")
                .arrow("isAdult", "adult", "old", "age >= 18")
                .arrow("old", "over")
                .arrow("adult", "young")
                .arrow("young", "over");
        String test = "flow: fork\n\nask> age: Age?\nuser> 40\nbot> Welcome\nended> completed\n";
        Answer answer = run(designer, Map.of("bpmn", flow.xml(), "tests", Map.of("old.chat", test)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        JsonNode report = answer.json();
        assertThat(texts(report.at("/covered/elements"))).contains("start", "age", "adult", "old", "over");
        assertThat(texts(report.at("/covered/arrows"))).contains("isAdult").hasSize(4);
        assertThat(texts(report.at("/uncovered/elements"))).containsExactly("young");
        assertThat(texts(report.at("/uncovered/arrows"))).hasSize(2);
        assertThat(report.at("/results/0/coverage")).isEqualTo(report.get("covered"));
    }

    @Test
    void letTimePassForThemAlone() {
        FlowText flow = FlowText.line(
                        "slow",
                        say("before", "Wait"),
                        FlowText.wait("days", "P3D"),
                        ask("name", Map.of("text", "Name?", "answer", "nick", "timeout", "PT30M")),
                        say("hi", "Hi"))
                .element(FlowText.end("gone"))
                .element(say("still", "Still there?"))
                .onError("quiet", "name", "silence")
                .arrow("quiet", "still")
                .arrow("still", "gone");
        JsonNode result = only(Map.of("bpmn", flow.xml(), "tests", Map.of("slow.chat", """
                flow: slow

                bot> Wait
                clock> P2D
                clock> P1D
                ask> name: Name?
                clock> PT29M
                clock> PT1M
                bot> Still there?
                ended> completed
                """)));
        assertThat(result.get("outcome").asString()).as(result.toPrettyString()).isEqualTo("PASSED");
    }

    @Test
    void beginWhenTheirSceneSays() {
        FlowText flow = FlowText.line(
                "day",
                ask("when", Map.of("text", "When?", "answer", "day", "type", "date")),
                say("on", "{{ day }}, today is {{ today() }}"));
        JsonNode result = only(Map.of("bpmn", flow.xml(), "tests", Map.of("day.chat", """
                flow: day
                starts: 2031-05-06T10:00:00Z

                ask> when: When?
                clock> P1D
                user> tomorrow
                bot> 2031-05-08, today is 2031-05-07
                ended> completed
                """)));
        assertThat(result.get("outcome").asString()).as(result.toPrettyString()).isEqualTo("PASSED");
    }

    @Test
    void callNobody() {
        FlowText flow = FlowText.line(
                        "outside",
                        step("serviceTask", "http", "call", Map.of("url", "https://api.example.org/", "method", "GET")),
                        say("done", "Called"))
                .element(say("kept", "Not called"))
                .element(FlowText.end("over"))
                .onError("refused", "call", "httpRefused")
                .arrow("refused", "kept")
                .arrow("kept", "over");
        JsonNode result = only(Map.of(
                "bpmn", flow.xml(), "tests", Map.of("a.chat", "flow: outside\n\nbot> Not called\nended> completed\n")));
        assertThat(result.get("outcome").asString()).as(result.toPrettyString()).isEqualTo("PASSED");
        assertThat(count("select count(*) from disclosure where tenant_id = ?", sandbox()))
                .isZero();
    }

    @Test
    void leaveNothingBehind() {
        String[] tables = {
            "conversation where tenant_id = ?",
            "conversation_event where tenant_id = ?",
            "vault.subject_key where tenant_id = ?",
            "flow_version where tenant_id = ?",
            "flow_test_lease where tenant_id = ?",
            "act_re_procdef where tenant_id_ = ?::text",
            "act_re_deployment where tenant_id_ = ?::text",
            "act_ge_bytearray where tenant_id_ = ?::text",
            "act_hi_procinst where tenant_id_ = ?::text",
            "act_ru_execution where tenant_id_ = ?::text"
        };
        ran(designer, greeting(GREETED));
        ran(designer, greeting("flow: greeting\n\nask> name: Your name?\n"));
        for (String table : tables) {
            assertThat(count("select count(*) from " + table, sandbox()))
                    .as(table)
                    .isZero();
        }
        assertThat(count("select count(*) from usage_count where tenant_id = ?", tenant))
                .isZero();
        assertThat(count("select count(*) from flow_usage where tenant_id = ?", tenant))
                .isZero();
        assertThat(designer.get("flows").json()).isEmpty();
    }

    @Test
    void runOnceAtATimeForEachMember() {
        try (FlowTestLeases.Lease held = leases.take(
                        sandboxes.open(tenant, played.id(), SandboxUse.TESTS), Duration.ofMinutes(1))
                .orElseThrow()) {
            Answer second = run(designer, greeting(GREETED));
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.problem()).isEqualTo("/problems/tests-running");
            assertThat(ran(cast.as(tenant, Role.DESIGNER), greeting(GREETED))
                            .at("/results/0/outcome")
                            .asString())
                    .isEqualTo("PASSED");
        }
        assertThat(only(greeting(GREETED)).get("outcome").asString()).isEqualTo("PASSED");
    }

    @Test
    void goOnAfterARunThatWasCutOff() {
        TenantId sandbox = sandboxes.open(tenant, played.id(), SandboxUse.TESTS);
        assertThat(leases.take(sandbox, Duration.ofSeconds(-1))).isPresent();
        scenery.publish(sandbox, FlowText.line("rest", say("hi", "Hi")).xml(), Map.of());
        assertThat(only(greeting(GREETED)).get("outcome").asString()).isEqualTo("PASSED");
        assertThat(count("select count(*) from flow_version where tenant_id = ?", sandbox))
                .isZero();
    }

    @Test
    void ofManyMembersDoNotMeet() {
        List<String> outcomes = Stream.of("Ada", "Ben", "Cleo", "Dan")
                .parallel()
                .map(name -> ran(cast.as(tenant, Role.DESIGNER), greeting(GREETED.replace("Kim", name)))
                        .at("/results/0/outcome")
                        .asString())
                .toList();
        assertThat(outcomes).containsOnly("PASSED");
    }

    @Test
    void runOnAnyVersionWithItsOwnTestsOrOthers() {
        publish(GREETING.xml(), Map.of("own.chat", GREETED));
        publish(
                FlowText.line("greeting", ask("name", "Your name?", "nick"), say("hi", "Good day {{ nick }}"))
                        .xml(),
                Map.of("own.chat", GREETED.replace("Hello", "Good day")));
        assertThat(only(Map.of("flow", "greeting")).get("outcome").asString()).isEqualTo("PASSED");
        assertThat(only(Map.of("flow", "greeting", "version", 1)).get("outcome").asString())
                .isEqualTo("PASSED");
        assertThat(only(Map.of("flow", "greeting", "version", 1, "tests", Map.of("b.chat", GREETED)))
                        .get("name")
                        .asString())
                .isEqualTo("b.chat");
        assertThat(only(Map.of("flow", "greeting", "version", 2, "tests", Map.of("b.chat", GREETED)))
                        .get("outcome")
                        .asString())
                .isEqualTo("FAILED");
        assertThat(designer.get("flows/greeting/versions").json()).hasSize(2);
    }

    @Test
    void areForThoseWhoMakeFlows() {
        publish(GREETING.xml(), Map.of("own.chat", GREETED));
        ConsoleClient stranger = cast.as(scenery.tenant(), Role.OWNER);
        assertThat(run(stranger, Map.of("flow", "greeting")).status()).isEqualTo(404);
        assertThat(run(designer, Map.of("flow", "greeting", "version", 9)).status())
                .isEqualTo(404);
        assertThat(run(cast.as(tenant, Role.AGENT), greeting(GREETED)).status()).isEqualTo(403);
        assertThat(designer.sendWithoutToken("POST", "flow-test-runs", "{}").status())
                .isEqualTo(403);
        assertThat(run(designer, Map.of("bpmn", GREETING.xml(), "tests", Map.of("../x.chat", GREETED)))
                        .status())
                .isEqualTo(422);
        Answer broken = run(designer, Map.of("bpmn", "<nonsense", "tests", Map.of("a.chat", GREETED)));
        assertThat(broken.problem()).isEqualTo("/problems/flow-refused");
    }

    private void publish(String xml, Map<String, String> tests) {
        Answer answer = designer.send(
                "POST", "flows", JsonMapper.shared().writeValueAsString(Map.of("bpmn", xml, "tests", tests)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private static Map<String, Object> greeting(String test) {
        return new HashMap<>(Map.of("bpmn", GREETING.xml(), "tests", Map.of("a.chat", test)));
    }

    private JsonNode only(Map<String, ?> wanted) {
        JsonNode results = ran(designer, wanted).get("results");
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static JsonNode ran(ConsoleClient client, Map<String, ?> wanted) {
        Answer answer = run(client, wanted);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static Answer run(ConsoleClient client, Map<String, ?> wanted) {
        return client.send("POST", "flow-test-runs", JsonMapper.shared().writeValueAsString(wanted));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private TenantId sandbox() {
        return sandboxes.of(tenant, played.id(), SandboxUse.TESTS);
    }

    private long count(String sql, TenantId tenant) {
        return jdbc.sql(sql).param(tenant.value()).query(Long.class).single();
    }
}
