package io.smartconvo.platform;

import org.springframework.security.core.Authentication;

/** Who is behind an API key; implemented by whoever keeps the keys. */
public interface KeySignIn {

    /**
     * @param from to slow down whoever guesses
     * @throws org.springframework.security.core.AuthenticationException if the key opens nothing, or not now
     */
    Authentication read(String key, ClientAddress from);
}
