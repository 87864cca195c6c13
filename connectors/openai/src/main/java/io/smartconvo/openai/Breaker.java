package io.smartconvo.openai;

import io.smartconvo.sdk.RetryableStepException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Fails fast while a model server is down, so that workers do not queue up behind its time-outs. After some failures in
 * a row it lets nothing through for a while, then a single call; that one decides.
 */
final class Breaker {

    private static final int FAILURES = 5;
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private int failures;
    private boolean probing;
    private Duration pause = SHORTEST;
    private Instant closedUntil = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    /** Asks for leave to call; must be followed by exactly one of the other methods. */
    synchronized void enter() throws RetryableStepException {
        if (failures < FAILURES) {
            return;
        }
        var wait = Duration.between(clock.instant(), closedUntil);
        if (probing || wait.compareTo(Duration.ZERO) > 0) {
            var retryAfter = wait.compareTo(Duration.ofSeconds(1)) > 0 ? wait : Duration.ofSeconds(1);
            throw new RetryableStepException(AiReply.UNAVAILABLE, "model server is not answering", retryAfter);
        }
        probing = true;
    }

    synchronized void succeeded() {
        failures = 0;
        probing = false;
        pause = SHORTEST;
    }

    synchronized void failed() {
        failures++;
        if (probing) {
            pause = min(pause.multipliedBy(2), LONGEST);
        }
        probing = false;
        if (failures >= FAILURES) {
            closedUntil = clock.instant().plus(pause);
        }
    }

    /** The call ended in a way that says nothing about the server's health. */
    synchronized void abstained() {
        probing = false;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
