package io.smartconvo.conversation;

import io.smartconvo.engine.StepRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for the visitor.
 *
 * @param misses answers so far that did not fit
 * @param silenceAt when the step gives up waiting, or null for never
 */
record OpenQuestion(StepRef step, int misses, @Nullable Instant silenceAt) {

    OpenQuestion missed() {
        return new OpenQuestion(step, misses + 1, silenceAt);
    }

    OpenQuestion askedBy(StepRef other) {
        return new OpenQuestion(other, misses, silenceAt);
    }

    boolean silentAt(Instant now) {
        return silenceAt != null && !silenceAt.isAfter(now);
    }
}
