package io.smartconvo.dsar;

import io.smartconvo.access.Caller;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.Controllers;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What has to be kept for the law or for legal claims, until when and why. */
@RestController
@RequestMapping("/api/v1/legal-holds")
@RolesAllowed({"OWNER", "PRIVACY_OFFICER"})
class LegalHoldsController {

    private static final int LONGEST_YEARS = 10;

    private final LegalHolds holds;
    private final Controllers controllers;
    private final Clock clock;

    LegalHoldsController(LegalHolds holds, Controllers controllers, Clock clock) {
        this.holds = holds;
        this.controllers = controllers;
        this.clock = clock;
    }

    /** @param field the one answer that is held; null if all there was */
    record Shown(
            UUID id,
            UUID conversation,
            @Nullable String field,
            HoldGround ground,
            Instant until,
            UUID by,
            Instant createdAt,
            String sha256) {}

    /** @param until the last day it is held */
    record Wanted(
            @Nullable UUID conversation,
            @Nullable String field,
            @Nullable HoldGround ground,
            @Nullable LocalDate until) {}

    record Placed(UUID id) {}

    /** Newest first. */
    @GetMapping
    @RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER", "AUDITOR"})
    @Scope("requests:read")
    List<Shown> all(@AuthenticationPrincipal Caller caller) {
        return holds.all(caller.forTenant()).stream()
                .map(hold -> new Shown(
                        hold.id(),
                        hold.subject().value(),
                        hold.field(),
                        hold.ground(),
                        hold.until(),
                        hold.by(),
                        hold.createdAt(),
                        hold.sha256()))
                .toList();
    }

    @PostMapping
    @StepUp
    @Transactional
    @ResponseStatus(HttpStatus.CREATED)
    public Placed place(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        UUID conversation = wanted.conversation();
        HoldGround ground = wanted.ground();
        LocalDate until = wanted.until();
        if (conversation == null) {
            throw Misfit.refusal("conversation", "Say which conversation.");
        }
        if (ground == null || ground == HoldGround.RESTRICTION) {
            throw Misfit.refusal("ground", "The law knows two grounds: choose one.");
        }
        ZoneId zone = controllers.of(caller.forTenant()).timeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Misfit.refusal("until", "A day after today, within ten years.");
        }
        return holds.place(
                        caller.forTenant(),
                        new SubjectId(conversation),
                        wanted.field(),
                        ground,
                        until.plusDays(1).atStartOfDay(zone).toInstant(),
                        caller.member())
                .map(Placed::new)
                .orElseThrow(() -> Misfit.refusal("conversation", "There is nothing to hold."));
    }

    /** The copy is destroyed at once. */
    @DeleteMapping("/{id}")
    @StepUp
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void lift(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        if (!holds.lift(caller.forTenant(), id, caller.member())) {
            throw new Refusal(Problem.NOT_FOUND);
        }
    }
}
