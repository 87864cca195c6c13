package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import org.operaton.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.operaton.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * An external task that is leased in its own INSERT, so that this node can start on it right after the commit and no
 * other node ever competes for it.
 */
class OutsideStepBehavior extends ExternalTaskActivityBehavior {

    private final CurrentRun currentRun;
    private final Leases leases;

    OutsideStepBehavior(CurrentRun currentRun, Leases leases) {
        super(new ConstantValueProvider(Leases.TOPIC), new ConstantValueProvider(null));
        this.currentRun = currentRun;
        this.leases = leases;
    }

    @Override
    public void execute(ActivityExecution execution) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        ExternalTaskEntity task = ExternalTaskEntity.createAndInsert(entity, Leases.TOPIC, 0);
        String worker = leases.newWorker();
        task.lock(worker, leases.duration().toMillis());
        task.setRetries(leases.attempts());
        currentRun
                .of(execution)
                .dispatch(new OutsideTask(
                        task.getId(),
                        worker,
                        TenantId.of(entity.getTenantId()),
                        entity.getRootProcessInstanceId(),
                        Steps.ref(execution),
                        leases.attempts()));
    }
}
