package io.smartconvo.engine;

import io.smartconvo.engine.gate.ParseGate;
import io.smartconvo.engine.history.PathHistory;
import io.smartconvo.engine.lockdown.RuntimeLockDown;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.operaton.bpm.engine.ExternalTaskService;
import org.operaton.bpm.engine.HistoryService;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.operaton.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.operaton.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine: on the application's data source and transactions, under lock-down. See docs/engine.md. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration engineSettings(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EngineJobExecutor jobExecutor,
            EngineProperties properties,
            CurrentRun currentRun,
            ObjectProvider<BpmnParseListener> parseListeners) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setJobExecutor(jobExecutor);
        engine.setCustomPostBPMNParseListeners(
                new ArrayList<>(parseListeners.orderedStream().toList()));
        engine.setProcessEnginePlugins(new ArrayList<>(plugins(properties, currentRun)));
        return engine;
    }

    private static List<ProcessEnginePlugin> plugins(EngineProperties properties, CurrentRun currentRun) {
        return List.of(
                new EngineDefaults(properties.cachedFlows()),
                new PathHistory(currentRun),
                new TenantRequired(),
                new TenantOfCaller(),
                new MigratableSteps(),
                new RuntimeLockDown(properties.stepBudget()),
                new ParseGate());
    }

    @Bean
    @DependsOnDatabaseInitialization
    EngineFactory processEngine(SpringProcessEngineConfiguration settings) {
        return new EngineFactory(settings);
    }

    @Bean
    EngineJobExecutor engineJobExecutor(EngineProperties properties) {
        return new EngineJobExecutor(properties.jobThreads());
    }

    @Bean
    EngineJobs engineJobs(EngineJobExecutor executor, ProcessEngine engine, EngineProperties properties) {
        return new EngineJobs(executor, properties.jobs());
    }

    @Bean
    EngineHealth engineHealthIndicator(ProcessEngine engine, EngineJobExecutor executor) {
        return new EngineHealth(engine, executor);
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ExternalTaskService externalTaskService(ProcessEngine engine) {
        return engine.getExternalTaskService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
