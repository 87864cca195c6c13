package io.smartconvo.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smartconvo.platform.Browser;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.CookieSignIn;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who one is. */
@RestController
@RequestMapping("/api/v1/session")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR", "OPERATOR"})
class SessionController {

    private static final Problem SIGN_IN_FAILED =
            new Problem("sign-in-failed", HttpStatus.UNAUTHORIZED, "Name and password do not belong together.");

    private final SignIn signIn;
    private final Callers callers;
    private final Sessions sessions;
    private final Members members;
    private final PasswordChange passwords;
    private final TenantDirectory tenants;

    SessionController(
            SignIn signIn,
            Callers callers,
            Sessions sessions,
            Members members,
            PasswordChange passwords,
            TenantDirectory tenants) {
        this.signIn = signIn;
        this.callers = callers;
        this.sessions = sessions;
        this.members = members;
        this.passwords = passwords;
        this.tenants = tenants;
    }

    record Named(UUID id, String name) {}

    record Answer(
            Named member,
            Set<Role> roles,
            List<Named> tenants,
            @Nullable Named tenant) {}

    record Given(@Nullable String name, @Nullable String password) {

        @Override
        public String toString() {
            return "Given[hidden]";
        }
    }

    record Change(
            @Nullable String current,
            @JsonProperty("new") @Nullable String replacement) {

        @Override
        public String toString() {
            return "Change[hidden]";
        }
    }

    @GetMapping
    Answer current(@AuthenticationPrincipal Caller caller) {
        return answer(caller);
    }

    /** The token is always a new one: what a browser brought along, planted or not, is worth nothing afterwards. */
    @PostMapping
    @PermitAll
    Answer open(
            @RequestBody Given given,
            @AuthenticationPrincipal @Nullable Caller before,
            HttpServletRequest request,
            HttpServletResponse response) {
        Caller caller = signIn.check(text(given.name()), text(given.password()), ClientAddress.of(request))
                .flatMap(callers::enter)
                .orElseThrow(() -> new Refusal(SIGN_IN_FAILED));
        Optional.ofNullable(before).ifPresent(this::leave);
        members.signedIn(caller.member());
        setCookie(request, response, sessions.open(caller, Browser.of(request)), Sessions.LONGEST);
        return answer(caller);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@AuthenticationPrincipal Caller caller, HttpServletRequest request, HttpServletResponse response) {
        leave(caller);
        setCookie(request, response, "", Duration.ZERO);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @RequestBody Change change, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        passwords.change(caller, text(change.current()), text(change.replacement()), ClientAddress.of(request));
    }

    private void leave(Caller caller) {
        UUID session = caller.session();
        if (session != null) {
            sessions.end(caller.member(), session);
        }
    }

    private Answer answer(Caller caller) {
        TenantId tenant = caller.tenant();
        return new Answer(
                new Named(caller.member(), caller.name()),
                caller.roles(),
                caller.memberships().keySet().stream().map(this::named).toList(),
                tenant == null ? null : named(tenant));
    }

    private Named named(TenantId tenant) {
        return new Named(tenant.value(), tenants.name(tenant));
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

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
