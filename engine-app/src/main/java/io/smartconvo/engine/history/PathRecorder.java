package io.smartconvo.engine.history;

import java.util.List;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoryEvent;
import org.operaton.bpm.engine.impl.history.event.HistoryEventTypes;
import org.operaton.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Leaves activities to whoever keeps the path. What nobody keeps is written here, and ended with one update. The engine would first select its row to learn when it began; the row knows that
 * itself, see the trigger in V4 of the engine's migrations.
 */
class PathRecorder extends DbHistoryEventHandler {

    private final PathKeeper keeper;

    PathRecorder(PathKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity && keeper.keep(activity)) {
            return;
        }
        if (isEndOfEarlierActivity(event)) {
            Context.getCommandContext().getDbEntityManager().merge(event);
        } else {
            super.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static boolean isEndOfEarlierActivity(HistoryEvent event) {
        return event instanceof HistoricActivityInstanceEventEntity
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
                && Context.getCommandContext().getDbEntityManager().getCachedEntity(event.getClass(), event.getId())
                        == null;
    }
}
