package io.smartconvo.engine;

import io.smartconvo.engine.history.PathKeeper;
import io.smartconvo.tenant.TenantId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The run that belongs to the current transaction. */
@Component
class CurrentRun implements PathKeeper {

    private final ObjectProvider<FlowRuns> runs;

    CurrentRun(ObjectProvider<FlowRuns> runs) {
        this.runs = runs;
    }

    <T> T during(FlowRun run, Supplier<T> engineCall) {
        bind(run);
        return engineCall.get();
    }

    FlowRun of(DelegateExecution execution) {
        FlowRun bound = bound();
        if (bound != null) {
            return bound;
        }
        ExecutionEntity entity = (ExecutionEntity) execution;
        TenantId tenant = TenantId.of(entity.getTenantId());
        FlowRun opened = runs.getObject().open(new ProcessRef(tenant, entity.getRootProcessInstanceId()));
        bind(opened);
        return opened;
    }

    @Override
    public @Nullable HistoricActivityInstanceEventEntity entered(String activityInstanceId) {
        FlowRun run = bound();
        return run == null ? null : run.path().entered(activityInstanceId);
    }

    @Override
    public boolean keep(HistoricActivityInstanceEventEntity event) {
        FlowRun run = bound();
        return run != null && run.path().keep(event);
    }

    private @Nullable FlowRun bound() {
        return (FlowRun) TransactionSynchronizationManager.getResource(this);
    }

    private void bind(FlowRun run) {
        FlowRun bound = bound();
        if (bound == run) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, run);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CurrentRun.this);
            }
        });
    }
}
