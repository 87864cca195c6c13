package io.smartconvo.access;

import io.smartconvo.access.Memberships.Membership;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
            boolean active) {}

    record Wanted(@Nullable String name, @Nullable Set<Role> roles) {}

    /** @param password made here and shown this once */
    record Made(UUID id, String name, Set<Role> roles, String password) {

        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    record Change(@Nullable Set<Role> roles, @Nullable Boolean active) {}

    @GetMapping
    @RolesAllowed({"OWNER", "ADMIN", "AUDITOR"})
    List<Answer> all(@AuthenticationPrincipal Caller caller) {
        return staff.of(caller).stream().map(MembersController::answer).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        Staff.Added added = staff.add(caller, wanted.name(), wanted.roles());
        return new Made(added.id(), added.name(), added.roles(), added.password());
    }

    @PutMapping("/{id}")
    Answer change(@PathVariable UUID id, @RequestBody Change change, @AuthenticationPrincipal Caller caller) {
        return answer(staff.change(caller, id, change.roles(), change.active()));
    }

    private static Answer answer(Membership member) {
        return new Answer(
                member.id(), member.name(), member.roles(), member.createdAt(), member.lastSignInAt(), member.active());
    }
}
