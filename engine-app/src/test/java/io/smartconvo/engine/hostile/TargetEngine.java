package io.smartconvo.engine.hostile;

import io.smartconvo.engine.EngineTestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.runtime.Execution;

/** A bare engine with the chosen layers of defence and no other. */
final class TargetEngine implements AutoCloseable {

    static final String TENANT = "tenant";

    private static final int ROUNDS = 3;

    private final ProcessEngine engine;

    private TargetEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    static TargetEngine with(ProcessEnginePlugin... layers) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(EngineTestDatabase.migrated());
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("none");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEngineName("target-" + System.identityHashCode(configuration));
        configuration.setProcessEnginePlugins(new ArrayList<>(List.of(layers)));
        return new TargetEngine(configuration.buildProcessEngine());
    }

    ProcessEngine engine() {
        return engine;
    }

    String deploy(String source, String bpmn) {
        return deploy(source, bpmn.getBytes(StandardCharsets.UTF_8));
    }

    String deploy(String source, byte[] bpmn) {
        return engine.getRepositoryService()
                .createDeployment()
                .tenantId(TENANT)
                .source(source)
                .addInputStream("p.bpmn", new ByteArrayInputStream(bpmn))
                .deploy()
                .getId();
    }

    void begin() {
        attempt(() -> engine.getRuntimeService()
                .createProcessInstanceByKey("p")
                .processDefinitionTenantId(TENANT)
                .execute());
    }

    /** Does to the deployed process all that could make it do something. */
    void exercise() {
        begin();
        for (int round = 0; round < ROUNDS; round++) {
            engine.getTaskService()
                    .createTaskQuery()
                    .list()
                    .forEach(task -> attempt(() -> {
                        engine.getFormService().getTaskFormData(task.getId());
                        engine.getTaskService().complete(task.getId());
                    }));
            engine.getExternalTaskService()
                    .fetchAndLock(10, "w")
                    .topic("smartconvo", 1_000)
                    .execute()
                    .forEach(task ->
                            attempt(() -> engine.getExternalTaskService().complete(task.getId(), "w")));
            engine.getManagementService()
                    .createJobQuery()
                    .list()
                    .forEach(job -> attempt(() -> engine.getManagementService().executeJob(job.getId())));
            engine.getRuntimeService().createExecutionQuery().list().forEach(this::signal);
        }
    }

    private void signal(Execution execution) {
        attempt(() -> engine.getRuntimeService().signal(execution.getId()));
    }

    void removeAll() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .list()
                .forEach(deployment ->
                        engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true));
    }

    private static void attempt(Runnable attack) {
        try {
            attack.run();
        } catch (RuntimeException | LinkageError refused) {
            // An attack that fails is what is hoped for; what counts is the trace it leaves.
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
