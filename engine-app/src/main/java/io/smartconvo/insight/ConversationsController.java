package io.smartconvo.insight;

import io.smartconvo.access.Caller;
import io.smartconvo.insight.ConversationViews.Explained;
import io.smartconvo.insight.ConversationViews.Opened;
import io.smartconvo.insight.ConversationViews.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The tenant's conversations. Opening one is written down before anything of it is answered. */
@RestController
@RequestMapping("/api/v1/conversations")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER"})
class ConversationsController {

    private final ConversationViews views;

    ConversationsController(ConversationViews views) {
        this.views = views;
    }

    /** What to list, as it stands in the address; anything may be missing. */
    record Wanted(
            @Nullable String flow,
            @Nullable Integer version,
            @Nullable String status,
            @Nullable String element,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable String before,
            @Nullable Integer limit) {}

    @GetMapping
    Page page(Wanted wanted, @AuthenticationPrincipal Caller caller) {
        return views.page(caller.forTenant(), wanted);
    }

    @GetMapping("/{id}")
    Opened open(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return views.open(caller, id).orElseThrow(ConversationsController::nowhere);
    }

    @GetMapping("/{id}/events/{seq}")
    Explained explain(@PathVariable UUID id, @PathVariable long seq, @AuthenticationPrincipal Caller caller) {
        return views.explain(caller, id, seq).orElseThrow(ConversationsController::nowhere);
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
