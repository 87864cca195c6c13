package io.smartconvo.conversation;

import io.smartconvo.widget.ServerFrame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever reads a conversation on this node. */
@Component
class Readers {

    private final Map<ConversationId, Set<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private final Transcript transcript;

    Readers(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Reads everything after {@code after} to the newcomer, then whatever comes. */
    Subscription add(Conversation conversation, long after, Consumer<ServerFrame> reader) {
        Subscription newcomer =
                new Subscription(conversation, after, reader, last -> transcript.seenAfter(conversation, last));
        subscriptions.compute(conversation.id(), (id, present) -> with(present, newcomer));
        newcomer.catchUp();
        return newcomer;
    }

    void remove(Subscription one) {
        subscriptions.computeIfPresent(one.conversation().id(), (id, present) -> without(present, one));
    }

    void events(ConversationId id, List<ServerFrame.Occurred> events) {
        of(id).forEach(subscription -> subscription.events(events));
    }

    void passing(ConversationId id, ServerFrame frame) {
        of(id).forEach(subscription -> subscription.passing(frame));
    }

    void gone(Conversations.Key key) {
        of(key).forEach(subscription -> {
            subscription.passing(new ServerFrame.Gone());
            remove(subscription);
        });
    }

    /** Nobody, if the conversation is another tenant's. */
    List<Subscription> of(Conversations.Key key) {
        return of(key.id()).stream()
                .filter(subscription -> subscription.conversation().tenant().equals(key.tenant()))
                .toList();
    }

    /** What is read here, with the newest event that all its readers have. */
    Map<Conversations.Key, Long> told() {
        Map<Conversations.Key, Long> told = new ConcurrentHashMap<>();
        subscriptions
                .values()
                .forEach(readers -> readers.forEach(
                        reader -> told.merge(reader.conversation().key(), reader.last(), Math::min)));
        return told;
    }

    private Set<Subscription> of(ConversationId id) {
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
