package io.smartconvo.privacy;

/** A key was destroyed on purpose: what it sealed is gone for ever. */
public final class KeyDestroyed extends RuntimeException {

    private KeyDestroyed(String message) {
        super(message, null, false, true);
    }

    static KeyDestroyed subject() {
        return new KeyDestroyed("The subject's key was destroyed");
    }

    static KeyDestroyed epoch() {
        return new KeyDestroyed("The key of the day the value was sealed on was destroyed");
    }

    static KeyDestroyed tenant() {
        return new KeyDestroyed("The tenant's key was destroyed");
    }
}
