package io.smartconvo.console;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.mail.Letterbox;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for the tenant's data, and how visitors and we reach them. */
@RestController
@RequestMapping("/api/v1/controller")
@RolesAllowed({"OWNER", "PRIVACY_OFFICER"})
class ControllerDetailsController {

    private final Controllers controllers;
    private final Letterbox letters;
    private final AuditTrail audit;

    ControllerDetailsController(Controllers controllers, Letterbox letters, AuditTrail audit) {
        this.controllers = controllers;
        this.letters = letters;
        this.audit = audit;
    }

    /** What is null was not said. */
    record Answer(
            @Nullable String name,
            @Nullable String address,
            @Nullable String contactEmail,
            @Nullable String representative,
            @Nullable String dataProtectionOfficer,
            @Nullable String supervisoryAuthority,
            String timeZone) {

        private static Answer of(Controller controller) {
            return new Answer(
                    controller.name(),
                    controller.address(),
                    controller.contactEmail(),
                    controller.representative(),
                    controller.dataProtectionOfficer(),
                    controller.supervisoryAuthority(),
                    controller.timeZone().getId());
        }

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    @GetMapping
    @Scope("records:read")
    @RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER", "AUDITOR"})
    Answer current(@AuthenticationPrincipal Caller caller) {
        return Answer.of(controllers.of(caller.forTenant()));
    }

    /** What is left out is no longer said. The log names nobody, so it says only that something was changed. */
    @PutMapping
    @StepUp
    @Transactional
    Answer change(@RequestBody ControllerForm form, @AuthenticationPrincipal Caller caller) {
        Misfit.refuse(form.misfits(letters::canReach));
        Controller controller = form.controller(caller.forTenant());
        audit.record(AuditEvent.of(caller.forTenant(), caller.member(), AuditAction.CONTROLLER_CHANGED, null));
        controllers.set(controller);
        return Answer.of(controller);
    }
}
