package io.smartconvo.access;

import io.smartconvo.access.LinkMail.Recipient;
import io.smartconvo.access.Memberships.Membership;
import io.smartconvo.access.Staff.Handed;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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

    /** What follows the # never leaves a browser. */
    static final String WELCOME = "/console/welcome#";

    private final Staff staff;
    private final PublicAddress addresses;

    MembersController(Staff staff, PublicAddress addresses) {
        this.staff = staff;
        this.addresses = addresses;
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

    /**
     * @param email where the link is to be sent, if there is a mail server; kept until it is sent
     * @param language of the letter: {@code en} or {@code de}
     */
    record Wanted(
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable String email,
            @Nullable String language) {

        @Override
        public String toString() {
            return "Wanted[hidden]";
        }
    }

    /**
     * @param email where the link is to be sent, if there is a mail server; kept until it is sent
     * @param language of the letter: {@code en} or {@code de}
     */
    record To(@Nullable String email, @Nullable String language) {

        @Override
        public String toString() {
            return "To[hidden]";
        }
    }

    /**
     * Shown this once.
     *
     * @param path of the page in which the member comes in, on this server; what follows the # never leaves a browser. Null if it
     *     was mailed: then only its reader sees it
     */
    record Link(@Nullable String path, Instant expiresAt) {

        private static Link of(Handed handed) {
            return new Link(
                    handed.mailed() ? null : WELCOME + handed.link().token(),
                    handed.link().expiresAt());
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
    Made invite(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Staff.Added added = staff.invite(
                caller, wanted.name(), wanted.roles(), recipient(wanted.email(), wanted.language(), request));
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
    Link link(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable To to,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        @Nullable Recipient recipient = to == null ? null : recipient(to.email(), to.language(), request);
        return Link.of(staff.link(caller, id, recipient));
    }

    private @Nullable Recipient recipient(
            @Nullable String email, @Nullable String language, HttpServletRequest request) {
        if (email == null || email.isBlank()) {
            return null;
        }
        URI console = addresses.of(request).orElseThrow(() -> new Refusal(RelyingParty.NO_ADDRESS));
        return new Recipient(email.strip(), LinkWords.in(language), console);
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
