package io.smartconvo.studio;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smartconvo.access.Caller;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.Scope;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Running conversations on their way to another version. */
@RestController
@RequestMapping("/api/v1/flows/{key}")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
class MigrationsController {

    private static final Problem RUNNING = new Problem(
            "migration-running", HttpStatus.CONFLICT, "Conversations of this flow are being moved already.");
    private static final int MOST_WISHES = 500;

    private final MigrationPlanner planner;
    private final Migrations migrations;
    private final MigrationRunner runner;
    private final FlowCatalogue flows;
    private final Clock clock;

    MigrationsController(
            MigrationPlanner planner, Migrations migrations, MigrationRunner runner, FlowCatalogue flows, Clock clock) {
        this.planner = planner;
        this.migrations = migrations;
        this.runner = runner;
        this.flows = flows;
        this.clock = clock;
    }

    record Wanted(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Map<String, @Nullable String> mapping) {}

    record Planned(
            int running,
            List<MigrationPlanner.Waiting> waiting,
            Map<String, String> mapping,
            List<MigrationPlanner.Problem> problems) {}

    enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("finished")
        FINISHED
    }

    record Told(
            UUID id,
            int from,
            int to,
            State state,
            int total,
            int moved,
            int failed,
            List<Migration.Failure> failures,
            Instant startedAt) {

        static Told of(Migration migration) {
            return new Told(
                    migration.id(),
                    migration.from(),
                    migration.to(),
                    migration.running() ? State.RUNNING : State.FINISHED,
                    migration.total(),
                    migration.moved(),
                    migration.failed(),
                    migration.failures(),
                    migration.startedAt());
        }
    }

    @PostMapping("/migration-plans")
    @Scope("flows:publish")
    Planned plan(@PathVariable String key, @RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        MigrationPlanner.Plan plan = planned(key, wanted, caller.forTenant());
        return new Planned(plan.running(), plan.waiting(), plan.route().steps(), plan.problems());
    }

    @PostMapping("/migrations")
    @Scope("flows:publish")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Told start(@PathVariable String key, @RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        MigrationPlanner.Plan plan = planned(key, wanted, caller.forTenant());
        Migration migration = new Migration(
                UUID.randomUUID(),
                key,
                Objects.requireNonNull(wanted.from()),
                Objects.requireNonNull(wanted.to()),
                plan.route(),
                true,
                plan.running(),
                0,
                0,
                List.of(),
                null,
                clock.instant());
        if (!migrations.add(migration, caller.member())) {
            throw new Refusal(RUNNING);
        }
        runner.look();
        return Told.of(migration);
    }

    @GetMapping("/migrations")
    @Scope("flows:read")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
    List<Told> all(@PathVariable String key, @AuthenticationPrincipal Caller caller) {
        if (flows.current(caller.forTenant(), key).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return migrations.all(caller.forTenant(), key).stream().map(Told::of).toList();
    }

    @GetMapping("/migrations/{id}")
    @Scope("flows:read")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
    Told one(@PathVariable String key, @PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return migrations
                .find(caller.forTenant(), key, id)
                .map(Told::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private MigrationPlanner.Plan planned(String key, Wanted wanted, TenantId tenant) {
        FlowVersion from = version(tenant, key, "from", wanted.from());
        FlowVersion to = version(tenant, key, "to", wanted.to());
        if (from.version() == to.version()) {
            throw Invalid.field("to", "Name another version.");
        }
        Map<String, String> wishes = new HashMap<>();
        if (wanted.mapping() != null) {
            wanted.mapping().forEach((element, other) -> wishes.put(element, other == null ? "" : other));
        }
        if (wishes.size() > MOST_WISHES) {
            throw Invalid.field("mapping", "A mapping has up to 500 elements.");
        }
        return planner.plan(tenant, from, to, wishes);
    }

    private FlowVersion version(TenantId tenant, String key, String field, @Nullable Integer number) {
        if (number == null) {
            throw Invalid.field(field, "Name a version.");
        }
        return flows.version(tenant, key, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
