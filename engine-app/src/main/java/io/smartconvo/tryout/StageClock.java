package io.smartconvo.tryout;

import io.smartconvo.conversation.RehearsedConversation;
import io.smartconvo.conversation.RehearsedConversation.Pending;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The time of a rehearsal: it runs as the product's does, and leaps when somebody waits. What becomes due in a leap happens
 * in order; it is due as long after it began to wait as its flow says, whatever leaps lay before.
 */
final class StageClock {

    private final Stage stage;
    private final TenantId sandbox;
    private final Map<Pending, Instant> due = new HashMap<>();
    private final Set<Pending> fired = new HashSet<>();
    private Duration ahead;

    StageClock(Stage stage, TenantId sandbox, Instant starts) {
        this.stage = stage;
        this.sandbox = sandbox;
        this.ahead = Duration.between(stage.clock().instant(), starts);
        stage.time().tell(sandbox, starts);
    }

    private Instant now() {
        return stage.clock().instant().plus(ahead);
    }

    /** @param settle waits until nothing more happens by itself */
    void pass(Duration time, RehearsedConversation conversation, Runnable settle) {
        Instant end = now().plus(time);
        settle.run();
        Optional<Map.Entry<Pending, Instant>> next = next(conversation, end);
        while (next.isPresent()) {
            leap(next.get().getValue());
            fired.add(next.get().getKey());
            conversation.fire(next.get().getKey());
            settle.run();
            next = next(conversation, end);
        }
        leap(end);
    }

    /** What began to wait since this was asked last, began in the time that is now. */
    private Optional<Map.Entry<Pending, Instant>> next(RehearsedConversation conversation, Instant end) {
        return conversation.pending().stream()
                .map(one -> Map.entry(
                        one, due.computeIfAbsent(one, fresh -> fresh.at().plus(ahead))))
                .filter(one -> !fired.contains(one.getKey()) && !one.getValue().isAfter(end))
                .min(Map.Entry.comparingByValue());
    }

    private void leap(Instant to) {
        if (to.isAfter(now())) {
            ahead = Duration.between(stage.clock().instant(), to);
            stage.time().tell(sandbox, to);
        }
    }
}
