package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartconvo.openai.server.ChatReply;
import io.smartconvo.openai.server.ChatRequest;
import io.smartconvo.openai.server.ChatResponder;
import io.smartconvo.openai.server.ChatServer;
import io.smartconvo.sdk.FakeContext;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult.Completed;
import io.smartconvo.sdk.StepResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AiReplyStepTests {

    private static final String SECRET = "jane@example.org";

    private final Queue<ChatResponder> script = new ArrayDeque<>();
    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ChatServer server = ChatServer.start("key", this::answer);
    private ModelSettings settings = ModelSettings.of(server.baseUrl(), "key", "model-1");
    private final AiReplyStep step = new AiReplyStep(tenant -> settings, Clock.systemUTC());

    @AfterEach
    void stop() {
        over.countDown();
        step.close();
        server.close();
    }

    @Test
    void showsTheReplyAsItComesAndSaysAllOfIt() throws Exception {
        var context = FakeContext.asked("Hi");
        var firstSeen = new CountDownLatch(1);
        context.onDelta = firstSeen::countDown;
        script.add((request, reply) -> {
            reply.text("Hello ");
            firstSeen.await(); // proves that the first piece is not held back until the second
            reply.text("wörld 🎉");
            reply.finish("stop");
        });
        var result = step.run(AiReplyFixture.kept("greeting"), context);
        assertThat(result).isEqualTo(new Completed("Hello wörld 🎉", Map.of("greeting", "Hello wörld 🎉")));
        assertThat(context.shown()).isEqualTo("Hello wörld 🎉");
        assertThat(context.deltas.get(0)).isEqualTo("Hello ");
    }

    @Test
    void showsAPieceThatNothingFollows() throws Exception {
        var context = FakeContext.asked("Hi");
        var secondSeen = new CountDownLatch(1);
        context.onDelta = () -> {
            if (context.shown().equals("one two")) {
                secondSeen.countDown();
            }
        };
        script.add((request, reply) -> {
            reply.text("one ");
            reply.text("two");
            secondSeen.await(); // the reply does not go on before the visitor has seen this much
            reply.finish("stop");
        });
        assertThat(step.run(AiReplyFixture.shown(), context)).isEqualTo(StepResult.said("one two"));
    }

    @Test
    void tellsTheProviderToKeepNothingAndNothingAboutThisMachine() throws Exception {
        script.add(says("ok"));
        step.run(AiReplyFixture.shown(), FakeContext.asked("Hi"));
        var request = requests.get(0);
        assertThat(request.body().path("store").booleanValue()).isFalse();
        assertThat(request.body().path("store").isBoolean()).isTrue();
        assertThat(request.body().path("max_completion_tokens").intValue()).isEqualTo(500);
        assertThat(request.model()).isEqualTo("model-1");
        assertThat(request.headers()).containsEntry("idempotency-key", "work-1");
        assertThat(request.headers()).doesNotContainKey("x-stainless-os").doesNotContainKey("x-stainless-arch");
    }

    @Test
    void speaksToOlderServersInTheirWords() throws Exception {
        settings = new ModelSettings(
                server.baseUrl(),
                "key",
                "model-1",
                0.2,
                6000,
                ModelSettings.MaxTokensField.MAX_TOKENS,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        script.add(says("ok"));
        step.run(AiReplyFixture.shown(), FakeContext.asked("Hi"));
        var body = requests.get(0).body();
        assertThat(body.path("max_tokens").intValue()).isEqualTo(500);
        assertThat(body.has("max_completion_tokens")).isFalse();
        assertThat(body.path("temperature").doubleValue()).isEqualTo(0.2);
    }

    @Test
    void stopsWhenTheVisitorSaysSoEvenWhileTheModelIsSilent() throws Exception {
        var context = FakeContext.asked("Hi");
        context.onDelta = () -> context.cancelled = true;
        script.add((request, reply) -> {
            reply.text("Well, ");
            over.await();
        });
        var result = step.run(AiReplyFixture.shownAndReading("ok: boolean = whether"), context);
        assertThat(result).isEqualTo(StepResult.said("Well, "));
        assertThat(requests).hasSize(1);
    }

    @Test
    void neverStartsForAVisitorWhoHasLeft() throws Exception {
        var context = FakeContext.asked("Hi");
        context.cancelled = true;
        script.add((request, reply) -> over.await());
        assertThat(step.run(AiReplyFixture.shown(), context)).isEqualTo(StepResult.said(""));
    }

    @Test
    void returnsTheTextOfAReplyCutOffByLength() throws Exception {
        script.add(ends("length", "A long sto"));
        assertThat(step.run(AiReplyFixture.shown(), FakeContext.asked("Hi"))).isEqualTo(StepResult.said("A long sto"));
    }

    @Test
    void divertsWhenTheModelRefuses() throws Exception {
        script.add((request, reply) -> reply.refuse("I cannot"));
        assertThat(step.run(AiReplyFixture.shown(), FakeContext.asked("Hi")))
                .isEqualTo(StepResult.diverted("aiRefused"));
    }

    @Test
    void divertsWhenTheProvidersFilterCutsIn() throws Exception {
        script.add(ends("content_filter", "Some"));
        script.add((request, reply) -> reply.error(400, "content_filter", Map.of()));
        for (int i = 0; i < 2; i++) {
            assertThat(step.run(AiReplyFixture.shown(), FakeContext.asked("Hi")))
                    .isEqualTo(StepResult.diverted("aiRefused"));
        }
    }

    @Test
    void readsTypedAnswersAfterTheReply() throws Exception {
        script.add(says("We have it in red."));
        script.add(says("{\"helped\":true,\"count\":2.50,\"day\":\"2027-01-31\",\"color\":\"red\",\"note\":null}"));
        var wanted = "helped: boolean = whether it helped\ncount: number\nday: date = when\ncolor: choice(red, blue)\n"
                + "note: text = anything else";
        var result = (Completed) step.run(AiReplyFixture.shownAndReading(wanted), FakeContext.asked("Red?"));
        assertThat(result.say()).isEqualTo("We have it in red.");
        assertThat(result.answers())
                .isEqualTo(Map.of(
                        "helped",
                        true,
                        "count",
                        new BigDecimal("2.50"),
                        "day",
                        LocalDate.of(2027, 1, 31),
                        "color",
                        "red"));
        var second = requests.get(1);
        assertThat(second.stream()).isFalse();
        assertThat(second.last("assistant")).isEqualTo("We have it in red.");
        assertThat(second.schema().path("additionalProperties").booleanValue()).isFalse();
        assertThat(second.schema().path("required")).hasSize(5);
        assertThat(second.headers()).containsEntry("idempotency-key", "work-1-answers");
        assertThat(second.body()
                        .path("response_format")
                        .path("json_schema")
                        .path("strict")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void readsAnswersWithoutAskingForAReplyThatNobodyWants() throws Exception {
        script.add(says("{\"size\":42}"));
        var context = FakeContext.asked("I wear 42");
        assertThat(step.run(AiReplyFixture.reading("size: number"), context))
                .isEqualTo(StepResult.done(Map.of("size", new BigDecimal("42"))));
        assertThat(context.deltas).isEmpty();
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{\"n\":\"12\",\"b\":true}",
                "{\"n\":1}",
                "{\"n\":1,\"b\":null}",
                "{\"n\":1,\"b\":true,\"c\":\"green\"}",
                "{\"n\":1,\"b\":true,\"d\":\"2027-02-30\"}",
                "{\"n\":1,\"b\":true} trailing"
            })
    void refusesAnswersThatDoNotKeepToTheSchema(String document) {
        script.add(says(document));
        var wanted = "n: number\nb: boolean\nc: choice(red, blue)\nd: date";
        assertThatThrownBy(() -> step.run(AiReplyFixture.reading(wanted), FakeContext.asked("Hi")))
                .isInstanceOf(RetryableStepException.class)
                .hasMessageNotContaining("green");
    }

    @Test
    void passesOnHowLongToWait() {
        script.add((request, reply) -> reply.error(429, "rate_limit_exceeded", Map.of("retry-after", "7")));
        var failure = (RetryableStepException) failure(AiReplyFixture.shown());
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(failure.errorCode()).isEqualTo("aiUnavailable");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504, 529})
    void letsTheEngineTryAgainWhatMayPass(int status) {
        script.add((request, reply) -> reply.error(status, "x", Map.of("retry-after", "nonsense")));
        assertThat(failure(AiReplyFixture.shown()))
                .isInstanceOf(RetryableStepException.class)
                .hasMessageContaining(Integer.toString(status));
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422})
    void givesUpOnWhatWillNotPass(int status) {
        script.add((request, reply) -> reply.error(status, "x", Map.of()));
        assertThat(failure(AiReplyFixture.shown()))
                .isExactlyInstanceOf(StepException.class)
                .hasMessageContaining(Integer.toString(status));
    }

    @Test
    void givesUpWhenTheQuotaIsUsedUp() {
        script.add((request, reply) -> reply.error(429, "insufficient_quota", Map.of()));
        assertThat(failure(AiReplyFixture.shown())).isExactlyInstanceOf(StepException.class);
    }

    @Test
    void isRefusedWithAWrongKey() {
        settings = ModelSettings.of(server.baseUrl(), "wrong", "model-1");
        assertThat(failure(AiReplyFixture.shown()))
                .isExactlyInstanceOf(StepException.class)
                .hasMessageContaining("401");
    }

    @Test
    void neverFollowsARedirectWithTheKey() {
        script.add((request, reply) -> reply.error(307, "x", Map.of("location", "http://127.0.0.1:1/elsewhere")));
        assertThat(failure(AiReplyFixture.shown()))
                .isExactlyInstanceOf(StepException.class)
                .hasMessageContaining("307");
    }

    @Test
    void startsOverAfterABrokenStream() throws Exception {
        script.add((request, reply) -> {
            reply.text("Half a ");
            throw new IOException("broken on purpose");
        });
        script.add(says("A whole reply"));
        var context = FakeContext.asked("Hi");
        assertThatThrownBy(() -> step.run(AiReplyFixture.shown(), context)).isInstanceOf(RetryableStepException.class);
        context.deltas.clear();
        assertThat(step.run(AiReplyFixture.shown(), context)).isEqualTo(StepResult.said("A whole reply"));
        assertThat(context.shown()).isEqualTo("A whole reply");
    }

    @Test
    void noticesAStreamThatEndsPolitelyButTooEarly() {
        script.add((request, reply) -> {
            reply.text("Half a ");
            reply.raw("data: [DONE]\n\n");
            reply.close();
        });
        assertThat(failure(AiReplyFixture.shown())).isInstanceOf(RetryableStepException.class);
    }

    @Test
    void survivesNonsenseInTheStream() {
        script.add((request, reply) -> {
            reply.raw("data: {\"choices\": [ " + SECRET + "\n\n");
            reply.finish("stop");
        });
        assertThat(failure(AiReplyFixture.shown()))
                .isInstanceOf(RetryableStepException.class)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void survivesAnErrorInTheStream() {
        script.add((request, reply) -> {
            reply.text("Half");
            reply.raw("data: {\"error\":{\"message\":\"about " + SECRET + "\",\"code\":\"overloaded\"}}\n\n");
            reply.finish("stop");
        });
        assertThat(failure(AiReplyFixture.shown()))
                .isInstanceOf(RetryableStepException.class)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void cutsOffAServerThatNeverStops() {
        script.add((request, reply) -> {
            var line = ": " + "x".repeat(1 << 16);
            while (over.getCount() > 0) {
                reply.raw(line);
            }
        });
        assertThat(failure(AiReplyFixture.shown())).isInstanceOf(RetryableStepException.class);
    }

    @Test
    void givesUpOnSilence() {
        settings = new ModelSettings(
                server.baseUrl(),
                "key",
                "model-1",
                null,
                6000,
                ModelSettings.MaxTokensField.MAX_COMPLETION_TOKENS,
                Duration.ofSeconds(5),
                Duration.ofMillis(200));
        script.add((request, reply) -> {
            reply.text("Hm");
            over.await();
        });
        assertThat(failure(AiReplyFixture.shown()))
                .isInstanceOf(RetryableStepException.class)
                .hasMessageContaining("SocketTimeoutException");
    }

    @Test
    void keepsToTheTimeLimitWithADrippingServer() {
        script.add((request, reply) -> {
            while (over.getCount() > 0) {
                reply.text("drip ");
                Thread.sleep(20);
            }
        });
        assertThat(failure(AiReplyFixture.within(Duration.ofMillis(300)))).isInstanceOf(RetryableStepException.class);
    }

    @Test
    void doesNotEvenTryWithoutTime() {
        var context = FakeContext.asked("Hi");
        context.timeLeft = Duration.ZERO;
        assertThatThrownBy(() -> step.run(AiReplyFixture.shown(), context)).isInstanceOf(RetryableStepException.class);
        assertThat(requests).isEmpty();
    }

    @Test
    void failsFastWhileTheServerIsDown() throws Exception {
        try (var gone = new ServerSocket(0)) {
            settings = ModelSettings.of(URI.create("http://127.0.0.1:" + gone.getLocalPort() + "/v1"), "key", "m");
        }
        for (int i = 0; i < 5; i++) {
            assertThat(failure(AiReplyFixture.shown())).hasMessageContaining("ConnectException");
        }
        var sixth = (RetryableStepException) failure(AiReplyFixture.shown());
        assertThat(sixth).hasMessage("model server is not answering");
        assertThat(sixth.retryAfter()).isPositive();
    }

    @Test
    void oneTenantsRateLimitDoesNotStopTheOthers() throws Exception {
        for (int i = 0; i < 10; i++) {
            script.add((request, reply) -> reply.error(429, "rate_limit_exceeded", Map.of()));
            failure(AiReplyFixture.shown());
        }
        script.add(says("ok"));
        assertThat(step.run(AiReplyFixture.shown(), FakeContext.asked("Hi"))).isEqualTo(StepResult.said("ok"));
    }

    @Test
    void printsNothingOfWhatIsSaidWhateverTheEnvironmentAsksFor() throws Exception {
        assertThat(System.getenv("OPENAI_LOG")).isEqualTo("debug");
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        System.setOut(new PrintStream(printed, true));
        System.setErr(new PrintStream(printed, true));
        try {
            script.add(says("Hello " + SECRET));
            step.run(AiReplyFixture.shown(), FakeContext.asked("I am " + SECRET));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void refusesAStepThatDoesNothing() {
        assertThat(failure(AiReplyFixture.reading(" "))).isExactlyInstanceOf(StepException.class);
    }

    private Throwable failure(AiReply input) {
        return catchThrowable(() -> step.run(input, FakeContext.asked("I am " + SECRET)));
    }

    private static ChatResponder says(String text) {
        return ends("stop", text);
    }

    private static ChatResponder ends(String reason, String text) {
        return (request, reply) -> {
            reply.text(text);
            reply.finish(reason);
        };
    }

    private void answer(ChatRequest request, ChatReply reply) throws IOException, InterruptedException {
        requests.add(request);
        script.remove().answer(request, reply);
    }
}
