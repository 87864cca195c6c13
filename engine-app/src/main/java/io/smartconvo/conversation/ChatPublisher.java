package io.smartconvo.conversation;

import io.smartconvo.widget.ServerFrame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings what was committed to whoever reads the conversation on this node. A lost push is healed by the next resume. */
@Component
class ChatPublisher {

    private final Map<ConversationId, Set<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private final Map<ConversationId, Map<String, LiveStream>> streams = new ConcurrentHashMap<>();
    private final Transcript transcript;

    ChatPublisher(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Sends everything after {@code after}, then whatever comes. Close the result to stop. */
    Runnable subscribe(Conversation conversation, long after, Consumer<ServerFrame> reader) {
        Subscription subscription = new Subscription(after, reader, last -> transcript.after(conversation, last));
        ConversationId id = conversation.id();
        subscriptions.compute(id, (key, present) -> with(present, subscription));
        subscription.catchUp();
        live(id).stream().filter(LiveStream::hasText).forEach(stream -> subscription.passing(stream.soFar()));
        return () -> subscriptions.computeIfPresent(id, (key, present) -> without(present, subscription));
    }

    void events(ConversationId id, List<ServerFrame.Occurred> events) {
        readers(id).forEach(subscription -> subscription.events(events));
    }

    void passing(ConversationId id, ServerFrame frame) {
        readers(id).forEach(subscription -> subscription.passing(frame));
    }

    /** @param purposes of the personal answers that went into what is being written */
    LiveStream openStream(ConversationId id, String turn, Set<String> purposes) {
        LiveStream stream = new LiveStream(turn, purposes);
        streams.computeIfAbsent(id, key -> new ConcurrentHashMap<>()).put(turn, stream);
        passing(id, new ServerFrame.Typing(turn));
        return stream;
    }

    void closeStream(ConversationId id, LiveStream stream) {
        if (stream.hasText()) {
            passing(id, stream.retracted());
        }
        streams.computeIfPresent(id, (key, live) -> {
            live.remove(stream.turn(), stream);
            return live.isEmpty() ? null : live;
        });
    }

    /** Stops one reply. */
    void stop(ConversationId id, String turn) {
        live(id).stream().filter(stream -> stream.turn().equals(turn)).forEach(LiveStream::stop);
    }

    /** Stops what is being written with personal answers of this purpose. */
    void stopUsing(ConversationId id, String purpose) {
        live(id).stream().filter(stream -> stream.uses(purpose)).forEach(LiveStream::stop);
    }

    void stopAll(ConversationId id) {
        live(id).forEach(LiveStream::stop);
    }

    private Collection<LiveStream> live(ConversationId id) {
        return streams.getOrDefault(id, Map.of()).values();
    }

    private Set<Subscription> readers(ConversationId id) {
        return subscriptions.getOrDefault(id, Set.of());
    }

    private static Set<Subscription> with(@Nullable Set<Subscription> present, Subscription one) {
        Set<Subscription> all = present == null ? ConcurrentHashMap.newKeySet() : present;
        all.add(one);
        return all;
    }

    private static @Nullable Set<Subscription> without(Set<Subscription> present, Subscription one) {
        present.remove(one);
        return present.isEmpty() ? null : present;
    }
}
