package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.Execution;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts processes of the platform's own: what the platform does by itself, drawn in {@code bpmn/processes}. */
@Component
public class PlatformProcesses {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TenantEngine tenants;
    private final PlatformWork work;

    PlatformProcesses(RuntimeService runtime, ManagementService management, TenantEngine tenants, PlatformWork work) {
        this.runtime = runtime;
        this.management = management;
        this.tenants = tenants;
        this.work = work;
    }

    /**
     * Starts a process for a tenant in the caller's transaction; it is worked on right after the commit.
     *
     * @param key the process id in its diagram
     * @param subject a random id without meaning; the engine is told nothing else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(TenantId tenant, String key, UUID subject) {
        tenants.as(
                tenant,
                () -> runtime.createProcessInstanceByKey(key)
                        .processDefinitionWithoutTenantId()
                        .businessKey(subject.toString())
                        .execute());
        workSoon();
    }

    /**
     * Hands a message to the instance that waits for it, in the caller's transaction.
     *
     * @param message name of the message without the process's own
     * @return false if it does not wait for this message, and nothing has happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(TenantId tenant, String key, UUID subject, String message) {
        boolean heard = tenants.as(tenant, () -> {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .processDefinitionKey(key)
                    .processInstanceBusinessKey(subject.toString())
                    .messageEventSubscriptionName(key + "." + message)
                    .list();
            waiting.forEach(execution -> runtime.messageEventReceived(key + "." + message, execution.getId()));
            return !waiting.isEmpty();
        });
        if (heard) {
            workSoon();
        }
        return heard;
    }

    /**
     * Has a timer that runs fire at another time, in the caller's transaction. One that has fired, or does not run, stays as
     * it is.
     *
     * @param element the timer's event in the diagram
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(TenantId tenant, String key, UUID subject, String element, Instant due) {
        tenants.as(tenant, () -> {
            instance(key, subject)
                    .flatMap(
                            instance -> management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId(element)
                                    .timers()
                                    .list()
                                    .stream()
                                    .findFirst())
                    .ifPresent(timer -> management.setJobDuedate(timer.getId(), Date.from(due)));
            return true;
        });
    }

    /** Id of the instance that runs for this subject. */
    public Optional<String> running(TenantId tenant, String key, UUID subject) {
        return tenants.as(tenant, () -> instance(key, subject).map(ProcessInstance::getId));
    }

    private Optional<ProcessInstance> instance(String key, UUID subject) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(subject.toString())
                .list()
                .stream()
                .findFirst();
    }

    private void workSoon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.soon();
            }
        });
    }
}
