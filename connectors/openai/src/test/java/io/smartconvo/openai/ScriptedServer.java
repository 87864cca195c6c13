package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartconvo.openai.server.ChatReply;
import io.smartconvo.openai.server.ChatRequest;
import io.smartconvo.openai.server.ChatResponder;
import io.smartconvo.openai.server.ChatServer;
import io.smartconvo.sdk.FakeContext;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A step, and a model server that answers each of its requests as the test has put down. */
@Timeout(60)
abstract class ScriptedServer {

    static final String SECRET = "jane@example.org";

    final Queue<ChatResponder> script = new ArrayDeque<>();
    final List<ChatRequest> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch over = new CountDownLatch(1);
    final ChatServer server = ChatServer.start("key", this::answer);
    ModelSettings settings = ModelSettings.of(server.baseUrl(), "key", "model-1");
    final AiReplyStep step = new AiReplyStep(tenant -> settings, Clock.systemUTC());

    @AfterEach
    void stop() {
        over.countDown();
        step.close();
        server.close();
    }

    Throwable failure(AiReply input) {
        return catchThrowable(() -> step.run(input, FakeContext.asked("I am " + SECRET)));
    }

    static ChatResponder says(String text) {
        return ends("stop", text);
    }

    static ChatResponder ends(String reason, String text) {
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
