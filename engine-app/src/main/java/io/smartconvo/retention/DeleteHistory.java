package io.smartconvo.retention;

import io.smartconvo.engine.AgedHistory;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DeleteHistory extends PurgeTask {

    private final RetentionRuns runs;
    private final AgedHistory history;

    DeleteHistory(RetentionRuns runs, AgedHistory history) {
        super("history", runs);
        this.runs = runs;
        this.history = history;
    }

    @Override
    void perform(RetentionRun run) {
        runs.count(run, Map.of("engine history", history.delete(run.tenant(), run.cutoff())));
    }
}
