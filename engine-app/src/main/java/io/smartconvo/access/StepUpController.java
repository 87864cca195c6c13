package io.smartconvo.access;

import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Showing once more that it is still oneself: by a code where a second factor is on, else by the password. */
@RestController
@RequestMapping("/api/v1/session/step-up")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR", "OPERATOR"})
class StepUpController {

    private final SignIn signIn;
    private final SecondFactor second;
    private final Sessions sessions;

    StepUpController(SignIn signIn, SecondFactor second, Sessions sessions) {
        this.signIn = signIn;
        this.second = second;
        this.sessions = sessions;
    }

    record Proof(@Nullable String password, @Nullable String code) {

        @Override
        public String toString() {
            return "Proof[hidden]";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(@RequestBody Proof proof, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        check(proof, caller, ClientAddress.of(request));
        UUID session = caller.session();
        if (session != null) {
            sessions.prove(session);
        }
    }

    private void check(Proof proof, Caller caller, ClientAddress from) {
        if (second.isOn(caller.member())) {
            if (!signIn.checkCode(caller.name(), text(proof.code()), from)) {
                throw new Refusal(SecondFactor.WRONG_CODE);
            }
        } else if (!signIn.checkPassword(caller.name(), text(proof.password()), from)) {
            throw new Refusal(Passwords.WRONG);
        }
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
