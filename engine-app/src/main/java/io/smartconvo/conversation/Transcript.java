package io.smartconvo.conversation;

import io.smartconvo.privacy.KeyDestroyed;
import io.smartconvo.widget.FrameCodec;
import io.smartconvo.widget.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happened in a conversation, sealed on its way in and opened on its way out. */
@Component
class Transcript {

    private static final int PAGE = 500;

    private final Conversations conversations;
    private final FrameCodec codec;

    Transcript(Conversations conversations, FrameCodec codec) {
        this.conversations = conversations;
        this.codec = codec;
    }

    List<StoredEvent> seal(Conversation conversation, List<Told> events) {
        return events.stream().map(told -> seal(conversation, told)).toList();
    }

    private StoredEvent seal(Conversation conversation, Told told) {
        ServerFrame.Occurred event = told.event();
        byte[] packed = codec.pack(event.event(), event.closed(), told.why());
        return new StoredEvent(
                event.seq(), event.at(), conversation.cipher().seal(packed, StoredEvent.slot(event.seq())));
    }

    /** What can still be read, each event with what led to it. */
    List<Told> told(Conversation conversation) {
        List<Told> told = new ArrayList<>();
        List<StoredEvent> page;
        long last = 0;
        do {
            page = conversations.eventsAfter(conversation, last, PAGE);
            page.forEach(event -> told(conversation, event).ifPresent(told::add));
            last = page.isEmpty() ? last : page.get(page.size() - 1).seq();
        } while (page.size() == PAGE);
        return told;
    }

    /** One event, if it is there and its day is not over. */
    Optional<Told> told(Conversation conversation, long seq) {
        return conversations.eventsAfter(conversation, seq - 1, 1).stream()
                .filter(event -> event.seq() == seq)
                .findFirst()
                .flatMap(event -> told(conversation, event));
    }

    private Optional<Told> told(Conversation conversation, StoredEvent event) {
        try {
            byte[] packed = conversation.cipher().open(event.sealed(), StoredEvent.slot(event.seq()));
            return Optional.of(new Told(
                    codec.unpack(event.seq(), event.at(), packed),
                    codec.why(packed, Why.class).orElse(Why.UNKNOWN)));
        } catch (KeyDestroyed over) {
            return Optional.empty();
        }
    }

    List<ServerFrame.Occurred> after(Conversation conversation, long seq) {
        List<ServerFrame.Occurred> events = new ArrayList<>();
        List<StoredEvent> page;
        long last = seq;
        do {
            page = conversations.eventsAfter(conversation, last, PAGE);
            events.addAll(open(conversation, page));
            last = seq + events.size();
        } while (page.size() == PAGE);
        return events;
    }

    /**
     * The same as the visitor sees it. What was given or withdrawn since the conversation was read counts, so it is read
     * again if there is something to tell.
     */
    List<ServerFrame.Occurred> seenAfter(Conversation conversation, long seq) {
        List<ServerFrame.Occurred> events = after(conversation, seq);
        if (events.isEmpty()) {
            return events;
        }
        return conversations
                .look(conversation.tenant(), conversation.id())
                .map(now -> new VisitorView(now.memory()).of(events))
                .orElse(events);
    }

    List<ServerFrame.Occurred> latest(Conversation conversation, int limit) {
        return open(conversation, conversations.latestEvents(conversation, limit));
    }

    private List<ServerFrame.Occurred> open(Conversation conversation, List<StoredEvent> events) {
        return events.stream()
                .map(event -> codec.unpack(
                        event.seq(),
                        event.at(),
                        conversation.cipher().open(event.sealed(), StoredEvent.slot(event.seq()))))
                .toList();
    }
}
