package io.smartconvo.openai;

import io.smartconvo.openai.server.ChatReply;
import io.smartconvo.openai.server.ChatRequest;
import io.smartconvo.openai.server.ChatServer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/**
 * A stand-in for a model where no key is configured: an OpenAI-compatible server in this process, on the loopback
 * interface, with a shop assistant made of rules. It is deterministic, says what it is, and keeps nothing.
 */
public final class DemoModelServer implements AutoCloseable {

    /** What it calls itself. */
    public static final String MODEL = "smartconvo-demo";

    private final String apiKey = key();
    private final Duration pace;
    private final ChatServer server;

    private DemoModelServer(Duration pace) {
        this.pace = pace;
        this.server = ChatServer.start(apiKey, this::answer);
    }

    /** @param pace the pause between words, which makes it look like a model at work */
    public static DemoModelServer start(Duration pace) {
        return new DemoModelServer(pace);
    }

    /** How to reach it. The key is random and known to nobody else. */
    public ModelSettings settings() {
        return ModelSettings.of(server.baseUrl(), apiKey, MODEL);
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(ChatRequest request, ChatReply reply) throws IOException, InterruptedException {
        var schema = request.schema();
        if (schema != null) {
            reply.text(new DemoReader(request).read(schema));
        } else {
            for (var word : new DemoAssistant(request).reply().split("(?<= )")) {
                reply.text(word);
                Thread.sleep(pace.toMillis());
            }
        }
        reply.finish("stop");
    }

    static String key() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return "demo-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
