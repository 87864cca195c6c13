package io.smartconvo.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.platform.packaged.PackagedProduct;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The jar as it ships, killed with -9 at any moment: nothing is lost, doubled or out of order. */
class CrashIT {

    private static final int KILLS = 3;
    private static final int VISITORS = 12;
    private static final Map<String, String> SETTINGS = Map.of(
            "SMARTCONVO_CONVERSATION_FRAMESPERMINUTE", "1000000",
            "SMARTCONVO_CONVERSATION_SWEEPINTERVAL", "200ms",
            "SMARTCONVO_ENGINE_OUTSIDETASK_LEASE", "4s",
            "SMARTCONVO_AI_DEMOPACE", "100ms",
            "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    @TempDir
    static Path directory;

    private static volatile PackagedProduct product;

    @BeforeAll
    static void start() throws IOException {
        product = PackagedProduct.start(directory, SETTINGS).awaitHealth();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    private static void killAndStartAgain() throws Exception {
        product.kill();
        product = PackagedProduct.start(directory, SETTINGS).awaitHealth();
    }

    @Test
    void aKillBetweenAMessageAndItsAnswerLosesNothingAndDoublesNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
        List<PatientVisitor> visitors = Stream.generate(() -> new PatientVisitor(() -> product.port()))
                .limit(VISITORS)
                .toList();
        List<CompletableFuture<Void>> visits = visitors.stream()
                .map(visitor -> CompletableFuture.runAsync(visitor, threads))
                .toList();
        Random moment = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(500 + moment.nextInt(1_500));
            killAndStartAgain();
        }
        // On a busy machine somebody may not have got a word in yet.
        await().atMost(Duration.ofMinutes(2)).until(() -> visitors.stream().allMatch(visitor -> visitor.written() > 0));
        visitors.forEach(PatientVisitor::enough);
        visits.forEach(CompletableFuture::join);
        threads.shutdown();

        visitors.forEach(CrashIT::assertEverythingHappenedOnce);
    }

    /** The flow asks again after each note that is none of its options. */
    private static void assertEverythingHappenedOnce(PatientVisitor visitor) {
        List<String> expected = new ArrayList<>(List.of("say", "choices"));
        IntStream.range(0, visitor.written()).forEach(n -> {
            expected.add("visitor message-" + n);
            expected.add("choices");
        });
        assertThat(visitor.written()).isPositive();
        assertThat(visitor.events().stream().map(CrashIT::outline)).isEqualTo(expected);
    }

    private static String outline(JsonNode event) {
        return event.get("kind").asString()
                + (event.has("id") ? " " + event.get("id").asString() : "");
    }

    @Test
    void aKillInTheMiddleOfAReplyResumesTheStep() throws Exception {
        String token;
        long after;
        try (ChatClient visitor = ChatClient.open(product.port(), "demo", "supportAssistant")) {
            visitor.event("ask");
            visitor.say("question-1", "Can I send my boots back?");
            visitor.ack("question-1");
            IntStream.range(0, 3).forEach(piece -> visitor.next(frame -> ChatClient.is(frame, "delta")));
            token = visitor.token();
            after = visitor.lastSeq();
        }
        killAndStartAgain();
        try (ChatClient visitor = new ChatClient(product.port(), "http://127.0.0.1:" + product.port())) {
            assertThat(visitor.resume("demo", token, after).path("resumed").asBoolean(false))
                    .isTrue();
            visitor.say("question-1", "Can I send my boots back?");
            JsonNode choices = visitor.event("choices");
            assertThat(visitor.seen().stream()
                            .filter(frame -> frame.path("kind").asString("").equals("say")))
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.get("turn").asString()).isNotEmpty());
            visitor.choose(choices.get("step").asString(), "done");
            assertThat(visitor.event("ended").get("reason").asString()).isEqualTo("completed");
            assertThat(visitor.seen().stream()
                            .filter(frame -> frame.path("id").asString("").equals("question-1")))
                    .as("the message sent twice is acknowledged, and acted on once")
                    .singleElement()
                    .matches(frame -> ChatClient.is(frame, "ack"));
        }
    }
}
