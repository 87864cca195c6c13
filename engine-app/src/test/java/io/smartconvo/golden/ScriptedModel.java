package io.smartconvo.golden;

import io.smartconvo.openai.server.ChatReply;
import io.smartconvo.openai.server.ChatRequest;
import io.smartconvo.testsupport.FakeOpenAi;
import io.smartconvo.testsupport.chat.ModelTurn;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A model server that plays the model's part of a golden conversation. */
public class ScriptedModel implements AutoCloseable {

    private final FakeOpenAi server = FakeOpenAi.start().otherwise(this::answer);
    private final Deque<ModelTurn> script = new ArrayDeque<>();
    private Map<String, Object> reads = Map.of();

    public URI baseUrl() {
        return server.baseUrl();
    }

    public synchronized void begin(List<ModelTurn> turns) {
        script.clear();
        script.addAll(turns);
        reads = Map.of();
    }

    /** A call for a document asks what the model read out of the chat; any other is the next turn of the script. */
    private synchronized void answer(ChatRequest request, ChatReply reply) throws IOException {
        ModelTurn turn = script.peek();
        if (request.schema() != null) {
            reply.text(JsonMapper.shared().writeValueAsString(reads));
            reply.finish("stop");
        } else if (turn instanceof ModelTurn.Says says) {
            script.remove();
            reads = says.reads();
            reply.text(says.text());
            reply.finish("stop");
        } else if (turn instanceof ModelTurn.Refuses) {
            script.remove();
            reply.refuse("I cannot help with that.");
        } else {
            // Also for a call the script does not know; and a model that fails keeps failing.
            reply.error(503, "unavailable", Map.of());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
