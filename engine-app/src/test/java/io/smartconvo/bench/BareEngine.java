package io.smartconvo.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.IntStream;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;

/**
 * The engine alone, as its manual says to use it: stock configuration and tables, history level activity, a message is
 * correlated with a variable, the flow computes, branches, and waits for the next. No socket, no transcript, no keys.
 */
record BareEngine(HikariDataSource pool, ProcessEngine engine) implements AutoCloseable {

    private static final String FLOW = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:operaton="http://operaton.org/schema/1.0/bpmn" id="d" targetNamespace="bench">
              <bpmn:message id="said" name="said"/>
              <bpmn:process id="circle" isExecutable="true" operaton:historyTimeToLive="P30D">
                <bpmn:startEvent id="start"/>
                <bpmn:receiveTask id="ask" messageRef="said"/>
                <bpmn:serviceTask id="compute" operaton:expression="${word.toUpperCase()}" operaton:resultVariable="loud"/>
                <bpmn:exclusiveGateway id="enough" default="more"/>
                <bpmn:serviceTask id="echo" operaton:expression="You said ${loud}."/>
                <bpmn:endEvent id="end"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="ask"/>
                <bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="compute"/>
                <bpmn:sequenceFlow id="f3" sourceRef="compute" targetRef="enough"/>
                <bpmn:sequenceFlow id="stop" sourceRef="enough" targetRef="end">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${word == 'stop'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="more" sourceRef="enough" targetRef="echo"/>
                <bpmn:sequenceFlow id="f4" sourceRef="echo" targetRef="ask"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    /** In a database of its own on the product's server. */
    static BareEngine on(ChildProcess product) throws Exception {
        try (var connection = product.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database bare");
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(product.url("bare"));
        pool.setUsername("postgres");
        pool.setPassword(product.password());
        // Its generator of ids takes a second connection in mid-transaction; with one for each thread it would starve.
        pool.setMaximumPoolSize(24);
        var engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("bare")
                .setDataSource(pool)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("circle.bpmn", FLOW)
                .deploy();
        return new BareEngine(pool, engine);
    }

    List<Load.Work> conversations(int count) {
        return IntStream.range(0, count).mapToObj(n -> conversation()).toList();
    }

    /** By instance id: the faster of the documented ways. */
    private Load.Work conversation() {
        var runtime = engine.getRuntimeService();
        var instance = runtime.startProcessInstanceByKey("circle").getId();
        return () -> runtime.createMessageCorrelation("said")
                .processInstanceId(instance)
                .setVariable("word", "blue")
                .correlate();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
