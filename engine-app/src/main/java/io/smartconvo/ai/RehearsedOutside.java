package io.smartconvo.ai;

import io.smartconvo.openai.ModelScript;
import io.smartconvo.openai.ModelSettings;
import io.smartconvo.openai.ScriptedModelServer;
import io.smartconvo.rehearsal.ModelTurn;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The outside as a rehearsal wants it, by sandbox, on this node. Elsewhere nothing of it is known. */
public final class RehearsedOutside implements AutoCloseable {

    private final Sandboxes sandboxes;
    private final Map<TenantId, Script> scripts = new ConcurrentHashMap<>();
    private @Nullable ScriptedModelServer server;

    RehearsedOutside(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
    }

    /**
     * From now on the outside of a sandbox follows this script, until it is ended.
     *
     * @param model what the model does, one entry per call; when there is none left it cannot be reached
     * @throws IllegalArgumentException if the outside of this tenant is not left alone anyway
     */
    public void follow(TenantId sandbox, List<ModelTurn> model, boolean mailFails) {
        if (!sandboxes.isScripted(sandbox)) {
            throw new IllegalArgumentException("not a scripted sandbox");
        }
        end(sandbox);
        Part part = new Part(model);
        scripts.put(sandbox, new Script(part, server().play(part), mailFails));
    }

    public void end(TenantId sandbox) {
        Script script = scripts.remove(sandbox);
        if (script != null) {
            script.part.ended.countDown();
            server().end(script.model);
        }
    }

    private synchronized ScriptedModelServer server() {
        if (server == null) {
            server = new ScriptedModelServer();
        }
        return server;
    }

    Optional<ModelSettings> model(TenantId tenant) {
        return Optional.ofNullable(scripts.get(tenant)).map(Script::model);
    }

    boolean mailFails(TenantId tenant) {
        Script script = scripts.get(tenant);
        return script != null && script.mailFails;
    }

    @Override
    public synchronized void close() {
        scripts.values().forEach(script -> script.part.ended.countDown());
        if (server != null) {
            server.close();
        }
    }

    private record Script(Part part, ModelSettings model, boolean mailFails) {}

    private static final class Part implements ModelScript {

        private final Deque<ModelTurn> turns;
        private final CountDownLatch ended = new CountDownLatch(1);
        private Map<String, Object> reads = Map.of();

        Part(List<ModelTurn> turns) {
            this.turns = new ArrayDeque<>(turns);
        }

        /** A model that cannot be reached stays so. */
        @Override
        public synchronized Line next() {
            ModelTurn turn = turns.peek() instanceof ModelTurn.Fails ? turns.peek() : turns.poll();
            if (turn instanceof ModelTurn.Says says) {
                reads = says.reads();
                return new Line.Says(says.text());
            }
            if (turn instanceof ModelTurn.Begins begins) {
                return new Line.Begins(begins.text());
            }
            return turn instanceof ModelTurn.Refuses ? new Line.Refuses() : new Line.Fails();
        }

        @Override
        public synchronized String answers() {
            return JsonMapper.shared().writeValueAsString(reads);
        }

        @Override
        public void awaitEnd() throws InterruptedException {
            ended.await();
        }
    }
}
