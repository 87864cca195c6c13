package io.smartconvo.engine.history;

import java.util.List;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoryEvent;
import org.operaton.bpm.engine.impl.history.event.HistoryEventTypes;
import org.operaton.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Ends an activity with one update. The engine would first select its row to learn when it began; the row knows that
 * itself, see the trigger in V4 of the engine's migrations.
 */
class PathRecorder extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
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
