package io.smartconvo.conversation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The replies this node is writing. */
@Component
class LiveStreams {

    private final Map<ConversationId, Map<String, LiveStream>> streams = new ConcurrentHashMap<>();

    LiveStream open(ConversationId id, String turn, Set<String> purposes) {
        LiveStream stream = new LiveStream(turn, purposes);
        streams.compute(id, (key, present) -> {
            Map<String, LiveStream> live = present == null ? new ConcurrentHashMap<>() : present;
            live.put(turn, stream);
            return live;
        });
        return stream;
    }

    void close(ConversationId id, LiveStream stream) {
        streams.computeIfPresent(id, (key, live) -> {
            live.remove(stream.turn(), stream);
            return live.isEmpty() ? null : live;
        });
    }

    Collection<LiveStream> of(ConversationId id) {
        return streams.getOrDefault(id, Map.of()).values();
    }

    /** False if this node does not write that reply. */
    boolean stop(ConversationId id, String turn) {
        LiveStream stream = streams.getOrDefault(id, Map.of()).get(turn);
        if (stream != null) {
            stream.stop();
        }
        return stream != null;
    }

    void stopUsing(ConversationId id, String purpose) {
        of(id).stream().filter(stream -> stream.uses(purpose)).forEach(LiveStream::stop);
    }

    void stopAll(ConversationId id) {
        of(id).forEach(LiveStream::stop);
    }
}
