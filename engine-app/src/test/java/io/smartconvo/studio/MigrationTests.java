package io.smartconvo.studio;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.call;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class MigrationTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private TenantId tenant;
    private Designer designer;
    private String site;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        designer = new Designer(cast.as(tenant, Role.DESIGNER));
    }

    @Test
    void aRunningChatGoesOnInTheNewVersionWithTheQuestionThatIsOpen() {
        try (ChatClient visitor = open(greeter("Name?", "Old"))) {
            visitor.event("ask");
            designer.version(greeter("Name?", "New").xml());

            JsonNode plan = plan(Map.of());
            assertThat(plan.get("running").asInt()).isEqualTo(1);
            assertThat(plan.get("waiting")).hasSize(1);
            assertThat(plan.at("/waiting/0/element").asString()).isEqualTo("name");
            assertThat(plan.at("/waiting/0/count").asInt()).isEqualTo(1);
            assertThat(plan.at("/mapping/name").asString()).isEqualTo("name");
            assertThat(plan.get("problems")).isEmpty();

            assertThat(migrated(Map.of())).isEqualTo("1 moved, 0 failed");
            assertThat(version(visitor)).isEqualTo(2);
            visitor.say("Kim");
            assertThat(visitor.nextEvent().get("kind").asString()).isEqualTo("visitor");
            assertThat(visitor.nextEvent().get("text").asString()).isEqualTo("New Kim");
            assertThat(visitor.nextEvent().get("reason").asString()).isEqualTo("completed");
        }
    }

    @Test
    void aQuestionInOtherWordsIsAskedAnew() {
        try (ChatClient visitor = open(choice("a = Aye | b = Bee"))) {
            visitor.event("choices");
            designer.version(choice("c = Sea | d = Dee").xml());
            assertThat(migrated(Map.of())).isEqualTo("1 moved, 0 failed");

            JsonNode anew = visitor.event("choices");
            assertThat(anew.get("step").asString()).isEqualTo("pick");
            assertThat(anew.at("/options/0/id").asString()).isEqualTo("c");
            visitor.choose("pick", "d");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Picked d");
            visitor.event("ended");
        }
    }

    @Test
    void aStepThatIsGoneKeepsItsChatsUnlessSomebodySaysWhereTheyGo() {
        try (ChatClient visitor = open(greeter("Name?", "Old"))) {
            visitor.event("ask");
            designer.version(FlowText.line("flow", ask("nickname", "Nickname?", "nick"), say("bye", "New {{ nick }}"))
                    .xml());
            assertThat(plan(Map.of()).at("/problems/0/element").asString()).isEqualTo("name");
            assertThat(migrated(Map.of())).isEqualTo("0 moved, 1 failed, 1 at name");
            assertThat(version(visitor)).isEqualTo(1);

            assertThat(plan(Map.of("name", "nickname")).get("problems")).isEmpty();
            assertThat(migrated(Map.of("name", "nickname"))).isEqualTo("1 moved, 0 failed");
            JsonNode anew = visitor.event("ask");
            assertThat(anew.get("step").asString()).isEqualTo("nickname");
            assertThat(anew.get("closed").valueStream().map(JsonNode::asString)).containsExactly("name");
            visitor.say("Kim");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("New Kim");
        }
    }

    @Test
    void aChatThatStaysGoesOnAsIfNothingHadHappened() {
        try (ChatClient visitor = open(greeter("Name?", "Old"))) {
            visitor.event("ask");
            designer.version(FlowText.line("flow", say("bye", "Nothing to ask")).xml());
            assertThat(migrated(Map.of())).isEqualTo("0 moved, 1 failed, 1 at name");
            visitor.say("Kim");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Old Kim");
            assertThat(visitor.event("ended").get("reason").asString()).isEqualTo("completed");
        }
    }

    @Test
    void anotherTemplateUnderTheSameIdNeedsAWord() {
        try (ChatClient visitor = open(FlowText.line("flow", ask("pick", "Which?", "picked"), say("bye", "Old")))) {
            visitor.event("ask");
            designer.version(choice("a = Aye | b = Bee").xml());
            assertThat(plan(Map.of()).at("/problems/0/element").asString()).isEqualTo("pick");
            assertThat(migrated(Map.of())).isEqualTo("0 moved, 1 failed, 1 at pick");
            assertThat(migrated(Map.of("pick", "pick"))).isEqualTo("1 moved, 0 failed");
            visitor.event("choices");
            visitor.choose("pick", "b");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("Picked b");
        }
    }

    @Test
    void whatCannotBeMappedIsSaidAndNotDone() {
        try (ChatClient visitor = open(greeter("Name?", "Old"))) {
            visitor.event("ask");
            designer.version(greeter("Name?", "New").xml());
            Map<String, String> wishes = Map.of("name", "bye", "nothing", "name", "start", "name");
            JsonNode plan = plan(wishes);
            assertThat(plan.get("problems").findValuesAsString("element")).containsExactly("name", "nothing", "start");
            assertThat(plan.get("mapping").has("name")).isFalse();
            assertThat(migrated(wishes)).isEqualTo("0 moved, 1 failed, 1 at name");
            assertThat(version(visitor)).isEqualTo(1);
        }
    }

    @Test
    void chatsInASubProcessBesideTimersMove() throws SQLException {
        try (ChatClient visitor = open(inSubProcess("Old"))) {
            visitor.event("ask");
            designer.version(inSubProcess("New").xml());
            assertThat(migrated(Map.of())).isEqualTo("1 moved, 0 failed");
            letTimersBeDue();
            JsonNode said = visitor.event("say");
            assertThat(said.get("text").asString()).isEqualTo("New late");
            assertThat(said.get("closed").valueStream().map(JsonNode::asString)).containsExactly("name");
            visitor.event("ended");
        }
    }

    @Test
    void aPauseEndsInTheNewVersion() throws SQLException {
        try (ChatClient visitor = open(pause("Old"))) {
            visitor.event("say");
            designer.version(pause("New").xml());
            assertThat(migrated(Map.of())).isEqualTo("1 moved, 0 failed");
            letTimersBeDue();
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("New");
            visitor.event("ended");
        }
    }

    @Test
    void twoBranchesMoveTogether() {
        try (ChatClient visitor = open(parallel("Old"))) {
            visitor.event("choices");
            visitor.event("choices");
            designer.version(parallel("New").xml());
            assertThat(migrated(Map.of())).isEqualTo("1 moved, 0 failed");
            visitor.choose("one", "a");
            visitor.choose("two", "a");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("New aa");
            visitor.event("ended");
        }
    }

    @Test
    void aCalledFlowStaysAndItsCallerGoesOnInTheNewVersion() {
        designer.version(FlowText.line("helper", ask("name", "Name?", "nick")).xml());
        try (ChatClient visitor = open(FlowText.line("flow", call("call", "helper"), say("bye", "Old {{ nick }}")))) {
            visitor.event("ask");
            designer.version(FlowText.line("flow", call("call", "helper"), say("bye", "New {{ nick }}"))
                    .xml());
            assertThat(migrated(Map.of())).isEqualTo("1 moved, 0 failed");
            visitor.say("Kim");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("New Kim");
            visitor.event("ended");
        }
    }

    @Test
    void aChatWhoseStepIsAtWorkOutsideStays() {
        FlowText outside = FlowText.line(
                "flow",
                step("serviceTask", "http", "call", Map.of("url", "https://not-allowed.example/")),
                say("bye", "Done"));
        try (ChatClient visitor = open(outside)) {
            visitor.event("say");
            designer.version(outside.xml().replace("Done", "New"));
            assertThat(migrated(Map.of())).isEqualTo("0 moved, 1 failed, 1 at call");
            assertThat(version(visitor)).isEqualTo(1);
        }
    }

    @Test
    void turnsAndTheMigrationDoNotHurtEachOther() {
        int chats = 12;
        List<ChatClient> visitors = new ArrayList<>();
        try {
            visitors.add(open(questions("Old")));
            IntStream.range(1, chats).forEach(number -> visitors.add(scenery.open(site)));
            visitors.forEach(visitor -> visitor.event("ask"));
            designer.version(questions("New").xml());
            UUID id = start(Map.of());
            List<String> texts =
                    visitors.parallelStream().map(MigrationTests::answerAll).toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> isFinished(id));
            assertThat(texts).hasSize(chats).allMatch(text -> text.equals("Old 3") || text.equals("New 3"));
            assertThat(report(id)).endsWith(" moved, 0 failed");
        } finally {
            visitors.forEach(ChatClient::close);
        }
    }

    private static String answerAll(ChatClient visitor) {
        for (int answer = 1; answer <= 3; answer++) {
            if (answer > 1) {
                visitor.event("ask");
            }
            visitor.say(String.valueOf(answer));
        }
        String text = visitor.event("say").get("text").asString();
        assertThat(visitor.event("ended").get("reason").asString()).isEqualTo("completed");
        return text;
    }

    @Test
    void aMigrationThatADeadNodeLeftGoesOnWhereItWas() {
        try (ChatClient first = open(greeter("Name?", "Old"));
                ChatClient second = scenery.open(site);
                ChatClient third = scenery.open(site)) {
            List.of(first, second, third).forEach(visitor -> visitor.event("ask"));
            designer.version(greeter("Name?", "New").xml());
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into flow_migration (id, tenant_id, key, from_version, to_version, source, target, mapping,
                                state, total, moved, passed, started_at)
                            select :id, :tenant, 'flow', 1, 2, a.process_definition_id, b.process_definition_id,
                                '{"name":"name"}', 'running', 3, 1,
                                (select min(c.id::text)::uuid from conversation c where c.tenant_id = :tenant), now()
                            from flow_version a join flow_version b on b.tenant_id = a.tenant_id and b.key = a.key
                            where a.tenant_id = :tenant and a.key = 'flow' and a.version = 1 and b.version = 2""").param("id", id).param("tenant", tenant.value()).update();
            await().atMost(Duration.ofMinutes(1)).until(() -> isFinished(id));
            assertThat(report(id)).isEqualTo("3 moved, 0 failed");
            assertThat(running(2)).isEqualTo(2);
            assertThat(running(1)).isEqualTo(1);
        }
    }

    @Test
    void knowsNothingOfAnotherTenantAndOfVersionsThatAreNone() {
        try (ChatClient visitor = open(greeter("Name?", "Old"))) {
            visitor.event("ask");
            designer.version(greeter("Name?", "New").xml());
            Designer stranger = new Designer(cast.as(scenery.tenant(), Role.OWNER));
            String body = wanted(1, 2, Map.of());
            for (String path : List.of("flows/flow/migration-plans", "flows/flow/migrations")) {
                assertThat(stranger.client().send("POST", path, body).status()).isEqualTo(404);
                assertThat(designer.client()
                                .send("POST", path, wanted(1, 9, Map.of()))
                                .status())
                        .isEqualTo(404);
                assertThat(designer.client()
                                .send("POST", path, wanted(1, 1, Map.of()))
                                .status())
                        .isEqualTo(422);
                assertThat(designer.client().send("POST", path, "{}").status()).isEqualTo(422);
                assertThat(designer.client()
                                .sendWithoutToken("POST", path, body)
                                .status())
                        .isEqualTo(403);
            }
            UUID id = start(Map.of());
            assertThat(stranger.client().get("flows/flow/migrations/" + id).status())
                    .isEqualTo(404);
            assertThat(stranger.client().get("flows/flow/migrations").status()).isEqualTo(404);
            await().atMost(Duration.ofMinutes(1)).until(() -> isFinished(id));
            assertThat(designer.client().get("flows/flow/migrations").json()).hasSize(1);
        }
    }

    @Test
    void oneMigrationOfAFlowAtATime() throws SQLException {
        try (ChatClient visitor = open(greeter("Name?", "Old"));
                Connection connection = database.asSuperuser()) {
            visitor.event("ask");
            designer.version(greeter("Name?", "New").xml());
            connection.setAutoCommit(false);
            // Whoever holds the conversation, the migration waits for.
            try (Statement statement = connection.createStatement()) {
                statement.execute("select from conversation where tenant_id = '" + tenant + "' for update");
                UUID id = start(Map.of());
                Answer second = designer.client().send("POST", "flows/flow/migrations", wanted(1, 2, Map.of()));
                assertThat(second.problem()).isEqualTo("/problems/migration-running");
                connection.rollback();
                await().atMost(Duration.ofMinutes(1)).until(() -> isFinished(id));
                assertThat(report(id)).isEqualTo("1 moved, 0 failed");
            }
        }
    }

    private ChatClient open(FlowText flow) {
        designer.version(flow.xml());
        site = scenery.site(tenant, List.of("flow"));
        return scenery.open(site);
    }

    private static String wanted(int from, int to, Map<String, String> mapping) {
        Map<String, Object> wanted = new HashMap<>(Map.of("from", from, "to", to));
        wanted.put("mapping", mapping);
        return Designer.json(wanted);
    }

    private JsonNode plan(Map<String, String> mapping) {
        Answer answer = designer.client().send("POST", "flows/flow/migration-plans", wanted(1, 2, mapping));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private UUID start(Map<String, String> mapping) {
        Answer answer = designer.client().send("POST", "flows/flow/migrations", wanted(1, 2, mapping));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        return UUID.fromString(answer.json().get("id").asString());
    }

    private String migrated(Map<String, String> mapping) {
        UUID id = start(mapping);
        await().atMost(Duration.ofMinutes(1)).until(() -> isFinished(id));
        return report(id);
    }

    private boolean isFinished(UUID id) {
        return told(id).get("state").asString().equals("finished");
    }

    private JsonNode told(UUID id) {
        return designer.client().get("flows/flow/migrations/" + id).json();
    }

    private String report(UUID id) {
        JsonNode told = told(id);
        StringBuilder report =
                new StringBuilder("%s moved, %s failed".formatted(told.get("moved"), told.get("failed")));
        told.get("failures")
                .forEach(failure -> report.append(", %s at %s"
                        .formatted(failure.get("count"), failure.get("element").asString())));
        return report.toString();
    }

    private int version(ChatClient visitor) {
        return jdbc.sql("""
                        select v.version from conversation c join flow_version v
                            on v.tenant_id = c.tenant_id and v.process_definition_id = c.process_definition_id
                        where c.tenant_id = ?""").param(tenant.value()).query(Integer.class).single();
    }

    private int running(int version) {
        return jdbc.sql("""
                        select count(*) from conversation c join flow_version v
                            on v.tenant_id = c.tenant_id and v.process_definition_id = c.process_definition_id
                        where c.tenant_id = ? and v.version = ?""")
                .params(tenant.value(), version)
                .query(Integer.class)
                .single();
    }

    private void letTimersBeDue() throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            int due = statement.executeUpdate(
                    "update act_ru_job set duedate_ = duedate_ - interval '2 hours' where tenant_id_ = '" + tenant
                            + "'");
            assertThat(due).isEqualTo(1);
        }
    }

    private static FlowText greeter(String question, String greeting) {
        return FlowText.line("flow", ask("name", question, "nick"), say("bye", greeting + " {{ nick }}"));
    }

    private static FlowText questions(String greeting) {
        return FlowText.line(
                "flow",
                ask("one", "One?", "first"),
                ask("two", "Two?", "second"),
                ask("three", "Three?", "third"),
                say("bye", greeting + " {{ third }}"));
    }

    private static String choose(String id, String options, String answer) {
        return step(
                "receiveTask",
                "choose",
                id,
                Map.of("text", "Which?", "options", options.replace(" | ", "\n"), "answer", answer));
    }

    private static FlowText choice(String options) {
        return FlowText.line("flow", choose("pick", options, "picked"), say("bye", "Picked {{ picked }}"));
    }

    private static FlowText pause(String text) {
        return FlowText.line("flow", say("before", "Wait"), FlowText.wait("pause", "PT1H"), say("after", text));
    }

    private static FlowText parallel(String text) {
        return new FlowText("flow")
                .element(FlowText.start())
                .element(FlowText.gateway("parallel", "fork", null))
                .element(choose("one", "a = Aye | b = Bee", "first"))
                .element(choose("two", "a = Aye | b = Bee", "second"))
                .element(FlowText.gateway("parallel", "join", null))
                .element(say("bye", text + " {{ first }}{{ second }}"))
                .element(FlowText.end("end"))
                .arrow("start", "fork")
                .arrow("fork", "one")
                .arrow("fork", "two")
                .arrow("one", "join")
                .arrow("two", "join")
                .arrow("join", "bye")
                .arrow("bye", "end");
    }

    private static FlowText inSubProcess(String text) {
        String inner = "<bpmn:subProcess id=\"inner\" name=\"inner\">"
                + "<bpmn:startEvent id=\"innerStart\" name=\"start\" />"
                + ask("name", "Name?", "nick")
                + "<bpmn:endEvent id=\"innerEnd\" name=\"end\" />"
                + "<bpmn:sequenceFlow id=\"i1\" sourceRef=\"innerStart\" targetRef=\"name\" />"
                + "<bpmn:sequenceFlow id=\"i2\" sourceRef=\"name\" targetRef=\"innerEnd\" /></bpmn:subProcess>";
        return FlowText.line("flow", inner, say("done", text))
                .onTimer("late", "inner", "PT1H")
                .element(say("left", text + " late"))
                .element(FlowText.end("leftEnd"))
                .arrow("late", "left")
                .arrow("left", "leftEnd");
    }
}
