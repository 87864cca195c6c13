package io.smartconvo.tryout;

import io.smartconvo.conversation.TriedConversations;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much time a replay must let pass so that the same falls due. It answers at once where somebody took their time, so
 * only what passes between two things that were due is counted.
 */
final class RecordedTime {

    private final Map<TriedConversations.Due, Duration> due = new HashMap<>();
    private Duration passed = Duration.ZERO;
    private Instant since;
    private @Nullable Duration skipped;

    RecordedTime(Instant begun) {
        this.since = begun;
    }

    /** What began to wait since time was last counted, began then, as far as a replay can tell. */
    void skipping(List<TriedConversations.Due> all, String element) {
        skipped = null;
        for (TriedConversations.Due one : all) {
            Duration then = due.computeIfAbsent(one, fresh -> passed.plus(Duration.between(since, fresh.at())));
            if (skipped == null && one.element().equals(element)) {
                skipped = then.minus(passed);
            }
        }
    }

    /** Something was due; how much time a replay lets pass for it. */
    Optional<Duration> fired(Instant now) {
        Duration waited = skipped == null ? Duration.between(since, now) : skipped;
        skipped = null;
        since = now;
        if (waited.compareTo(Duration.ofSeconds(1)) < 0) {
            return Optional.empty();
        }
        Duration whole =
                waited.toNanosPart() == 0 ? waited : waited.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        passed = passed.plus(whole);
        return Optional.of(whole);
    }
}
