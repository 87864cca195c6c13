package io.smartconvo.records;

import io.smartconvo.access.Caller;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.ReportPeriod;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was collected and who got it, of all visitors together, for whoever asks a business (policy, section 11). */
@RestController
@RolesAllowed({"OWNER", "PRIVACY_OFFICER", "AUDITOR"})
class SharingController {

    private final SharingReports reports;
    private final Controllers controllers;
    private final Clock clock;

    SharingController(SharingReports reports, Controllers controllers, Clock clock) {
        this.reports = reports;
        this.controllers = controllers;
        this.clock = clock;
    }

    /**
     * @param from the first day; without it twelve months before the last
     * @param until the last day; without it today
     */
    @GetMapping("/api/v1/privacy/data-sharing")
    @Scope("records:read")
    SharingReport report(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @AuthenticationPrincipal Caller caller) {
        Controller business = controllers.of(caller.forTenant());
        return ReportPeriod.of(business, from, until, clock.instant())
                .map(period -> reports.of(business, period))
                .orElseThrow(SharingController::noPeriod);
    }

    private static Refusal noPeriod() {
        return Misfit.refusal("from", "A day of the last ten years, and not after the last one.");
    }
}
