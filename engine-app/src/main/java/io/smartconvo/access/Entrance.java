package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import io.smartconvo.access.SessionAnswers.SessionAnswer;
import io.smartconvo.platform.Browser;
import io.smartconvo.platform.CookieSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Lets browsers in and out, whichever way somebody has shown who they are. */
@Component
class Entrance {

    private final Callers callers;
    private final Sessions sessions;
    private final Members members;
    private final SessionAnswers answers;

    Entrance(Callers callers, Sessions sessions, Members members, SessionAnswers answers) {
        this.callers = callers;
        this.sessions = sessions;
        this.members = members;
        this.answers = answers;
    }

    /**
     * The token is always a new one: what a browser brought along, planted or not, is worth nothing afterwards. Nothing for
     * somebody who may do nothing any more.
     */
    Optional<SessionAnswer> open(
            Account account, @Nullable Caller before, HttpServletRequest request, HttpServletResponse response) {
        return callers.enter(account).map(caller -> {
            String token = sessions.open(caller, Browser.of(request));
            Optional.ofNullable(before).ifPresent(this::leave);
            members.signedIn(caller.member());
            setCookie(request, response, token, Sessions.LONGEST);
            return answers.of(caller);
        });
    }

    void close(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        leave(caller);
        setCookie(request, response, "", Duration.ZERO);
    }

    private void leave(Caller caller) {
        UUID session = caller.session();
        if (session != null) {
            sessions.end(caller.member(), session);
        }
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
        ResponseCookie cookie = ResponseCookie.from(CookieSignIn.COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
