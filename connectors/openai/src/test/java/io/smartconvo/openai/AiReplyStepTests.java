package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.sdk.FakeContext;
import io.smartconvo.sdk.StepResult;
import io.smartconvo.sdk.StepResult.Completed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a visitor sees of a reply, and what the provider sees of the visitor. */
class AiReplyStepTests extends ScriptedServer {

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
}
