package io.smartconvo.engine.history;

import java.util.ArrayList;
import java.util.List;
import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Sets the history level, its thirty days, and a clean-up that runs all day. */
public class PathHistory extends AbstractProcessEnginePlugin {

    private static final String RETENTION = "P30D";

    private final PathKeeper keeper;

    public PathHistory(PathKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryLevel(new PathLevel());
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(engine.getHistoryLevel())));
        engine.setHistoryEventProducer(new PathEvents(keeper));
        engine.setHistoryEventHandler(new PathRecorder(keeper));
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryTimeToLive(RETENTION);
        engine.setBatchOperationHistoryTimeToLive(RETENTION);
        engine.setHistoryCleanupJobLogTimeToLive(RETENTION);
        engine.setTaskMetricsTimeToLive(RETENTION);
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setHistoryCleanupStrategy("removalTimeBased");
        engine.setHistoryCleanupBatchWindowStartTime("00:00");
        engine.setHistoryCleanupBatchWindowEndTime("00:00");
        engine.setHistoryCleanupBatchSize(500);
        engine.setHistoryCleanupDegreeOfParallelism(1);
    }
}
