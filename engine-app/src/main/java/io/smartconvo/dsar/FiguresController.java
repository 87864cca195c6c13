package io.smartconvo.dsar;

import io.smartconvo.access.Caller;
import io.smartconvo.dsar.RequestFigures.Figures;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.ReportPeriod;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many requests there were, and what became of them. */
@RestController
@RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER", "AUDITOR"})
class FiguresController {

    private final RequestFigures figures;
    private final Controllers controllers;
    private final Clock clock;

    FiguresController(RequestFigures figures, Controllers controllers, Clock clock) {
        this.figures = figures;
        this.controllers = controllers;
        this.clock = clock;
    }

    record RequestsOf(LocalDate from, LocalDate until, List<Figures> requests) {}

    /**
     * @param from the first day, in the time zone of the business; without it twelve months before the last
     * @param until the last day; without it today
     */
    @GetMapping("/api/v1/subject-requests/figures")
    @Scope("requests:read")
    RequestsOf figures(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @AuthenticationPrincipal Caller caller) {
        return ReportPeriod.of(controllers.of(caller.forTenant()), from, until, clock.instant())
                .map(period -> new RequestsOf(period.from(), period.until(), figures.of(caller.forTenant(), period)))
                .orElseThrow(FiguresController::noPeriod);
    }

    private static Refusal noPeriod() {
        return Misfit.refusal("from", "A day of the last ten years, and not after the last one.");
    }
}
