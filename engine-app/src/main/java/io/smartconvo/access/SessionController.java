package io.smartconvo.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smartconvo.access.SessionAnswers.SessionAnswer;
import io.smartconvo.access.SignIn.Outcome;
import io.smartconvo.access.SignIn.Outcome.Refused;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Signing in and out, and who one is. */
@RestController
@RequestMapping("/api/v1/session")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR", "OPERATOR"})
class SessionController {

    private final SignIn signIn;
    private final Entrance entrance;
    private final Sessions sessions;
    private final PasswordChange passwords;
    private final SessionAnswers answers;
    private final AccountTrail trail;

    SessionController(
            SignIn signIn,
            Entrance entrance,
            Sessions sessions,
            PasswordChange passwords,
            SessionAnswers answers,
            AccountTrail trail) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.sessions = sessions;
        this.passwords = passwords;
        this.answers = answers;
        this.trail = trail;
    }

    record Given(
            @Nullable String name,
            @Nullable String password,
            @Nullable String code) {

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

    record Wanted(@Nullable UUID tenant) {}

    @GetMapping
    SessionAnswer current(@AuthenticationPrincipal Caller caller) {
        return answers.of(caller);
    }

    @PostMapping
    @PermitAll
    SessionAnswer open(
            @RequestBody Given given,
            @AuthenticationPrincipal @Nullable Caller before,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome =
                signIn.check(text(given.name()), text(given.password()), given.code(), ClientAddress.of(request));
        return entrance.open(outcome.account(), before, request, response).orElseThrow(Refused.UNKNOWN::refusal);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void close(@AuthenticationPrincipal Caller caller, HttpServletRequest request, HttpServletResponse response) {
        trail.here(caller.member(), caller.tenant(), AuditAction.SIGNED_OUT);
        entrance.close(caller, request, response);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @RequestBody Change change, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        passwords.change(caller, text(change.current()), text(change.replacement()), ClientAddress.of(request));
    }

    /** What the member has shown of themselves goes along. */
    @PutMapping("/tenant")
    SessionAnswer turn(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        UUID session = caller.session();
        if (session == null) {
            throw new Refusal(Problem.BAD_REQUEST);
        }
        return Optional.ofNullable(wanted.tenant())
                .map(TenantId::new)
                .flatMap(caller::turnedTo)
                .map(turned -> {
                    sessions.turnTo(session, turned.forTenant());
                    return answers.of(turned);
                })
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
