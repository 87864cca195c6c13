package io.smartconvo.engine.history;

import java.time.Duration;
import java.util.Date;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoryEvent;
import org.operaton.bpm.engine.impl.history.event.HistoryEventType;
import org.operaton.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.PvmScope;
import org.operaton.bpm.engine.impl.util.ClockUtil;

/**
 * Gives each activity its own day of removal. The engine would read the root instance from the database in every turn
 * to copy its day; ours is the same or earlier than thirty days after what it records, without a statement.
 */
class PathEvents extends CacheAwareHistoryEventProducer {

    private final PathKeeper keeper;

    PathEvents(PathKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    protected HistoricActivityInstanceEventEntity loadActivityInstanceEventEntity(ExecutionEntity execution) {
        HistoricActivityInstanceEventEntity entered = keeper.entered(execution.getActivityInstanceId());
        return entered == null ? super.loadActivityInstanceEventEntity(execution) : entered;
    }

    @Override
    protected void initActivityInstanceEvent(
            HistoricActivityInstanceEventEntity event,
            ExecutionEntity execution,
            PvmScope source,
            String activityInstanceId,
            String parentActivityInstanceId,
            HistoryEventType type) {
        super.initActivityInstanceEvent(event, execution, source, activityInstanceId, parentActivityInstanceId, type);
        Integer days = execution.getProcessDefinition().getHistoryTimeToLive();
        if (days != null) {
            event.setRemovalTime(
                    Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(days))));
        }
    }

    /** From the flows kept parsed; the engine would read the row again in every turn for its key and version. */
    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String processDefinitionId) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId);
    }

    @Override
    protected void provideRemovalTime(HistoryEvent event) {
        // Only the removal time of process instances is still asked for here, and activities have theirs above.
        if (!(event instanceof HistoricActivityInstanceEventEntity)) {
            super.provideRemovalTime(event);
        }
    }
}
