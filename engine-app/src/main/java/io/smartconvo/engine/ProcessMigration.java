package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.operaton.bpm.engine.ExternalTaskService;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.operaton.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.operaton.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.operaton.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.operaton.bpm.engine.migration.MigrationPlan;
import org.operaton.bpm.engine.migration.MigrationPlanBuilder;
import org.operaton.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/** Moves process instances to another version of their flow, as far as the engine finds that safe. */
@Component
public class ProcessMigration {

    private static final int LONGEST_REASON = 300;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ExternalTaskService tasks;
    private final TenantEngine tenants;
    private final CurrentRun currentRun;
    private final KnownTrees trees;

    ProcessMigration(
            RuntimeService runtime,
            ManagementService management,
            ExternalTaskService tasks,
            TenantEngine tenants,
            CurrentRun currentRun,
            KnownTrees trees) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.tenants = tenants;
        this.currentRun = currentRun;
        this.trees = trees;
    }

    /**
     * What is left of a wish once the engine has looked at it.
     *
     * @param refused why a step of the wish was taken out, by the source's element
     */
    public record Checked(MigrationRoute route, Map<String, String> refused) {}

    /** Takes out of a route what the engine would refuse. To be called outside of a transaction; nothing is moved. */
    public Checked check(MigrationRoute wished) {
        Map<String, String> steps = new LinkedHashMap<>(wished.steps());
        Map<String, String> refused = new TreeMap<>();
        Map<String, String> found;
        // What depended on a step taken out may be refused next.
        do {
            found = faults(new MigrationRoute(wished.tenant(), wished.source(), wished.target(), steps));
            steps.keySet().removeAll(found.keySet());
            refused.putAll(found);
        } while (!found.isEmpty() && !steps.isEmpty());
        return new Checked(new MigrationRoute(wished.tenant(), wished.source(), wished.target(), steps), refused);
    }

    private Map<String, String> faults(MigrationRoute route) {
        try {
            tenants.as(route.tenant(), () -> plan(route));
            return Map.of();
        } catch (MigrationPlanValidationException e) {
            Map<String, String> faults = new TreeMap<>();
            e.getValidationReport()
                    .getInstructionReports()
                    .forEach(report -> faults.put(
                            report.getMigrationInstruction().getSourceActivityId(), reason(report.getFailures())));
            return faults;
        }
    }

    private MigrationPlan plan(MigrationRoute route) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(route.source(), route.target());
        route.steps().forEach(plan::mapActivities);
        return plan.build();
    }

    /** How many processes of a version stand at each of its elements. */
    public Map<String, Integer> standing(TenantId tenant, String processDefinitionId) {
        return tenants.as(tenant, () -> {
            Map<String, Integer> standing = new TreeMap<>();
            management
                    .createActivityStatisticsQuery(processDefinitionId)
                    .list()
                    .forEach(activity -> standing.put(activity.getId(), activity.getInstances()));
            return standing;
        });
    }

    /**
     * Moves one process, inside the caller's transaction and under the lock that its moves need. Where it stands it goes
     * on standing: no step is left or entered, and timers stay due when they were.
     *
     * @throws MigrationRefusedException if it cannot go on there; the transaction can only be rolled back then
     */
    @SuppressWarnings("removal") // the engine would keep only its batches, which move outside of our transaction
    public void move(MigrationRoute route, String processInstanceId, FlowRun run) {
        trees.forget(processInstanceId);
        try {
            tenants.as(
                    route.tenant(),
                    () -> currentRun.during(run, () -> {
                        refuseWorkOutside(processInstanceId);
                        runtime.newMigration(plan(route))
                                .processInstanceIds(processInstanceId)
                                .skipCustomListeners()
                                .skipIoMappings()
                                .execute();
                        return true;
                    }));
        } catch (MigratingProcessInstanceValidationException e) {
            throw refusal(e.getValidationReport());
        } catch (OptimisticLockingException faster) {
            throw new ProcessMovedException();
        } catch (ProcessEngineException e) {
            throw new MigrationRefusedException("", "The engine refused to move the conversation.");
        }
    }

    /** Whoever works on such a step will bring its result back for the version it was begun in. */
    private void refuseWorkOutside(String processInstanceId) {
        tasks.createExternalTaskQuery().processInstanceId(processInstanceId).listPage(0, 1).stream()
                .findFirst()
                .ifPresent(task -> {
                    throw new MigrationRefusedException(
                            task.getActivityId(), "A step outside of the conversation was at work.");
                });
    }

    private static MigrationRefusedException refusal(MigratingProcessInstanceValidationReport report) {
        return Stream.concat(
                        report.getActivityInstanceReports().stream().map(ProcessMigration::refusal),
                        report.getTransitionInstanceReports().stream().map(ProcessMigration::refusal))
                .findFirst()
                .orElseGet(() -> new MigrationRefusedException("", reason(report.getFailures())));
    }

    private static MigrationRefusedException refusal(MigratingActivityInstanceValidationReport report) {
        return new MigrationRefusedException(
                report.getSourceScopeId(),
                report.getMigrationInstruction() == null
                        ? "Nothing in the other version takes its place."
                        : reason(report.getFailures()));
    }

    private static MigrationRefusedException refusal(MigratingTransitionInstanceValidationReport report) {
        return new MigrationRefusedException(report.getSourceScopeId(), reason(report.getFailures()));
    }

    private static String reason(List<String> failures) {
        String reason = String.join("; ", failures);
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}
