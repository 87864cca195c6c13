package io.smartconvo.studio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A flow that somebody is drawing. */
record Draft(Head head, DraftContent content) {

    /**
     * A draft without what is drawn.
     *
     * @param revision counts what was saved; whoever saves names the one they began with
     * @param basedOn the newest published version its author has seen, null for none
     */
    record Head(
            UUID id,
            String key,
            String name,
            int revision,
            Instant changedAt,
            @Nullable UUID changedBy,
            @Nullable Integer basedOn) {}
}
