package io.smartconvo.conversation;

import io.smartconvo.widget.ServerFrame;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Brings what was committed to whoever reads the conversation: to the readers of this node at once, to those of others
 * by a note to their nodes. Pieces of a reply reach the readers of this node only.
 */
@Component
class ChatPublisher {

    private final Readers readers;
    private final LiveStreams streams;
    private final OtherNodes others;

    ChatPublisher(Readers readers, LiveStreams streams, OtherNodes others) {
        this.readers = readers;
        this.streams = streams;
        this.others = others;
    }

    /** Sends everything after {@code after}, then whatever comes. Run the result to stop. */
    Runnable subscribe(Conversation conversation, long after, Consumer<ServerFrame> reader) {
        Subscription subscription = readers.add(conversation, after, reader);
        streams.of(conversation.id()).stream()
                .filter(LiveStream::hasText)
                .forEach(stream -> subscription.passing(stream.soFar()));
        return () -> readers.remove(subscription);
    }

    void events(Conversation conversation, List<ServerFrame.Occurred> events) {
        readers.events(conversation.id(), events);
        others.happened(conversation.key(), events.get(events.size() - 1).seq());
    }

    void passing(ConversationId id, ServerFrame frame) {
        readers.passing(id, frame);
    }

    /** @param purposes of the personal answers that went into what is being written */
    LiveStream openStream(Conversation conversation, String turn, Set<String> purposes) {
        LiveStream stream = streams.open(conversation.id(), turn, purposes);
        readers.passing(conversation.id(), new ServerFrame.Typing(turn));
        others.writing(conversation.key(), turn);
        return stream;
    }

    void closeStream(ConversationId id, LiveStream stream) {
        if (stream.hasText()) {
            passing(id, stream.retracted());
        }
        streams.close(id, stream);
    }

    /** Stops one reply, whichever node writes it. */
    void stop(Greeting.Guest guest, String turn) {
        if (!streams.stop(guest.conversation(), turn)) {
            others.stop(guest, turn);
        }
    }

    /** Stops what is being written with personal answers of this purpose; on other nodes, whatever is being written. */
    void stopUsing(Conversations.Key key, String purpose) {
        streams.stopUsing(key.id(), purpose);
        others.stopAll(key);
    }

    /** A conversation was deleted: nobody reads it any more, on any node. */
    void gone(Conversations.Key key) {
        streams.stopAll(key.id());
        readers.gone(key);
        others.gone(key);
    }

    void stopAll(Conversation conversation) {
        streams.stopAll(conversation.id());
        others.stopAll(conversation.key());
    }
}
