package io.smartconvo.access;

import io.smartconvo.access.PasskeyRows.Passkey;
import io.smartconvo.access.SessionAnswers.SessionAnswer;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.StepUp;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's passkeys, and coming in with one. */
@RestController
@RequestMapping("/api/v1/session/passkeys")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR", "OPERATOR"})
class PasskeysController {

    private final Passkeys passkeys;
    private final Entrance entrance;
    private final Sessions sessions;

    PasskeysController(Passkeys passkeys, Entrance entrance, Sessions sessions) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    /** @param publicKey what a browser takes for {@code navigator.credentials} */
    record Options(Map<String, Object> publicKey) {}

    record Wanted(@Nullable String name, @Nullable Map<String, Object> credential) {}

    record Signed(@Nullable Map<String, Object> credential) {

        Map<String, Object> answer() {
            return credential == null ? Map.of() : credential;
        }
    }

    record Name(@Nullable String name) {}

    /** @param recoveryCodes with the first second factor, else none; shown this once */
    record Registered(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Registered[hidden]";
        }
    }

    @GetMapping
    List<Passkey> all(@AuthenticationPrincipal Caller caller) {
        return passkeys.of(caller);
    }

    @PostMapping("/registration-options")
    @StepUp
    Options beginRegistration(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return new Options(passkeys.beginRegistration(caller, request));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StepUp
    Registered register(
            @RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Map<String, Object> answer = wanted.credential();
        return new Registered(passkeys.register(caller, answer == null ? Map.of() : answer, wanted.name(), request));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable UUID id, @RequestBody Name name, @AuthenticationPrincipal Caller caller) {
        passkeys.rename(caller, id, name.name());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StepUp
    void remove(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        passkeys.remove(caller, id);
    }

    /** The same for everybody: nobody says who they are before they have shown it. */
    @PostMapping("/sign-in-options")
    @PermitAll
    Options beginSignIn(HttpServletRequest request) {
        return new Options(passkeys.beginSignIn(request));
    }

    @PostMapping("/sign-in")
    @PermitAll
    SessionAnswer signIn(
            @RequestBody Signed signed,
            @AuthenticationPrincipal @Nullable Caller before,
            HttpServletRequest request,
            HttpServletResponse response) {
        return entrance.open(passkeys.signIn(signed.answer(), request), before, request, response)
                .orElseThrow(() -> new Refusal(Passkeys.REFUSED));
    }

    @PostMapping("/step-up-options")
    Options beginStepUp(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return new Options(passkeys.beginStepUp(caller, request));
    }

    @PostMapping("/step-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stepUp(@RequestBody Signed signed, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        passkeys.stepUp(caller, signed.answer(), request);
        UUID session = caller.session();
        if (session != null) {
            sessions.prove(session);
        }
    }
}
