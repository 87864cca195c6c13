package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartconvo.openai.server.ChatRequest;
import io.smartconvo.openai.server.ChatServer;
import io.smartconvo.sdk.FakeContext;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.Utterance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing reaches a model without leave, and each thing that does leaves a trace before and after. */
@Timeout(60)
class ModelPassageTests {

    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();
    private final ChatServer server = ChatServer.start("key", (request, reply) -> {
        requests.add(request);
        reply.text(request.schema() == null ? "Two words" : "{\"size\": 42}");
        reply.finish("stop");
    });
    private final ModelSettings settings = ModelSettings.of(server.baseUrl(), "key", "model-1");
    private final AiReplyStep step = new AiReplyStep(tenant -> settings, Clock.systemUTC());
    private final FakeContext context = FakeContext.asked("I wear [size] and write from [EMAIL_1] and [PHONE_1]");

    @AfterEach
    void stop() {
        step.close();
        server.close();
    }

    @Test
    void sendsNothingWithoutLeave() {
        context.registered = false;
        var failure = catchThrowable(() -> step.run(AiReplyFixture.shown(), context));
        assertThat(failure).isExactlyInstanceOf(StepException.class);
        assertThat(((StepException) failure).errorCode()).isEqualTo(AiReply.UNAVAILABLE);
        assertThat(requests).isEmpty();
    }

    @Test
    void asksForEachCallAndTellsWhatItCost() throws Exception {
        step.run(AiReplyFixture.shownAndReading("size: number = shoe size"), context);
        var to = "AI 127.0.0.1:" + settings.port() + " true 2";
        assertThat(context.passages).hasSize(6).element(0).isEqualTo(to);
        assertThat(context.passages.get(1)).matches("ANSWERED [1-9]\\d* 2");
        assertThat(context.passages.get(3)).isEqualTo(to);
        assertThat(context.passages.get(4)).matches("ANSWERED [1-9]\\d* 2");
    }

    @Test
    void closesThePassageOfABrokenCall() {
        server.close();
        assertThat(catchThrowable(() -> step.run(AiReplyFixture.shown(), context)))
                .isInstanceOf(StepException.class);
        assertThat(context.passages).containsExactly("AI 127.0.0.1:" + settings.port() + " true 2", "closed");
    }

    @Test
    void tellsTheProviderARandomNameAndNothingElse() throws Exception {
        step.run(AiReplyFixture.shown(), context);
        var body = requests.get(0).body();
        assertThat(body.path("safety_identifier").asString()).isEqualTo("pseudonym-1");
        assertThat(body.has("metadata")).isFalse();
        assertThat(body.has("user")).isFalse();
        assertThat(body.path("store").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Proxy.Type.class,
            names = {"HTTP", "SOCKS"})
    void passesByAProxyOfTheMachine(Proxy.Type type) throws Exception {
        var before = ProxySelector.getDefault();
        try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProxySelector.setDefault(new Trap(type, trap.getLocalSocketAddress()));
            step.run(AiReplyFixture.shown(), context);
            trap.setSoTimeout(1);
            assertThat(catchThrowable(trap::accept)).isInstanceOf(java.net.SocketTimeoutException.class);
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void theWireItselfRefusesAHostThatWasNotDisclosed() {
        try (var transport = new ModelTransport();
                var running = RunningCall.ofThisThread(URI.create("http://127.0.0.1:1/v1"))) {
            var failure = catchThrowable(() -> transport
                    .client(settings)
                    .chat()
                    .completions()
                    .create(ChatParams.reply(
                            AiReplyFixture.shown(),
                            settings,
                            new Prompt("Be kind", List.of(new Utterance(Utterance.Speaker.VISITOR, "Hi"))),
                            context)));
            assertThat(failure).hasRootCauseInstanceOf(IOException.class).hasRootCauseMessage("not disclosed");
        }
        assertThat(requests).isEmpty();
    }

    /** What {@code -DsocksProxyHost} and {@code -Dhttp.proxyHost} amount to. */
    private static final class Trap extends ProxySelector {

        private final Proxy proxy;

        Trap(Proxy.Type type, SocketAddress address) {
            proxy = new Proxy(type, (InetSocketAddress) address);
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(proxy);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {}
    }
}
