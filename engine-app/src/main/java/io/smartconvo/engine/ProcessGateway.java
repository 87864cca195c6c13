package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.operaton.bpm.engine.BadUserRequestException;
import org.operaton.bpm.engine.ExternalTaskService;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.externaltask.LockedExternalTask;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;

/**
 * Moves process instances, always inside the caller's transaction and for one tenant. The {@link FlowRun} given is what
 * the flow talks to while it moves.
 */
@Component
public class ProcessGateway {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final ExternalTaskService tasks;
    private final TenantEngine tenants;
    private final CurrentRun currentRun;
    private final Leases leases;
    private final KnownTrees trees;

    ProcessGateway(
            ProcessEngineConfigurationImpl engine,
            RuntimeService runtime,
            ExternalTaskService tasks,
            TenantEngine tenants,
            CurrentRun currentRun,
            Leases leases,
            KnownTrees trees) {
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
        this.tenants = tenants;
        this.currentRun = currentRun;
        this.leases = leases;
        this.trees = trees;
    }

    /** Starts a conversation's process and runs it to its first wait. */
    public ProcessRef start(TenantId tenant, String processDefinitionId, String businessKey, FlowRun run) {
        return moving(
                tenant,
                () -> currentRun.during(run, () -> {
                    String id = runtime.createProcessInstanceById(processDefinitionId)
                            .businessKey(businessKey)
                            .execute()
                            .getId();
                    return new ProcessRef(tenant, id);
                }));
    }

    /**
     * Goes on from a step that waits for the visitor.
     *
     * @return false when the process does not wait there (any more); nothing has happened then
     */
    public boolean resume(TenantId tenant, StepRef step, FlowRun run) {
        return move(tenant, step, ResumeStep::new, run);
    }

    /** Raises a BPMN error at a waiting step; the caller knows from the flow that something catches it. */
    public boolean raise(TenantId tenant, StepRef step, String errorCode, FlowRun run) {
        return move(tenant, step, at -> new RaiseError(at, errorCode), run);
    }

    /** Ends the process wherever it stands. */
    public void cancel(ProcessRef process, String reason, FlowRun run) {
        trees.forget(process.processInstanceId());
        moving(
                process.tenant(),
                () -> currentRun.during(run, () -> {
                    runtime.deleteProcessInstanceIfExists(process.processInstanceId(), reason, true, true, true, false);
                    return true;
                }));
    }

    /**
     * The outside step did its work.
     *
     * @return false when the lease is no longer the caller's or the step is gone; nothing has happened then
     */
    public boolean complete(OutsideTask task, FlowRun run) {
        trees.forget(task.step().processInstanceId());
        return moving(
                task.tenant(),
                () -> currentRun.during(run, () -> held(() -> tasks.complete(task.id(), task.worker()))));
    }

    /** The outside step ended with an error that something in the flow catches. */
    public boolean divert(OutsideTask task, String errorCode, FlowRun run) {
        trees.forget(task.step().processInstanceId());
        return moving(
                task.tenant(),
                () -> currentRun.during(
                        run, () -> held(() -> tasks.handleBpmnError(task.id(), task.worker(), errorCode))));
    }

    /** The attempt failed; with retries left the task can be leased again after {@code backOff}, else it is an incident. */
    public boolean fail(OutsideTask task, String reason, int retriesLeft, Duration backOff) {
        return moving(
                task.tenant(),
                () -> held(
                        () -> tasks.handleFailure(task.id(), task.worker(), reason, retriesLeft, backOff.toMillis())));
    }

    /** Prolongs a lease; false when it is lost. */
    public boolean prolong(OutsideTask task) {
        return moving(
                task.tenant(),
                () -> held(() -> tasks.extendLock(
                        task.id(), task.worker(), leases.duration().toMillis())));
    }

    /** Leases tasks nobody holds: what a dead node left, and what waited for another attempt. */
    public List<OutsideTask> leaseAbandoned(int most) {
        String worker = leases.newWorker();
        return tenants.asSystem(() ->
                tasks
                        .fetchAndLock(most, worker)
                        .topic(Leases.TOPIC, leases.duration().toMillis())
                        .execute()
                        .stream()
                        .map(this::adopted)
                        .toList());
    }

    private OutsideTask adopted(LockedExternalTask task) {
        Integer retries = task.getRetries();
        return new OutsideTask(
                task.getId(),
                task.getWorkerId(),
                TenantId.of(task.getTenantId()),
                rootOf(task.getProcessInstanceId()),
                new StepRef(task.getProcessDefinitionId(), task.getProcessInstanceId(), task.getActivityId()),
                retries == null ? leases.attempts() : retries);
    }

    private String rootOf(String processInstanceId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getRootProcessInstanceId();
    }

    private boolean move(
            TenantId tenant, StepRef step, Function<WaitingExecution, Command<Boolean>> command, FlowRun run) {
        Command<Boolean> move = command.apply(new WaitingExecution(step, trees, run.guard()));
        return moving(
                tenant,
                () -> currentRun.during(
                        run, () -> engine.getCommandExecutorTxRequired().execute(move)));
    }

    /** The engine finds out that somebody was faster when it writes, which is at the end of the outermost call. */
    private <T> T moving(TenantId tenant, Supplier<T> call) {
        try {
            return tenants.as(tenant, call);
        } catch (OptimisticLockingException faster) {
            throw new ProcessMovedException();
        }
    }

    private static boolean held(Runnable call) {
        try {
            call.run();
            return true;
        } catch (BadUserRequestException leaseLost) {
            return false;
        }
    }
}
