package io.smartconvo.conversation;

import io.smartconvo.widget.Event;

/** Whether what a visitor sent answers the question. */
sealed interface Reply {

    /** It does; its value is in the memory. The event is what the transcript keeps of it. */
    record Taken(Event.Visitor said) implements Reply {}

    /** It does not; the question is asked again. */
    record Missed(Event.Visitor said, Event again) implements Reply {}

    /** A frame of this type is no answer to this step. */
    record Misplaced() implements Reply {}
}
