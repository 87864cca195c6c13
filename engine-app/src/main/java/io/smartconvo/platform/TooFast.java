package io.smartconvo.platform;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A program with a good key asks more often than it may. */
public final class TooFast extends AuthenticationException {

    private final Duration wait;

    public TooFast(Duration wait) {
        super("too fast");
        this.wait = wait;
    }

    /** For {@code Retry-After}: whole seconds, never none. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
