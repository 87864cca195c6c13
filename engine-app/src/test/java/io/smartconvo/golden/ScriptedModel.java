package io.smartconvo.golden;

import io.smartconvo.openai.server.ChatReply;
import io.smartconvo.openai.server.ChatRequest;
import io.smartconvo.rehearsal.ModelTurn;
import io.smartconvo.testsupport.FakeOpenAi;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.json.JsonMapper;

/** A model server that plays the model's part of a golden conversation. */
public class ScriptedModel implements AutoCloseable {

    private final FakeOpenAi server = FakeOpenAi.start().otherwise(this::answer);
    private final Deque<ModelTurn> script = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
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
    private void answer(ChatRequest request, ChatReply reply) throws IOException, InterruptedException {
        if (request.schema() != null) {
            say(reply, JsonMapper.shared().writeValueAsString(reads()));
            return;
        }
        ModelTurn turn = next();
        if (turn instanceof ModelTurn.Says says) {
            say(reply, says.text());
        } else if (turn instanceof ModelTurn.Begins begins) {
            reply.text(begins.text());
            closed.await();
        } else if (turn instanceof ModelTurn.Refuses) {
            reply.refuse("I cannot help with that.");
        } else {
            reply.error(503, "unavailable", Map.of());
        }
    }

    private static void say(ChatReply reply, String text) throws IOException {
        reply.text(text);
        reply.finish("stop");
    }

    /** A model that fails keeps failing, also at a call the script does not know. */
    private synchronized ModelTurn next() {
        ModelTurn turn = script.peek();
        if (turn == null || turn instanceof ModelTurn.Fails) {
            return new ModelTurn.Fails();
        }
        reads = turn instanceof ModelTurn.Says says ? says.reads() : reads;
        return script.remove();
    }

    private synchronized Map<String, Object> reads() {
        return reads;
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }
}
