package io.smartconvo.access;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.platform.StepUp;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
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

/** The caller's authenticator app, and the recovery codes that stand in for it and for passkeys. */
@RestController
@RequestMapping("/api/v1/session/totp")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR", "OPERATOR"})
class SecondFactorController {

    private final SecondFactor second;
    private final AccountTrail trail;

    SecondFactorController(SecondFactor second, AccountTrail trail) {
        this.second = second;
        this.trail = trail;
    }

    record State(boolean on, int recoveryCodesLeft) {}

    record Code(@Nullable String code) {

        @Override
        public String toString() {
            return "Code[hidden]";
        }
    }

    record Recovery(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Recovery[hidden]";
        }
    }

    @GetMapping
    State state(@AuthenticationPrincipal Caller caller) {
        return new State(second.hasApp(caller.member()), second.recoveryCodesLeft(caller.member()));
    }

    @PostMapping
    @StepUp
    SecondFactor.Begun begin(@AuthenticationPrincipal Caller caller) {
        return second.begin(caller.member(), caller.name());
    }

    @PutMapping
    @StepUp
    @Transactional
    Recovery confirm(@RequestBody Code given, @AuthenticationPrincipal Caller caller) {
        trail.everywhere(caller.member(), AuditAction.SECOND_FACTOR_SET_UP);
        String code = given.code();
        return new Recovery(second.confirm(caller.member(), code == null ? "" : code));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StepUp
    @Transactional
    void takeOff(@AuthenticationPrincipal Caller caller) {
        trail.everywhere(caller.member(), AuditAction.SECOND_FACTOR_REMOVED);
        second.takeOffApp(caller.member());
    }

    @PostMapping("/recovery-codes")
    @StepUp
    @Transactional
    Recovery renew(@AuthenticationPrincipal Caller caller) {
        trail.everywhere(caller.member(), AuditAction.RECOVERY_CODES_RENEWED);
        return new Recovery(second.renewRecovery(caller.member()));
    }
}
