package io.smartconvo.openai;

import io.smartconvo.openai.server.ChatReply;
import io.smartconvo.openai.server.ChatRequest;
import io.smartconvo.openai.server.ChatServer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model that plays scripts: an OpenAI-compatible server in this process, on the loopback interface. Each script has a
 * key of its own, known to nobody else, so that they never mix.
 */
public final class ScriptedModelServer implements AutoCloseable {

    private final Map<String, ModelScript> scripts = new ConcurrentHashMap<>();
    private final ChatServer server = ChatServer.start(scripts::containsKey, this::answer);

    /** How to reach a model that follows this script. */
    public ModelSettings play(ModelScript script) {
        var key = DemoModelServer.key();
        scripts.put(key, script);
        return ModelSettings.of(server.baseUrl(), key, DemoModelServer.MODEL);
    }

    /** Nobody follows that script any more. */
    public void end(ModelSettings played) {
        scripts.remove(played.apiKey());
    }

    private void answer(ChatRequest request, ChatReply reply) throws IOException, InterruptedException {
        var script = scripts.get(request.key());
        if (script == null) {
            fail(reply);
        } else if (request.schema() != null) {
            reply.text(script.answers());
            reply.finish("stop");
        } else {
            play(script.next(), script, reply);
        }
    }

    private static void play(ModelScript.Line line, ModelScript script, ChatReply reply)
            throws IOException, InterruptedException {
        if (line instanceof ModelScript.Line.Says says) {
            reply.text(says.text());
            reply.finish("stop");
        } else if (line instanceof ModelScript.Line.Begins begins) {
            reply.text(begins.text());
            script.awaitEnd();
            reply.close();
        } else if (line instanceof ModelScript.Line.Refuses) {
            reply.refuse("I cannot help with that.");
        } else {
            fail(reply);
        }
    }

    /** Not an outage: whoever fails by script does not make others wait. */
    private static void fail(ChatReply reply) throws IOException {
        reply.error(404, "model_not_found", Map.of());
    }

    @Override
    public void close() {
        server.close();
    }
}
