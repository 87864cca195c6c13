package io.smartconvo.access;

import io.smartconvo.audit.AuditAction;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the caller is signed in; of others nobody learns it. */
@RestController
@RequestMapping("/api/v1/sessions")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR", "OPERATOR"})
class SessionsController {

    private final Sessions sessions;
    private final AccountTrail trail;

    SessionsController(Sessions sessions, AccountTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    record Answer(UUID id, Instant createdAt, Instant lastSeenAt, String browser, boolean current) {}

    @GetMapping
    List<Answer> all(@AuthenticationPrincipal Caller caller) {
        return sessions.of(caller.member()).stream()
                .map(session -> new Answer(
                        session.id(),
                        session.createdAt(),
                        session.lastSeenAt(),
                        session.browser(),
                        session.id().equals(caller.session())))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void end(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        trail.here(caller.member(), caller.tenant(), AuditAction.SESSION_ENDED);
        if (!sessions.end(caller.member(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void endOthers(@AuthenticationPrincipal Caller caller) {
        trail.everywhere(caller.member(), AuditAction.SIGNED_OUT_EVERYWHERE);
        sessions.endOthers(caller.member(), caller.session());
    }
}
