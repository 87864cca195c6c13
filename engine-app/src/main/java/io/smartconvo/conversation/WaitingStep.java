package io.smartconvo.conversation;

import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a step that waits asks its question and takes its answer. */
interface WaitingStep {

    /** The step's declaration. */
    Class<? extends Record> input();

    /** The question, as the widget shows it. */
    Event question(Turn turn, Asked step);

    /** Checks what the visitor sent, and keeps it when it fits. */
    Reply reply(Turn turn, Asked step, ClientFrame frame);

    /** How long to wait for the visitor; null for as long as the conversation lasts. */
    @Nullable Duration timeout(Asked step);

    /** After so many answers that do not fit, the step gives up. */
    default int attempts(Asked step) {
        return Integer.MAX_VALUE;
    }

    /** Ids of the purposes without whose consent there is nothing to ask. */
    default Set<String> purposes(Asked step) {
        return Set.of();
    }

    /**
     * Asks the question.
     *
     * @return false if there is nothing to ask; then the flow goes on at once
     */
    default boolean open(Turn turn, Asked step) {
        turn.say(question(turn, step));
        Duration timeout = timeout(step);
        Instant silenceAt = timeout == null ? null : turn.now().plus(timeout);
        turn.memory().opened(new OpenQuestion(step.ref(), 0, silenceAt));
        return true;
    }
}
