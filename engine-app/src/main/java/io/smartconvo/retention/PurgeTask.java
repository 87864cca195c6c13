package io.smartconvo.retention;

import io.smartconvo.engine.PlatformStep;
import io.smartconvo.tenant.TenantId;
import java.util.UUID;

/** A task of {@code bpmn/processes/retention-purge}. */
abstract class PurgeTask implements PlatformStep {

    private final String topic;
    private final RetentionRuns runs;

    PurgeTask(String task, RetentionRuns runs) {
        this.topic = "retention-purge." + task;
        this.runs = runs;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void prepare(TenantId tenant, UUID subject) {
        prepare(run(tenant, subject));
    }

    @Override
    public void perform(TenantId tenant, UUID subject) {
        perform(run(tenant, subject));
    }

    private RetentionRun run(TenantId tenant, UUID id) {
        return runs.find(tenant, id).orElseThrow(() -> new IllegalStateException("There is no run " + id));
    }

    /** What takes many transactions. */
    void prepare(RetentionRun run) {}

    /** What commits with the task. */
    void perform(RetentionRun run) {}
}
