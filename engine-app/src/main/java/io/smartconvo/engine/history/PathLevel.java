package io.smartconvo.engine.history;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.history.AbstractHistoryLevel;
import org.operaton.bpm.engine.impl.history.event.HistoryEventType;
import org.operaton.bpm.engine.impl.history.event.HistoryEventTypes;

/** Which activities were entered and left, and nothing else: no variables, tasks, incidents, logs. */
class PathLevel extends AbstractHistoryLevel {

    // Stored in the database at the first start; another number there refuses to start.
    private static final int ID = 10;

    private static final Set<HistoryEventType> KEPT = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "path";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return KEPT.contains(type);
    }
}
