package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.gateway;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.start;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.TestDatabase;
import io.smartconvo.node.Nodes;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.FakeOpenAi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import tools.jackson.databind.JsonNode;

/**
 * One visitor, two nodes, one database. Nothing is looked for unasked and no lease runs out in the time of these tests:
 * what arrives, arrives because a node was told.
 */
class TwoNodesTests {

    private static final FakeOpenAi MODEL = FakeOpenAi.start();
    private static final Duration LONG = Duration.ofMillis(100);

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static Node a;
    private static Node b;

    @BeforeAll
    static void startBoth() {
        database = TestDatabase.create();
        a = node("a");
        b = node("b");
        await().until(() -> !a.bean(Nodes.class).alone() && !b.bean(Nodes.class).alone());
    }

    private static Node node(String name) {
        return Node.start(
                database,
                directory.resolve(name),
                "smartconvo.conversation.reader-check=1h",
                "smartconvo.engine.outside-task.lease=1h",
                "smartconvo.ai.base-url=" + MODEL.baseUrl(),
                "smartconvo.ai.api-key=" + FakeOpenAi.API_KEY);
    }

    @AfterAll
    static void stopBoth() {
        b.close();
        a.close();
        MODEL.close();
    }

    /** Notes whatever it is told, and repeats it. */
    private static String diary() {
        FlowText flow = new FlowText("diary")
                .element(start())
                .element(gateway("exclusive", "again", null))
                .element(ask("entry", "What happened?", "entry"))
                .element(say("noted", "Noted: {{ entry }}"))
                .element(gateway("exclusive", "more", "flow_more"))
                .element(end("end"))
                .arrow("start", "again")
                .arrow("again", "entry")
                .arrow("entry", "noted")
                .arrow("noted", "more")
                .arrow("enough", "more", "end", "entry = \"enough\"")
                .element("<bpmn:sequenceFlow id=\"flow_more\" name=\"more\" sourceRef=\"more\" targetRef=\"again\" />");
        return site(flow);
    }

    private static String helper() {
        return site(FlowText.line(
                "helper",
                ask("question", "What would you like to know?", "question"),
                step("serviceTask", "ai-reply", "reply", Map.of("instructions", "Help.", "question", "{{ question }}")),
                ask("more", "Anything else?", "more")));
    }

    private static String site(FlowText flow) {
        Scenery scenery = a.bean(Scenery.class);
        TenantId tenant = scenery.tenant();
        String key = scenery.publish(tenant, flow.xml(), Map.of());
        return scenery.site(tenant, List.of(key), origin(a), origin(b));
    }

    private static String origin(Node node) {
        return "http://127.0.0.1:" + node.port();
    }

    /** The same visitor's second tab, which the load balancer brings to another node. */
    private static ChatClient tab(Node node, String site, ChatClient first) {
        ChatClient tab = new ChatClient(node.port(), origin(node));
        assertThat(tab.resume(site, first.token(), 0).path("resumed").asBoolean(false))
                .isTrue();
        return tab;
    }

    private static List<JsonNode> eventsUntil(ChatClient client, int seq) {
        while (client.lastSeq() < seq) {
            client.nextEvent();
        }
        return client.seen().stream()
                .filter(frame -> ChatClient.is(frame, "event"))
                .toList();
    }

    private static String text(JsonNode event) {
        return event.get("text").asString();
    }

    @Test
    void aReaderSeesTheTurnAnotherNodeTook() {
        String site = diary();
        try (ChatClient one = ChatClient.open(a.port(), site, null);
                ChatClient other = tab(b, site, one)) {
            other.event("ask");
            one.say("from a");
            assertThat(text(other.event("say"))).isEqualTo("Noted: from a");
            other.say("from b");
            one.event("ask");
            one.event("say");
            assertThat(text(one.event("say"))).isEqualTo("Noted: from b");
        }
    }

