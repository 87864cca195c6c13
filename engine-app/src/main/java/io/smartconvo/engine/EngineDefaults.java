package io.smartconvo.engine;

import org.apache.ibatis.session.Configuration;
import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;

/** What has nothing to do with safety: schema, ids, cache, jobs, and what the engine may write about itself. */
class EngineDefaults extends AbstractProcessEnginePlugin {

    private static final int LONGEST_LIST = 1_000;

    private final int cachedFlows;

    EngineDefaults(int cachedFlows) {
        this.cachedFlows = cachedFlows;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setProcessEngineName("smartconvo");
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate("false");
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setJdbcBatchProcessing(true);
        engine.setEnableFetchProcessDefinitionDescription(false);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setQueryMaxResultsLimit(LONGEST_LIST);
        jobs(engine);
        silence(engine);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var definitions = new FlowDefinitions(cachedFlows);
        definitions.setDeployers(engine.getDeployers());
        engine.setDeploymentCache(definitions);
        forgetMappingSources(engine.getSqlSessionFactory().getConfiguration());
    }

    /** MyBatis keeps the parsed files of the engine's mappings, some 25 MiB, though each statement is built. */
    private static void forgetMappingSources(Configuration mappings) {
        // Asking for the names builds what is not built yet.
        mappings.getMappedStatementNames();
        mappings.getSqlFragments().clear();
    }

    private static void jobs(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorDeploymentAware(false);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setDefaultNumberOfRetries(3);
        engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M");
    }

    // The engine's own messages may quote what a step was given. The node's name goes into tables otherwise.
    private static void silence(ProcessEngineConfigurationImpl engine) {
        engine.setHostname("node");
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setHistoryCleanupMetricsEnabled(false);
        engine.setEnableCmdExceptionLogging(false);
        engine.setEnableReducedJobExceptionLogging(true);
        engine.setLogLevelBpmnStackTrace("TRACE");
        engine.setLoggingContextActivityName(null);
        engine.setLoggingContextBusinessKey(null);
        engine.setLoggingContextProcessDefinitionKey(null);
    }
}
