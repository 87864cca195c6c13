package io.smartconvo.engine;

import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when the engine answers from its own tables. */
class EngineHealth extends AbstractHealthIndicator {

    private final ProcessEngine engine;
    private final JobExecutor executor;

    EngineHealth(ProcessEngine engine, JobExecutor executor) {
        super("The engine does not answer");
        this.engine = engine;
        this.executor = executor;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var properties = EngineCaller.system(() -> engine.getManagementService().getProperties());
        builder.up()
                .withDetail("schema", properties.getOrDefault("schema.version", "unknown"))
                .withDetail("jobs", executor.isActive() ? "working" : "off");
    }
}
