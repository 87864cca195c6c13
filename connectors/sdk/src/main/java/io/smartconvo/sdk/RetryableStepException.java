package io.smartconvo.sdk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A step failed in a way that may pass: a time-out, a full queue, an answer with status 429 or 5xx. */
public final class RetryableStepException extends StepException {

    private final transient @Nullable Duration retryAfter;

    public RetryableStepException(String errorCode, String message) {
        this(errorCode, message, null);
    }

    /** @param retryAfter what the remote side asked for, or null for the platform's own back-off */
    public RetryableStepException(String errorCode, String message, @Nullable Duration retryAfter) {
        super(errorCode, message);
        this.retryAfter = retryAfter;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
