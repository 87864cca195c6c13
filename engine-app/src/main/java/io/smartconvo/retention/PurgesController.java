package io.smartconvo.retention;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How long conversations stay, and the purge that sees to it. */
@RestController
@RequestMapping("/api/v1/retention")
@RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER", "AUDITOR"})
class PurgesController {

    private static final int SHOWN = 60;
    private static final Problem UNDER_WAY =
            new Problem("purge-under-way", HttpStatus.CONFLICT, "A purge is under way: it takes care of this as well.");

    private final RetentionPeriods periods;
    private final Purges purges;
    private final RetentionRuns runs;
    private final TooOld tooOld;
    private final AuditTrail audit;

    PurgesController(RetentionPeriods periods, Purges purges, RetentionRuns runs, TooOld tooOld, AuditTrail audit) {
        this.periods = periods;
        this.purges = purges;
        this.runs = runs;
        this.tooOld = tooOld;
        this.audit = audit;
    }

    /** @param longest what nobody can go beyond: what visitors are promised */
    record Setting(int days, int longest) {}

    record Wanted(@Nullable Integer days) {}

    /**
     * What a run would remove if it began now.
     *
     * @param olderThan what began before goes
     * @param open those of the conversations that would be ended
     * @param history rows of the engine about processes that are over
     * @param days days whose keys would be destroyed
     */
    record Preview(Instant olderThan, long conversations, long open, long events, long history, long days) {}

    /**
     * A run.
     *
     * @param startedBy the member who asked for it; null if its day had come
     * @param finishedAt null while it is under way
     * @param removed numbers of rows by what they were
     * @param certificate its SHA-256 stands in the audit log
     */
    record Run(
            UUID id,
            Instant startedAt,
            @Nullable UUID startedBy,
            @Nullable Instant finishedAt,
            Instant olderThan,
            Map<String, Long> removed,
            @Nullable String certificate) {

        private static Run of(RetentionRun run) {
            return new Run(
                    run.id(),
                    run.startedAt(),
                    run.startedBy(),
                    run.finishedAt(),
                    run.cutoff(),
                    run.removed(),
                    run.certificate());
        }
    }

    @GetMapping
    @Scope("retention:read")
    Setting setting(@AuthenticationPrincipal Caller caller) {
        return setting(periods.of(caller.forTenant()));
    }

    private static Setting setting(Period period) {
        return new Setting(period.getDays(), RetentionPeriods.LONGEST.getDays());
    }

    /** Counts from the next run on. */
    @PutMapping
    @RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER"})
    @StepUp
    @Transactional
    Setting change(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        Integer days = wanted.days();
        if (days == null || days < 1 || days > RetentionPeriods.LONGEST.getDays()) {
            throw new Refusal(
                    Problem.INVALID,
                    Map.of("errors", List.of(new Misfit("days", "1 to 30 days: visitors are promised no more."))));
        }
        TenantId tenant = caller.forTenant();
        audit.record(AuditEvent.of(tenant, caller.member(), AuditAction.RETENTION_CHANGED, String.valueOf(days)));
        periods.set(tenant, Period.ofDays(days));
        return setting(Period.ofDays(days));
    }

    @GetMapping("/preview")
    @Scope("retention:read")
    Preview preview(@AuthenticationPrincipal Caller caller) {
        Instant cutoff = purges.cutoff(caller.forTenant());
        TooOld.Count count = tooOld.count(caller.forTenant(), cutoff);
        return new Preview(cutoff, count.conversations(), count.open(), count.events(), count.history(), count.days());
    }

    /** Newest first. */
    @GetMapping("/runs")
    @Scope("retention:read")
    List<Run> runs(@AuthenticationPrincipal Caller caller) {
        return runs.latest(caller.forTenant(), SHOWN).stream().map(Run::of).toList();
    }

    @PostMapping("/runs")
    @RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER"})
    @StepUp
    @Transactional
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run start(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        UUID run = purges.start(tenant, caller.member()).orElseThrow(() -> new Refusal(UNDER_WAY));
        audit.record(AuditEvent.of(tenant, caller.member(), AuditAction.PURGE_STARTED, run.toString()));
        return runs.find(tenant, run).map(Run::of).orElseThrow();
    }
}
