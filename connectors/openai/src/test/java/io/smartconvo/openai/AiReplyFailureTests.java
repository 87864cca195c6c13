package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.sdk.FakeContext;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a reply when the provider, or the line to it, does not play along. */
class AiReplyFailureTests extends ScriptedServer {

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
    void refusesAStepThatDoesNothing() {
        assertThat(failure(AiReplyFixture.reading(" "))).isExactlyInstanceOf(StepException.class);
    }
}
