package io.smartconvo.conversation;

import io.smartconvo.widget.ServerFrame;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * One reader of a conversation. Whatever order commits are announced in, it sees every event once and in order: an
 * event that does not follow the last one makes it read the table, which always has what lies between.
 */
class Subscription {

    private final Conversation conversation;
    private final Consumer<ServerFrame> reader;
    private final LongFunction<List<ServerFrame.Occurred>> eventsAfter;
    private volatile long last;

    Subscription(
            Conversation conversation,
            long after,
            Consumer<ServerFrame> reader,
            LongFunction<List<ServerFrame.Occurred>> eventsAfter) {
        this.conversation = conversation;
        this.last = after;
        this.reader = reader;
        this.eventsAfter = eventsAfter;
    }

    Conversation conversation() {
        return conversation;
    }

    /** The newest event that was handed to the reader. */
    long last() {
        return last;
    }

    /** What happened after an event, read without taking hold of the reader. */
    List<ServerFrame.Occurred> eventsAfter(long seq) {
        return eventsAfter.apply(seq);
    }

    synchronized void catchUp() {
        eventsAfter(last).forEach(this::forward);
    }

    synchronized void events(List<ServerFrame.Occurred> events) {
        if (events.get(0).seq() > last + 1) {
            catchUp();
        }
        events.forEach(this::forward);
    }

    synchronized void passing(ServerFrame frame) {
        reader.accept(frame);
    }

    private void forward(ServerFrame.Occurred event) {
        if (event.seq() == last + 1) {
            last = event.seq();
            reader.accept(event);
        }
    }
}
