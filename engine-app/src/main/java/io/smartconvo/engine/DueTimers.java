package io.smartconvo.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The timers a process waits for, and a way not to wait. */
@Component
public class DueTimers {

    private static final Duration LONG = Duration.ofDays(365);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TenantEngine tenants;

    DueTimers(RuntimeService runtime, ManagementService management, TenantEngine tenants) {
        this.runtime = runtime;
        this.management = management;
        this.tenants = tenants;
    }

    /**
     * A timer that runs.
     *
     * @param id good for {@link #fire} until it has fired
     * @param element the event in the flow
     */
    public record Timer(String id, String element, Instant due) {}

    /** All timers of a process and of the flows it called, soonest first. */
    public List<Timer> of(ProcessRef process) {
        return tenants.as(
                process.tenant(),
                () ->
                        runtime
                                .createProcessInstanceQuery()
                                .rootProcessInstanceId(process.processInstanceId())
                                .list()
                                .stream()
                                .map(ProcessInstance::getId)
                                .flatMap(id ->
                                        management.createJobQuery().processInstanceId(id).timers().list().stream())
                                .filter(job -> job.getDuedate() != null)
                                .map(this::timer)
                                .sorted(Comparator.comparing(Timer::due))
                                .toList());
    }

    private Timer timer(Job job) {
        String element = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return new Timer(
                job.getId(), element, Objects.requireNonNull(job.getDuedate()).toInstant());
    }

    /** Lets a timer wait for {@link #fire} alone. */
    public void hold(ProcessRef process, Timer timer) {
        tenants.as(process.tenant(), () -> {
            management.setJobDuedate(timer.id(), Date.from(timer.due().plus(LONG)));
            return true;
        });
    }

    /**
     * Lets a timer fire now.
     *
     * @return false if it fired by itself meanwhile
     */
    public boolean fire(ProcessRef process, Timer timer) {
        return tenants.as(process.tenant(), () -> {
            if (management.createJobQuery().jobId(timer.id()).count() == 0) {
                return false;
            }
            try {
                management.executeJob(timer.id());
                return true;
            } catch (OptimisticLockingException itself) {
                return false;
            }
        });
    }
}