    @Test
    void twoTabsOnTwoNodesStayIdentical() {
        String site = diary();
        try (ChatClient one = ChatClient.open(a.port(), site, null);
                ChatClient other = tab(b, site, one)) {
            List<Integer> messages =
                    new ArrayList<>(IntStream.range(0, 40).boxed().toList());
            for (int n : messages) {
                (n % 2 == 0 ? one : other).say("message-" + n, "entry " + n);
                // And once more through the other node, as after a lost acknowledgement.
                (n % 2 == 0 ? other : one).say("message-" + n, "entry " + n);
            }
            int last = 1 + 3 * messages.size();
            List<JsonNode> events = eventsUntil(one, last);

            assertThat(events).isEqualTo(eventsUntil(other, last));
            assertThat(events.stream().map(event -> event.get("seq").asInt()))
                    .isEqualTo(IntStream.rangeClosed(1, last).boxed().toList());
        }
    }

    @Test
    void aStreamOfEventsOnOneNodeShowsTheFramesPostedToTheOther() throws Exception {
        String site = diary();
        try (ChatClient one = ChatClient.open(a.port(), site, null)) {
            one.event("ask");
            HttpResponse<Stream<String>> stream = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(origin(b) + "/widget/v1/events?after=1"))
                                    .header("Authorization", "Bearer " + one.token())
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines());
            one.say("over http");
            try (Stream<String> lines = stream.body()) {
                assertThat(lines.filter(line -> line.contains("Noted: over http"))
                                .findFirst())
                        .isPresent();
            }
        }
    }

    @Test
    void aStepThatEndsOnOneNodeReachesTheReadersOfTheOther() {
        String site = helper();
        MODEL.slowly(Duration.ofMillis(5), "All ", "is ", "well.");
        try (ChatClient one = ChatClient.open(a.port(), site, null);
                ChatClient other = tab(b, site, one)) {
            one.event("ask");
            one.say("How are you?");
            JsonNode typing = other.next(frame -> ChatClient.is(frame, "typing"));
            JsonNode said = other.event("say");

            assertThat(text(said)).isEqualTo("All is well.");
            assertThat(said.get("turn")).isEqualTo(typing.get("turn"));
            assertThat(other.event("ask").get("step").asString()).isEqualTo("more");
        }
    }

    @Test
    void aStopOnOneNodeEndsTheReplyThatTheOtherWrites() {
        String site = helper();
        MODEL.slowly(LONG, "word ".repeat(1_000).split("(?<= )"));
        try (ChatClient one = ChatClient.open(a.port(), site, null);
                ChatClient other = tab(b, site, one)) {
            one.event("ask");
            one.say("Tell me everything.");
            String turn =
                    one.next(frame -> ChatClient.is(frame, "delta")).get("turn").asString();
            other.send("{\"type\":\"stop\",\"id\":\"stop-it-1\",\"turn\":\"" + turn + "\"}");
            other.ack("stop-it-1");
            JsonNode said = other.event("say");

            assertThat(said.get("turn").asString()).isEqualTo(turn);
            assertThat(text(said)).startsWith("word").hasSizeLessThan(5_000);
            assertThat(text(one.event("say"))).isEqualTo(text(said));
        }
    }

    @Test
    void anEndOnOneNodeReachesTheOtherAndEndsWhatItWrites() {
        String site = helper();
        MODEL.slowly(LONG, "word ".repeat(1_000).split("(?<= )"));
        try (ChatClient one = ChatClient.open(a.port(), site, null);
                ChatClient other = tab(b, site, one)) {
            one.event("ask");
            one.say("Tell me everything.");
            one.next(frame -> ChatClient.is(frame, "delta"));
            ConversationId id = ResumeToken.parse(one.token()).orElseThrow().conversation();
            assertThat(a.bean(LiveStreams.class).of(id)).isNotEmpty();

            other.send("{\"type\":\"end\",\"id\":\"the-end-1\"}");
            assertThat(one.event("ended").get("reason").asString()).isEqualTo("visitor");
            assertThat(other.event("ended").get("reason").asString()).isEqualTo("visitor");
            await().until(() -> a.bean(LiveStreams.class).of(id).isEmpty());
        }
    }

    @Test
    void whatADeafNodeMissedIsFoundWhenItLooksAndWhenItHearsAgain() throws SQLException {
        String site = diary();
        try (ChatClient one = ChatClient.open(a.port(), site, null);
                ChatClient other = tab(b, site, one);
                Connection superuser = database.asSuperuser()) {
            other.event("ask");
            try {
                superuser.createStatement().execute("alter role " + TestDatabase.APPLICATION + " nologin");
                superuser
                        .createStatement()
                        .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                                + database.name() + "' and application_name = 'smartconvo-node'");
                one.say("first");
                one.event("say");
                b.bean(RemoteEvents.class).look();
                assertThat(text(other.event("say"))).isEqualTo("Noted: first");

                one.say("second");
                one.event("say");
            } finally {
                superuser.createStatement().execute("alter role " + TestDatabase.APPLICATION + " login");
            }
            assertThat(text(other.event("say"))).isEqualTo("Noted: second");
            other.say("third");
            assertThat(text(one.event("say"))).isEqualTo("Noted: third");
        }
    }

    @Test
    void aNoteInTheNameOfAnotherTenantReachesNobody() {
        String site = diary();
        try (ChatClient one = ChatClient.open(a.port(), site, null);
                ChatClient other = tab(b, site, one)) {
            other.event("ask");
            ConversationId id = ResumeToken.parse(one.token()).orElseThrow().conversation();
            TenantId stranger = a.bean(Scenery.class).tenant();
            TenantId owner = b.bean(Readers.class).told().keySet().stream()
                    .filter(key -> key.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .tenant();
            UUID wrong = UUID.randomUUID();
            UUID right = UUID.randomUUID();
            OtherNodes nodes = a.bean(OtherNodes.class);
            nodes.writing(new Conversations.Key(stranger, id), wrong.toString());
            nodes.happened(new Conversations.Key(stranger, id), 99);
            nodes.writing(new Conversations.Key(owner, id), right.toString());

            other.next(frame -> ChatClient.is(frame, "typing")
                    && frame.get("turn").asString().equals(right.toString()));
            assertThat(other.seen()).noneMatch(frame -> frame.toString().contains(wrong.toString()));
            assertThat(b.bean(Readers.class).of(new Conversations.Key(stranger, id)))
                    .isEmpty();
            assertThat(b.bean(Conversations.class).ahead(List.of(Map.entry(new Conversations.Key(stranger, id), 0L))))
                    .isEmpty();
            assertThat(b.bean(Conversations.class).ahead(List.of(Map.entry(new Conversations.Key(owner, id), 0L))))
                    .hasSize(1);
        }
    }

    @Test
    void notesHoldIdsAndNothingElse() throws SQLException {
        String site = helper();
        MODEL.reply("A marker-of-the-model.");
        try (Connection spy = database.asApplication();
                ChatClient one = ChatClient.open(a.port(), site, null);
                ChatClient other = tab(b, site, one)) {
            listenToEverything(spy);
            one.event("ask");
            one.say("marker-of-the-visitor kim@example.org");
            other.event("say");
            other.send("{\"type\":\"stop\",\"id\":\"stop-it-1\",\"turn\":\"marker-of-the-browser\"}");
            other.ack("stop-it-1");
            other.say("marker-of-the-answer");
            one.event("ended");

            List<String> told = new ArrayList<>();
            await().until(() -> {
                Collections.addAll(told, payloads(spy));
                return told.stream().anyMatch(payload -> payload.contains("stopall"));
            });
            assertThat(told)
                    .allMatch(
                            payload -> payload.matches(
                                    "here [0-9a-f]{32}|((happened|writing|stopall) [0-9a-f-]{36} [0-9a-f-]{36}( [0-9a-f-]+)?\n)+"));
            assertThat(String.join("", told)).contains("happened", "writing").doesNotContain("marker");
        }
    }

    private static void listenToEverything(Connection spy) throws SQLException {
        spy.createStatement().execute("listen smartconvo_nodes");
        List<String> ids = new ArrayList<>();
        while (ids.size() < 2) {
            Stream.of(payloads(spy))
                    .map(payload -> payload.substring("here ".length()))
                    .filter(id -> !ids.contains(id))
                    .forEach(ids::add);
        }
        for (String id : ids) {
            spy.createStatement().execute("listen smartconvo_node_" + id);
        }
    }

    private static String[] payloads(Connection spy) throws SQLException {
        return Stream.of(spy.unwrap(PGConnection.class).getNotifications(500))
                .map(PGNotification::getParameter)
                .toArray(String[]::new);
    }
}
