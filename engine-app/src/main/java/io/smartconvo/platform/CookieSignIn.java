package io.smartconvo.platform;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Who is behind a session cookie; implemented by whoever keeps the sessions. */
public interface CookieSignIn {

    String COOKIE = "SMARTCONVO_SESSION";

    /** Nothing if the token opens no living session. */
    Optional<Authentication> read(String token);
}
