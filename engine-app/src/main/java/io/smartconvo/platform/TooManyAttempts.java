package io.smartconvo.platform;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Nobody gets to try another password so soon, not even the right one. */
public final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    public TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** For {@code Retry-After}: whole seconds, never none. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
