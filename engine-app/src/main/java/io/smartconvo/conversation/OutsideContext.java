package io.smartconvo.conversation;

import io.smartconvo.engine.OutsideTask;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A running outside step's view of its conversation. */
class OutsideContext implements StepContext {

    private final OutsideTask task;
    private final Brief brief;
    private final LiveStream stream;
    private final OutsideLeases.Held lease;
    private final ChatPublisher publisher;
    private final long deadline;

    OutsideContext(
            OutsideTask task, Brief brief, LiveStream stream, OutsideLeases.Held lease, ChatPublisher publisher) {
        this.task = task;
        this.brief = brief;
        this.stream = stream;
        this.lease = lease;
        this.publisher = publisher;
        this.deadline = System.nanoTime() + brief.timeLimit().toNanos();
    }

    @Override
    public String tenant() {
        return task.tenant().toString();
    }

    @Override
    public String idempotencyKey() {
        return task.id();
    }

    @Override
    public Locale locale() {
        return brief.conversation().locale();
    }

    @Override
    public Map<String, Object> answers() {
        return brief.permitted().answers();
    }

    @Override
    public List<Utterance> transcript() {
        return brief.transcript();
    }

    @Override
    public Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    @Override
    public boolean cancelled() {
        return stream.stopped() || lease.lost();
    }

    @Override
    public void delta(String text) {
        if (!text.isEmpty()) {
            publisher.passing(brief.conversation().id(), stream.append(text));
        }
    }
}
