package io.smartconvo.tryout;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.call;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.Sandbox;
import io.smartconvo.tenant.SandboxTenants;
import io.smartconvo.tenant.SandboxUse;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class TryOutTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    TenantDirectory directory;

    @Autowired
    SandboxTenants sandboxes;

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

    @Test
    void runADraftThatNobodyElseSees() {
        String id = started(FlowText.line("draft", ask("name", "Your name?", "nick"), say("hi", "Hello {{ nick }}")));
        try (ChatClient visitor = visit(id)) {
            visitor.event("ask");
            visitor.say("Kim");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Hello Kim");
        }
        assertThat(designer.get("flows").json()).isEmpty();
        assertThat(count("select count(*) from conversation where tenant_id = ?", tenant.value()))
                .isZero();
        assertThat(count("select count(*) from usage_count where tenant_id = ?", tenant.value()))
                .isZero();
        assertThat(directory.all()).contains(tenant).doesNotContain(sandbox(id));
    }

    @Test
    void skipTheTimeOfATimer() {
        String id = started(
                FlowText.line("pause", say("before", "Wait"), FlowText.wait("soon", "P3D"), say("after", "Here")));
        try (ChatClient visitor = visit(id)) {
            visitor.event("say");
            JsonNode state = designer.get("try-outs/" + id).json();
            assertThat(state.get("conversation").asString()).isNotEmpty();
            assertThat(state.at("/due/0/element").asString()).isEqualTo("soon");
            assertThat(skip(id, "late").status()).isEqualTo(404);
            assertThat(skip(id, "soon").status()).isEqualTo(204);
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Here");
            assertThat(skip(id, "soon").status()).isEqualTo(404);
        }
    }

    @Test
    void skipTheTimeAQuestionWaits() {
        String id = started(FlowText.line(
                        "hurry",
                        ask("name", Map.of("text", "Name?", "answer", "nick", "timeout", "P1D")),
                        say("hi", "Hi"))
                .element(FlowText.end("gone"))
                .element(say("still", "Still there?"))
                .onError("quiet", "name", "silence")
                .arrow("quiet", "still")
                .arrow("still", "gone"));
        try (ChatClient visitor = visit(id)) {
            visitor.event("ask");
            assertThat(designer.get("try-outs/" + id)
                            .json()
                            .at("/due/0/element")
                            .asString())
                    .isEqualTo("name");
            assertThat(skip(id, "name").status()).isEqualTo(204);
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Still there?");
        }
    }

    @Test
    void findTheTenantsOtherFlowsAndPurposes() {
        scenery.publish(tenant, FlowText.line("inner", say("in", "From inside")).xml(), Map.of());
        String id = started(FlowText.line(
                "outer",
                call("callInner", "inner"),
                step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact")),
                say("out", "Back")));
        try (ChatClient visitor = visit(id)) {
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("From inside");
            assertThat(visitor.event("consent").get("purpose").asString()).isEqualTo("contact");
            visitor.decide("agree", "contact", true);
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Back");
        }
    }

    @Test
    void leaveTheOutsideAlone() {
        String id = started(FlowText.line(
                        "outside",
                        step("serviceTask", "http", "call", Map.of("url", "https://api.example.org/", "method", "GET")),
                        say("done", "Called"))
                .element(say("kept", "Not called"))
                .element(FlowText.end("over"))
                .onError("refused", "call", "httpRefused")
                .arrow("refused", "kept")
                .arrow("kept", "over"));
        try (ChatClient visitor = visit(id)) {
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Not called");
        }
        assertThat(count(
                        "select count(*) from disclosure where tenant_id = ?",
                        sandbox(id).value()))
                .isZero();
    }

    @Test
    void sayWhatIsWrongWithADraft() {
        Answer refused = start(FlowText.line("broken", say("hi", "")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/flow-refused");
        assertThat(refused.json().at("/problems/0/element").asString()).isEqualTo("hi");
    }

    @Test
    void leaveNothingBehind() {
        String id = started(FlowText.line("leave", ask("name", "Your name?", "nick")));
        TenantId sandbox = sandbox(id);
        try (ChatClient visitor = visit(id)) {
            visitor.event("ask");
            assertThat(designer.send("DELETE", "try-outs/" + id, null).status()).isEqualTo(204);
            assertThat(visitor.event("ended").get("reason").asString()).isEqualTo("visitor");
        }
        for (String table : new String[] {"conversation", "conversation_event", "vault.subject_key"}) {
            assertThat(count("select count(*) from " + table + " where tenant_id = ?", sandbox.value()))
                    .as(table)
                    .isZero();
        }
        assertThat(count("select count(*) from act_ru_execution where tenant_id_ = ?", sandbox.toString()))
                .isZero();
        assertThat(designer.get("try-outs/" + id).json().get("conversation").isNull())
                .isTrue();
    }

    @Test
    void endTheOneBefore() {
        FlowText flow = FlowText.line("again", ask("name", "Your name?", "nick"));
        String first = started(flow);
        try (ChatClient visitor = visit(first)) {
            visitor.event("ask");
            String second = started(flow);
            visitor.event("ended");
            assertThat(second).isNotEqualTo(first);
            assertThat(designer.get("try-outs/" + first).status()).isEqualTo(404);
        }
    }

    @Test
    void leaveNoMoreBehindHoweverManyThereAre() {
        scenery.publish(tenant, FlowText.line("home", say("hi", "Hi")).xml(), Map.of());
        String id = tried(0);
        TenantId sandbox = sandbox(id);
        Map<String, Long> once = sizes(sandbox);
        for (int i = 1; i < 4; i++) {
            id = tried(i);
        }
        assertThat(sizes(sandbox)).isEqualTo(once);
        assertThat(designer.send("DELETE", "try-outs/" + id, null).status()).isEqualTo(204);
        assertThat(count("select count(*) from flow_version where tenant_id = ?", sandbox.value()))
                .as("only the flow that is home's")
                .isEqualTo(1);
        assertThat(count("select count(*) from act_re_procdef where tenant_id_ = ?", sandbox.toString()))
                .isEqualTo(1);
        assertThat(count("select count(*) from act_re_deployment where tenant_id_ = ?", tenant.toString()))
                .as("home has what it had")
                .isEqualTo(1);
    }

    @Test
    void leaveNothingOfWhatWasGivenInThem() {
        String id = started(FlowText.line(
                "gives",
                FlowText.step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact")),
                ask("mail", Map.of("text", "Address?", "answer", "mail", "type", "email", "purpose", "contact")),
                ask("more", "More?", "more")));
        TenantId sandbox = sandbox(id);
        try (ChatClient visitor = visit(id)) {
            visitor.event("consent");
            visitor.decide("agree", "contact", true);
            visitor.event("ask");
            visitor.say("kim@example.org");
            visitor.event("ask");
        }
        List<String> given = List.of("conversation", "conversation_event", "captured_field", "consent_state");
        assertThat(given)
                .allSatisfy(table -> assertThat(rows(table, sandbox)).as(table).isPositive());
        designer.send("DELETE", "try-outs/" + id, null);
        assertThat(given)
                .allSatisfy(table -> assertThat(rows(table, sandbox)).as(table).isZero());
        assertThat(rows("vault.subject_key", sandbox)).isZero();
    }

    private long rows(String table, TenantId sandbox) {
        return count("select count(*) from " + table + " where tenant_id = ?", sandbox.value());
    }

    private String tried(int number) {
        String id = started(FlowText.line("draft", ask("name", "Question " + number, "nick")));
        try (ChatClient visitor = visit(id)) {
            visitor.event("ask");
        }
        return id;
    }

    private Map<String, Long> sizes(TenantId sandbox) {
        return Stream.of(
                        "act_re_procdef",
                        "act_re_deployment",
                        "act_ge_bytearray",
                        "act_hi_procinst",
                        "act_hi_actinst",
                        "act_ru_execution",
                        "act_ru_jobdef")
                .collect(Collectors.toMap(
                        table -> table,
                        table -> count("select count(*) from " + table + " where tenant_id_ = ?", sandbox.toString())
                                + count("select count(*) from flow_version where tenant_id = ?", sandbox.value())));
    }

    @Test
    void belongToWhoeverStartedThem() {
        String id = started(FlowText.line("mine", ask("name", "Your name?", "nick")));
        ConsoleClient colleague = cast.as(tenant, Role.DESIGNER);
        ConsoleClient stranger = cast.as(scenery.tenant(), Role.OWNER);
        for (ConsoleClient other : new ConsoleClient[] {colleague, stranger}) {
            assertThat(other.get("try-outs/" + id).status()).isEqualTo(404);
            assertThat(other.send("DELETE", "try-outs/" + id, null).status()).isEqualTo(404);
            assertThat(other.send("POST", "try-outs/" + id + "/skips", "{\"element\":\"name\"}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(cast.as(tenant, Role.AGENT).get("try-outs/" + id).status()).isEqualTo(403);
        assertThat(designer.sendWithoutToken("DELETE", "try-outs/" + id, null).status())
                .isEqualTo(403);
        try (ChatClient elsewhere = new ChatClient(scenery.port(), "https://elsewhere.example")) {
            assertThat(elsewhere.hello(id, null).get("code").asString()).isEqualTo("forbiddenOrigin");
        }
    }

    @Test
    void openOneSandboxHoweverManyAskAtOnce() {
        List<TenantId> opened = IntStream.range(0, 8)
                .parallel()
                .mapToObj(one -> sandboxes.open(tenant, played.id(), SandboxUse.SCRIPTED_TRY))
                .distinct()
                .toList();
        assertThat(opened).hasSize(1);
        assertThat(sandboxes.find(opened.get(0))).contains(new Sandbox(tenant, true));
        assertThat(sandboxes.find(tenant)).isEmpty();
    }

    private String started(FlowText flow) {
        Answer answer = start(flow);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.json().get("page").asString())
                .endsWith(answer.json().get("id").asString());
        return answer.json().get("id").asString();
    }

    private Answer start(FlowText flow) {
        return designer.send(
                "POST",
                "try-outs",
                JsonMapper.shared().writeValueAsString(Map.of("bpmn", flow.xml(), "outside", "SCRIPTED")));
    }

    private Answer skip(String id, String element) {
        return designer.send("POST", "try-outs/" + id + "/skips", "{\"element\":\"" + element + "\"}");
    }

    private ChatClient visit(String site) {
        ChatClient visitor = new ChatClient(scenery.port(), "http://localhost:" + scenery.port());
        visitor.hello(site, null);
        return visitor;
    }

    private TenantId sandbox(String site) {
        return directory.site(site).orElseThrow().tenant();
    }

    private long count(String sql, Object tenant) {
        return jdbc.sql(sql).param(tenant).query(Long.class).single();
    }

    @Test
    void haveSandboxesNobodyIsAMemberOf() {
        started(FlowText.line("members", say("hi", "Hi")));
        assertThat(count(
                        "select count(*) from membership s join tenant t on t.id = s.tenant_id where t.sandbox_of = ?",
                        tenant.value()))
                .isZero();
        assertThat(count(
                        "select count(*) from processing_record r join tenant t on t.id = r.tenant_id where t.sandbox_of = ?",
                        tenant.value()))
                .isZero();
    }
}
