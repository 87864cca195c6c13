package io.smartconvo.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class ReportOverdue extends PurgeTask {

    private static final Logger log = LoggerFactory.getLogger(ReportOverdue.class);

    ReportOverdue(RetentionRuns runs) {
        super("overdue", runs);
    }

    @Override
    void perform(RetentionRun run) {
        log.warn("The purge {} of tenant {} is not done after two hours", run.id(), run.tenant());
    }
}
