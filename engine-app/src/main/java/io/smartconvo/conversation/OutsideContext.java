package io.smartconvo.conversation;

import io.smartconvo.engine.OutsideTask;
import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.StreamMask;
import io.smartconvo.processor.Departure;
import io.smartconvo.processor.DisclosureGate;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.ModelUse;
import io.smartconvo.sdk.Passage;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.Utterance;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A running outside step's view of its conversation. */
class OutsideContext implements StepContext {

    private final OutsideTask task;
    private final Brief brief;
    private final LiveStream stream;
    private final OutsideLeases.Held lease;
    private final ChatPublisher publisher;
    private final StreamMask mask;
    private final DisclosureGate gate;
    private final long deadline;
    private @Nullable ModelUse use;

    OutsideContext(
            OutsideTask task,
            Brief brief,
            LiveStream stream,
            OutsideLeases.Held lease,
            ChatPublisher publisher,
            DisclosureGate gate) {
        this.task = task;
        this.brief = brief;
        this.stream = stream;
        this.lease = lease;
        this.publisher = publisher;
        this.mask = new StreamMask(brief.disguise());
        this.gate = gate;
        this.deadline = System.nanoTime() + brief.timeLimit().toNanos();
    }

    @Override
    public String tenant() {
        return task.tenant().toString();
    }

    /** Not the id itself, which opens more than it should: what a provider holds must lead nowhere. */
    @Override
    public String pseudonym() {
        var id = "smartconvo/pseudonym/" + brief.conversation().id();
        return HexFormat.of().formatHex(Sha256.of(id), 0, 16);
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
    public synchronized void delta(String text) {
        show(mask.add(text));
    }

    @Override
    public synchronized void replied() {
        show(mask.end());
    }

    @Override
    public void used(ModelUse use) {
        this.use = use;
    }

    /** What the step told of a model, null if it asked none. */
    @Nullable ModelUse use() {
        return use;
    }

    private void show(String masked) {
        if (!masked.isEmpty()) {
            publisher.passing(
                    brief.conversation().id(), stream.append(brief.view().markup(masked)));
        }
    }

    /** A web service that gets nothing personal needs no processor's entry: the list of allowed hosts is enough. */
    @Override
    public Passage disclose(Disclosure disclosure) throws StepException {
        if (disclosure.to() == Disclosure.Kind.HTTP && brief.personal().isEmpty()) {
            return new Unrecorded();
        }
        return gate.admit(new Departure(
                task.tenant(),
                brief.conversation().subject(),
                brief.conversation().id().value(),
                task.step().stepId(),
                categories(disclosure),
                disclosure));
    }

    private Set<String> categories(Disclosure disclosure) {
        Set<String> categories = new TreeSet<>(brief.kinds());
        if (disclosure.freeText()) {
            categories.add("free text (masked)");
        }
        return categories.isEmpty() ? Set.of("text of the flow") : categories;
    }

    private record Unrecorded() implements Passage {

        @Override
        public void ended(Outcome outcome, long tokensIn, long tokensOut) {}

        @Override
        public void close() {}
    }
}
