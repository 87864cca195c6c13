package io.smartconvo.access;

import io.smartconvo.access.Memberships.Membership;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

/** Who works for the caller's tenant. */
@RestController
@RequestMapping("/api/v1/members")
@RolesAllowed({"OWNER", "ADMIN"})
class MembersController {

    private final Staff staff;

    MembersController(Staff staff) {
        this.staff = staff;
    }

    record Answer(
            UUID id,
            String name,
            Set<Role> roles,
            Instant createdAt,
            @Nullable Instant lastSignInAt,
            boolean active,
            boolean invited,
            boolean secondFactor) {}

    record Wanted(@Nullable String name, @Nullable Set<Role> roles) {}

    /**
     * Shown this once.
     *
     * @param path of the page in which the member comes in, on this server; what follows the # never leaves a browser
     */
    record Link(String path, Instant expiresAt) {

        private static Link of(Links.Fresh fresh) {
            return new Link("/console/welcome#" + fresh.token(), fresh.expiresAt());
        }

        @Override
        public String toString() {
            return "Link[hidden]";
        }
    }

    record Made(UUID id, String name, Set<Role> roles, Link link) {}

    record Change(@Nullable Set<Role> roles, @Nullable Boolean active) {}

    @GetMapping
    @RolesAllowed({"OWNER", "ADMIN", "AUDITOR"})
    @Scope("members:read")
    List<Answer> all(@AuthenticationPrincipal Caller caller) {
        return staff.of(caller).stream().map(MembersController::answer).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StepUp
    Made invite(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        Staff.Added added = staff.invite(caller, wanted.name(), wanted.roles());
        return new Made(added.id(), added.name(), added.roles(), Link.of(added.link()));
    }

    @PutMapping("/{id}")
    @StepUp
    Answer change(@PathVariable UUID id, @RequestBody Change change, @AuthenticationPrincipal Caller caller) {
        return answer(staff.change(caller, id, change.roles(), change.active()));
    }

    @PostMapping("/{id}/link")
    @ResponseStatus(HttpStatus.CREATED)
    @StepUp
    Link link(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return Link.of(staff.link(caller, id));
    }

    @DeleteMapping("/{id}/totp")
    @RolesAllowed("OWNER")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StepUp
    void takeOffSecondFactor(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        staff.takeOffSecondFactor(caller, id);
    }

    private static Answer answer(Membership member) {
        return new Answer(
                member.id(),
                member.name(),
                member.roles(),
                member.createdAt(),
                member.lastSignInAt(),
                member.active(),
                !member.joined(),
                member.secondFactor());
    }
}
