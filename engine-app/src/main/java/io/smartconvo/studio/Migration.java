package io.smartconvo.studio;

import io.smartconvo.engine.MigrationRoute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The move of a flow's running conversations to another version, as far as it has come.
 *
 * @param passed the last conversation it came past, in the order of ids
 */
record Migration(
        UUID id,
        String key,
        int from,
        int to,
        MigrationRoute route,
        boolean running,
        int total,
        int moved,
        int failed,
        List<Failure> failures,
        @Nullable UUID passed,
        Instant startedAt) {

    private static final int MOST_KINDS = 100;

    /** Why some conversations stayed where they were. */
    record Failure(String element, String reason, int count) {}

    Migration past(UUID conversation, boolean didMove) {
        return at(conversation, didMove ? moved + 1 : moved, failed, failures, running);
    }

    Migration failedAt(UUID conversation, String element, String reason) {
        List<Failure> now = new ArrayList<>();
        boolean known = false;
        for (Failure failure : failures) {
            boolean same = failure.element().equals(element) && failure.reason().equals(reason);
            now.add(same ? new Failure(element, reason, failure.count() + 1) : failure);
            known |= same;
        }
        if (!known && now.size() < MOST_KINDS) {
            now.add(new Failure(element, reason, 1));
        }
        return at(conversation, moved, failed + 1, now, running);
    }

    Migration finished() {
        return at(passed, moved, failed, failures, false);
    }

    private Migration at(@Nullable UUID last, int nowMoved, int nowFailed, List<Failure> now, boolean goesOn) {
        return new Migration(
                id, key, from, to, route, goesOn, total, nowMoved, nowFailed, List.copyOf(now), last, startedAt);
    }
}
