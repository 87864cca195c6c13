package io.smartconvo.engine.history;

import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;

/** Whoever moves a process may write down its path with a statement of its own, so that the path costs no trip. */
public interface PathKeeper {

    /** What was kept of an activity that was entered in this transaction; it may still be changed. */
    @Nullable HistoricActivityInstanceEventEntity entered(String activityInstanceId);

    /** @return false when nobody takes the event, and it must be written at once */
    boolean keep(HistoricActivityInstanceEventEntity event);
}
