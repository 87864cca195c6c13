package io.smartconvo.conversation;

import io.smartconvo.engine.DueTimers;
import io.smartconvo.engine.ProcessRef;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.ErrorCode;
import io.smartconvo.widget.ServerFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One conversation in a sandbox, held from within. Not thread-safe. */
public final class RehearsedConversation {

    private final RehearsedConversations place;
    private final Conversations.Key key;
    private final Map<String, Instant> timers = new HashMap<>();
    private long told;

    RehearsedConversation(RehearsedConversations place, Conversations.Key key) {
        this.place = place;
        this.key = key;
    }

    /**
     * Something that happens by itself if nobody acts.
     *
     * @param id tells it from others that wait at the same element
     */
    public record Pending(String id, Instant at) {}

    /** Does what a visitor does; nothing, or why it was refused. */
    public Optional<ErrorCode> send(ClientFrame.Idempotent frame) {
        return place.turns.take(key.tenant(), key.id(), frame) instanceof ServerFrame.Refused refused
                ? Optional.of(refused.code())
                : Optional.empty();
    }

    /** Hears the pieces of replies while they are written. Run the result to stop. */
    public Runnable listen(Consumer<ServerFrame.Delta> ear) {
        Conversation conversation = place.look(key);
        return place.publisher.subscribe(conversation, conversation.seq(), frame -> {
            if (frame instanceof ServerFrame.Delta delta) {
                ear.accept(delta);
            }
        });
    }

    /** Presses stop. */
    public void stop(String turn) {
        place.publisher.stop(new Greeting.Guest(key.tenant(), key.id()), turn);
    }

    /** What has happened since this was asked last. */
    public List<ServerFrame.Occurred> news() {
        List<ServerFrame.Occurred> news = place.transcript.seenAfter(place.look(key), told);
        told += news.size();
        return news;
    }

    /** Whether something outside is still being worked on. */
    public boolean works() {
        return RehearsedConversations.process(place.look(key))
                .filter(place.watch::works)
                .isPresent();
    }

    /** What is due if nobody acts. From now on its timers fire by {@link #fire} alone. */
    public List<Pending> pending() {
        Conversation conversation = place.look(key);
        List<Pending> pending = new ArrayList<>();
        RehearsedConversations.process(conversation).ifPresent(process -> {
            place.timers.of(process).forEach(timer -> pending.add(held(process, timer)));
            conversation.memory().open().stream()
                    .filter(question -> question.silenceAt() != null)
                    .forEach(question -> pending.add(new Pending(question.step().stepId(), question.silenceAt())));
        });
        return pending;
    }

    private Pending held(ProcessRef process, DueTimers.Timer timer) {
        Instant due = timers.get(timer.id());
        if (due == null) {
            place.timers.hold(process, timer);
            timers.put(timer.id(), timer.due());
        }
        return new Pending(timer.id(), due == null ? timer.due() : due);
    }

    /** Lets something that is pending happen. */
    public void fire(Pending pending) {
        if (!timers.containsKey(pending.id())) {
            place.silence.giveUp(key, pending.id());
            return;
        }
        RehearsedConversations.process(place.look(key))
                .ifPresent(process -> place.timers.of(process).stream()
                        .filter(timer -> timer.id().equals(pending.id()))
                        .forEach(timer -> place.timers.fire(process, timer)));
    }
}
