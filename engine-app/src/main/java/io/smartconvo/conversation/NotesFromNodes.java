package io.smartconvo.conversation;

import io.smartconvo.node.Note;
import io.smartconvo.node.NoteListener;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What other nodes tell this one about conversations; the counterpart of {@link OtherNodes}. */
@Component
class NotesFromNodes implements NoteListener {

    private final LiveStreams streams;
    private final RemoteEvents events;
    private final Readers readers;

    NotesFromNodes(LiveStreams streams, RemoteEvents events, Readers readers) {
        this.streams = streams;
        this.events = events;
        this.readers = readers;
    }

    @Override
    public void heard(Note note) {
        List<String> ids = note.ids();
        switch (note.topic()) {
            case OtherNodes.HAPPENED -> events.happened(key(ids), Long.parseLong(ids.get(2)));
            case OtherNodes.WRITING -> events.writing(key(ids), ids.get(2));
            case OtherNodes.STOP -> streams.stop(key(ids).id(), ids.get(2));
            case OtherNodes.STOP_ALL -> streams.stopAll(key(ids).id());
            case OtherNodes.GONE -> {
                streams.stopAll(key(ids).id());
                readers.gone(key(ids));
            }
            default -> {
                // Another module's, or a newer release's.
            }
        }
    }

    @Override
    public void mayHaveMissed() {
        events.lookSoon();
    }

    private static Conversations.Key key(List<String> ids) {
        return new Conversations.Key(TenantId.of(ids.get(0)), new ConversationId(UUID.fromString(ids.get(1))));
    }
}
