package io.smartconvo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one turn costs the database: a question is answered, a quick step runs, the next question waits. */
class TurnCostTests {

    private static final TenantId TENANT = new TenantId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    private static final String FLOW = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:operaton="http://operaton.org/schema/1.0/bpmn" id="d" targetNamespace="https://smartconvo.io/flow">
              <bpmn:process id="circle" isExecutable="true" operaton:historyTimeToLive="P30D">
                <bpmn:startEvent id="start"/>
                <bpmn:receiveTask id="ask"/>
                <bpmn:sendTask id="say" operaton:type="external" operaton:topic="smartconvo"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="ask"/>
                <bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="say"/>
                <bpmn:sequenceFlow id="f3" sourceRef="say" targetRef="ask"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static CountingDataSource database;
    private static AnnotationConfigApplicationContext application;
    private static TenantEngine engine;
    private static RuntimeService runtime;

    @BeforeAll
    static void start() {
        database = new CountingDataSource(EngineTestDatabase.migrated());
        application = EngineTestApplication.on(database, QuickSteps.class, FlowDeployer.class);
        engine = application.getBean(TenantEngine.class);
        runtime = application.getBean(RuntimeService.class);
        application.getBean(FlowDeployer.class).deploy(TENANT, "circle", FLOW.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void takesFiveTripsAndTheCommit() {
        var instance = begin();
        turn(instance);
        database.forget();
        turn(instance);
        var trips = database.trips();
        assertThat(trips).as(String.join("\n", trips)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void recordsThePathWithItsDurations() {
        var instance = begin();
        turn(instance);
        var path = JdbcClient.create(database)
                .sql("select act_id_ || ' ' || (end_time_ is not null) || ' ' || (duration_ is not null) || ' '"
                        + " || (removal_time_ - start_time_ between interval '29 days 23 hours' and interval '30 days 1 hour')"
                        + " from act_hi_actinst where proc_inst_id_ = ? order by sequence_counter_")
                .param(instance)
                .query(String.class)
                .list();
        assertThat(path)
                .containsExactly(
                        "start true true true", "ask true true true", "say true true true", "ask false false true");
    }

    private static String begin() {
        return engine.as(
                TENANT,
                () -> runtime.createProcessInstanceByKey("circle")
                        .processDefinitionTenantId(TENANT.toString())
                        .execute()
                        .getId());
    }

    private static void turn(String instance) {
        engine.<Void>as(TENANT, () -> {
            runtime.signal(instance);
            return null;
        });
    }

    static class QuickSteps extends AbstractBpmnParseListener {

        @Override
        public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            activity.setActivityBehavior(new Quick());
        }
    }

    static class Quick extends TaskActivityBehavior {

        @Override
        public void execute(ActivityExecution execution) {
            leave(execution);
        }
    }
}
