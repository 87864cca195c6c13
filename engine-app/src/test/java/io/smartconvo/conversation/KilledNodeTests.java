package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.TestDatabase;
import io.smartconvo.node.Nodes;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.FakeOpenAi;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A node in a process of its own, killed with -9 while it writes a reply; another one is there. */
class KilledNodeTests {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(100);

    @TempDir
    Path directory;

    private FakeOpenAi model;
    private Node survivor;
    private Process doomed;
    private int port;

    @BeforeEach
    void start() throws IOException {
        model = FakeOpenAi.start();
        TestDatabase database = TestDatabase.create();
        // Shorter than a lease ever was prolonged in when that was a setting of its own.
        String[] settings = {
            "smartconvo.engine.outside-task.lease=3s",
            "smartconvo.conversation.sweep-interval=200ms",
            "smartconvo.conversation.reader-check=1h",
            "smartconvo.ai.base-url=" + model.baseUrl(),
            "smartconvo.ai.api-key=" + FakeOpenAi.API_KEY
        };
        survivor = Node.start(database, directory.resolve("survivor"), settings);
        port = freePort();
        doomed = process(Node.arguments(port, database, directory.resolve("doomed"), settings));
        await().atMost(START)
                .failFast(() -> !doomed.isAlive())
                .until(() -> !survivor.bean(Nodes.class).alone());
        await().atMost(START).failFast(() -> !doomed.isAlive()).until(this::isReady);
    }

    private boolean isReady() {
        try {
            URL readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL();
            return ((HttpURLConnection) readiness.openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process process(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Node.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("doomed.log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        doomed.destroyForcibly().waitFor();
        survivor.close();
        model.close();
    }

    @Test
    void theOtherNodeTakesItsReplyOverAndTheReadersSeeIt() throws InterruptedException {
        model.slowly(BETWEEN_WORDS, "word ".repeat(10_000).split("(?<= )")).reply("Taken over.");
        String origin = "http://127.0.0.1:" + port;
        String site = site(origin);
        try (ChatClient one = ChatClient.open(port, site, null);
                ChatClient other = new ChatClient(survivor.port(), origin)) {
            other.resume(site, one.token(), 0);
            one.event("ask");
            one.say("question-1", "How are you?");
            JsonNode typing = other.next(frame -> ChatClient.is(frame, "typing"));
            // Twice as long as a lease lasts: it was prolonged, or the reply would have been begun again.
            IntStream.range(0, 60).forEach(n -> one.next(frame -> ChatClient.is(frame, "delta")));
            assertThat(model.requests()).hasSize(1);

            doomed.destroyForcibly().waitFor();
            JsonNode said = other.event("say");
            assertThat(said.get("text").asString()).isEqualTo("Taken over.");
            assertThat(said.get("turn")).isEqualTo(typing.get("turn"));
            other.event("ask");
            assertThat(model.requests()).hasSize(2);
            assertComesBackTo(other, one, site, origin);
        }
    }

    /** Whose socket died with the node comes back through the load balancer, to the node that is left. */
    private void assertComesBackTo(ChatClient other, ChatClient one, String site, String origin) {
        try (ChatClient again = new ChatClient(survivor.port(), origin)) {
            assertThat(again.resume(site, one.token(), 0).path("resumed").asBoolean(false))
                    .isTrue();
            again.say("question-1", "How are you?");
            again.ack("question-1");
            List<JsonNode> events = events(again);
            assertThat(events).isEqualTo(events(other)).hasSize(4);
        }
    }

    private static List<JsonNode> events(ChatClient client) {
        return client.seen().stream()
                .filter(frame -> ChatClient.is(frame, "event"))
                .toList();
    }

    private String site(String origin) {
        Scenery scenery = survivor.bean(Scenery.class);
        TenantId tenant = scenery.tenant();
        String flow = scenery.publish(
                tenant,
                FlowText.line(
                                "helper",
                                ask("question", "What would you like to know?", "question"),
                                step(
                                        "serviceTask",
                                        "ai-reply",
                                        "reply",
                                        Map.of("instructions", "Help.", "question", "{{ question }}")),
                                ask("more", "Anything else?", "more"))
                        .xml(),
                Map.of());
        return scenery.site(tenant, List.of(flow), origin);
    }
}
