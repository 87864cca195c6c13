package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import io.smartconvo.access.Sso.Begun;
import io.smartconvo.access.Sso.Done;
import io.smartconvo.access.SsoFlow.Purpose;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.StepUp;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Single sign-on: to the identity provider, and back by a page of the console that sends what it got there. */
@RestController
@RequestMapping("/api/v1/session/sso")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR", "OPERATOR"})
class SsoController {

    static final String COOKIE = "SMARTCONVO_SSO";

    private final Sso sso;
    private final Entrance entrance;

    SsoController(Sso sso, Entrance entrance) {
        this.sso = sso;
        this.entrance = entrance;
    }

    /** @param back the page of the console to go on at afterwards */
    record Wanted(@Nullable String back) {}

    /** @param address where the browser goes next */
    record Way(String address) {}

    record Returned(@Nullable String code, @Nullable String state) {

        @Override
        public String toString() {
            return "Returned[hidden]";
        }
    }

    record Arrived(Purpose purpose, String back) {}

    @PostMapping
    @PermitAll
    Way signIn(@RequestBody Wanted wanted, HttpServletRequest request, HttpServletResponse response) {
        return way(sso.begin(Purpose.SIGN_IN, null, wanted.back(), request), request, response);
    }

    @PostMapping("/connection")
    @StepUp
    Way connect(
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return way(sso.begin(Purpose.CONNECT, caller, wanted.back(), request), request, response);
    }

    @DeleteMapping("/connection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StepUp
    void disconnect(@AuthenticationPrincipal Caller caller) {
        sso.disconnect(caller);
    }

    @PostMapping("/step-up")
    Way stepUp(
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return way(sso.begin(Purpose.STEP_UP, caller, wanted.back(), request), request, response);
    }

    @PostMapping("/completion")
    @PermitAll
    Arrived complete(
            @RequestBody Returned returned,
            @CookieValue(name = COOKIE, required = false) @Nullable String cookie,
            @AuthenticationPrincipal @Nullable Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        setCookie(request, response, "", Duration.ZERO);
        Done done = sso.complete(cookie, returned.code(), returned.state(), caller, request);
        Account account = done.account();
        if (account != null && entrance.open(account, caller, request, response).isEmpty()) {
            throw new Refusal(IdentityProvider.REFUSED);
        }
        return new Arrived(done.purpose(), done.back());
    }

    private static Way way(Begun begun, HttpServletRequest request, HttpServletResponse response) {
        setCookie(request, response, begun.cookie(), Sso.LASTS);
        return new Way(begun.address());
    }

    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/api/v1/session/sso")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
