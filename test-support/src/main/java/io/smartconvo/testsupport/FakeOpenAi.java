package io.smartconvo.testsupport;

import io.smartconvo.openai.ModelSettings;
import io.smartconvo.openai.server.ChatReply;
import io.smartconvo.openai.server.ChatRequest;
import io.smartconvo.openai.server.ChatResponder;
import io.smartconvo.openai.server.ChatServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A model server that says what a test told it to, over real HTTP and real server-sent events. Answers are used in the
 * order they were queued; when none is left it answers with {@link #otherwise} ("OK." at first).
 */
public final class FakeOpenAi implements AutoCloseable {

    public static final String API_KEY = "test-key";

    private final Queue<ChatResponder> script = new ConcurrentLinkedQueue<>();
    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ChatServer server;
    private volatile ChatResponder otherwise = words(Duration.ZERO, "OK.");

    private FakeOpenAi() {
        server = ChatServer.start(API_KEY, this::answer);
    }

    public static FakeOpenAi start() {
        return new FakeOpenAi();
    }

    public URI baseUrl() {
        return server.baseUrl();
    }

    public ModelSettings settings() {
        return ModelSettings.of(baseUrl(), API_KEY, "fake-model");
    }

    /** Every request received so far, oldest first. */
    public List<ChatRequest> requests() {
        return List.copyOf(requests);
    }

    /** Queues a reply, one event for each piece. */
    public FakeOpenAi reply(String... pieces) {
        return answerWith(words(Duration.ZERO, pieces));
    }

    /** Queues a reply with a pause before each piece. */
    public FakeOpenAi slowly(Duration pause, String... pieces) {
        return answerWith(words(pause, pieces));
    }

    /** Queues a document for a request for structured output. */
    public FakeOpenAi json(String document) {
        return reply(document);
    }

    /** Queues an error status, with any further headers. */
    public FakeOpenAi error(int status, String code, Map<String, String> headers) {
        return answerWith((request, reply) -> reply.error(status, code, headers));
    }

    /** Queues a status 429. */
    public FakeOpenAi tooManyRequests(Duration retryAfter) {
        return error(429, "rate_limit_exceeded", Map.of("retry-after", Long.toString(retryAfter.toSeconds())));
    }

    /** Queues a reply whose connection breaks after these pieces. */
    public FakeOpenAi breakAfter(String... pieces) {
        return answerWith((request, reply) -> {
            say(reply, Duration.ZERO, pieces);
            throw new IOException("broken on purpose");
        });
    }

    /** Queues a reply that falls silent after these pieces until the client gives up. */
    public FakeOpenAi hangAfter(String... pieces) {
        return answerWith((request, reply) -> {
            say(reply, Duration.ZERO, pieces);
            closed.await();
        });
    }

    /** Queues a refusal by the model. */
    public FakeOpenAi refusal(String text) {
        return answerWith((request, reply) -> reply.refuse(text));
    }

    /** Queues a reply cut off by the provider's content filter. */
    public FakeOpenAi filtered(String... pieces) {
        return finish("content_filter", pieces);
    }

    /** Queues a reply that ends for this reason, for instance {@code length}. */
    public FakeOpenAi finish(String reason, String... pieces) {
        return answerWith((request, reply) -> {
            say(reply, Duration.ZERO, pieces);
            reply.finish(reason);
        });
    }

    /** Queues an event that is not JSON. */
    public FakeOpenAi garbled() {
        return answerWith((request, reply) -> {
            reply.raw("data: {\"choices\": [ oops\n\n");
            reply.finish("stop");
        });
    }

    /** Queues anything else. */
    public FakeOpenAi answerWith(ChatResponder responder) {
        script.add(responder);
        return this;
    }

    /** What to answer when nothing is queued. */
    public FakeOpenAi otherwise(ChatResponder responder) {
        otherwise = responder;
        return this;
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }

    private void answer(ChatRequest request, ChatReply reply) throws IOException, InterruptedException {
        requests.add(request);
        var next = script.poll();
        (next == null ? otherwise : next).answer(request, reply);
    }

    private static ChatResponder words(Duration pause, String... pieces) {
        return (request, reply) -> {
            say(reply, pause, pieces);
            reply.finish("stop");
        };
    }

    private static void say(ChatReply reply, Duration pause, String... pieces)
            throws IOException, InterruptedException {
        for (var piece : pieces) {
            Thread.sleep(pause.toMillis());
            reply.text(piece);
        }
    }
}
