package io.smartconvo.bench;

import com.zaxxer.hikari.HikariDataSource;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as its manual shows it: message correlation by business key, history activity, nothing of ours. */
final class BareEngine implements AutoCloseable {

    /** Stands for the step that answers. */
    public static final class Answer implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {}
    }

    private static final String LOOP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:operaton="http://operaton.org/schema/1.0/bpmn"
                         id="d" targetNamespace="bench">
              <message id="m" name="said"/>
              <process id="loop" isExecutable="true" operaton:historyTimeToLive="30">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="ask"/>
                <intermediateCatchEvent id="ask"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
                <sequenceFlow id="f2" sourceRef="ask" targetRef="gateway"/>
                <exclusiveGateway id="gateway" default="f3"/>
                <sequenceFlow id="f3" sourceRef="gateway" targetRef="answer"/>
                <sequenceFlow id="f4" sourceRef="gateway" targetRef="end">
                  <conditionExpression>${text == 'bye'}</conditionExpression>
                </sequenceFlow>
                <serviceTask id="answer" operaton:class="io.smartconvo.bench.BareEngine$Answer"/>
                <sequenceFlow id="f5" sourceRef="answer" targetRef="ask"/>
                <endEvent id="end"/>
              </process>
            </definitions>""";

    private final HikariDataSource dataSource = new HikariDataSource();
    private final ProcessEngine engine;

    BareEngine(String url) {
        dataSource.setJdbcUrl(url);
        dataSource.setUsername("postgres");
        dataSource.setMaximumPoolSize(16);
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(dataSource);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        settings.setJobExecutorActivate(false);
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("loop.bpmn", LOOP)
                .deploy();
    }

    Load.Operation conversation(int number) {
        String key = "conversation-" + number + "-" + System.nanoTime();
        engine.getRuntimeService().startProcessInstanceByKey("loop", key);
        return () -> engine.getRuntimeService()
                .createMessageCorrelation("said")
                .processInstanceBusinessKey(key)
                .setVariable("text", "How long does delivery take?")
                .correlate();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
