package io.smartconvo.conversation;

import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.FrameId;
import io.smartconvo.widget.StepId;
import org.jspecify.annotations.Nullable;

/** What a visitor typed, as it may be kept: with placeholders where it is personal. */
final class VisitorText {

    /** Stands for words that were not kept; a mark, so that it needs no translation. */
    static final String WITHHELD = "•••";

    private VisitorText() {}

    static String masked(Turn turn, String text) {
        return turn.conversation().disguise().mask(text);
    }

    /** A message that answered a personal question and was kept: the words around the value, or only its placeholder. */
    static Event.Visitor captured(Turn turn, ClientFrame.Message message, StepId step, PersonalAnswer known) {
        String masked = masked(turn, message.text());
        String kept = masked.contains(known.placeholder()) ? masked : known.placeholder();
        return new Event.Visitor(message.id(), kept, step, null);
    }

    /** A message as the transcript keeps it. */
    static Event.Visitor said(Turn turn, ClientFrame.Message message, @Nullable StepId step) {
        return new Event.Visitor(message.id(), masked(turn, message.text()), step, null);
    }

    /** Something sent of which nothing may be kept, not even what it answers. */
    static Event.Visitor withheld(FrameId frame) {
        return new Event.Visitor(frame, WITHHELD, null, null);
    }

    /** A message of which nothing may be kept: it answers a personal question and was not accepted. */
    static Event.Visitor withheld(ClientFrame.Message message, @Nullable StepId step) {
        return new Event.Visitor(message.id(), WITHHELD, step, null);
    }
}
