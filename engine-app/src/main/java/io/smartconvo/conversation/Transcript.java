package io.smartconvo.conversation;

import io.smartconvo.widget.FrameCodec;
import io.smartconvo.widget.ServerFrame;
import java.util.ArrayList;
import java.util.List;
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

    List<StoredEvent> seal(Conversation conversation, List<ServerFrame.Occurred> events) {
        return events.stream()
                .map(event -> new StoredEvent(
                        event.seq(),
                        event.at(),
                        conversation
                                .cipher()
                                .seal(codec.pack(event.event(), event.closed()), StoredEvent.slot(event.seq()))))
                .toList();
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
