package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.util.UUID;
import org.operaton.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts processes of the platform's own: what the platform does by itself, drawn in {@code bpmn/processes}. */
@Component
public class PlatformProcesses {

    private final RuntimeService runtime;
    private final TenantEngine tenants;
    private final PlatformWork work;

    PlatformProcesses(RuntimeService runtime, TenantEngine tenants, PlatformWork work) {
        this.runtime = runtime;
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
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.soon();
            }
        });
    }
}
