package io.smartconvo.testsupport;

import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.operaton.bpm.engine.test.assertions.bpmn.AbstractAssertions;

class BpmAssertTests {

    private ProcessEngine engine;

    @BeforeEach
    void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("bpm-assert");
        configuration.setJdbcUrl("jdbc:h2:mem:bpm-assert");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("greeting.bpmn")
                .deploy();
        init(engine);
    }

    @AfterEach
    void stop() {
        AbstractAssertions.reset();
        engine.close();
    }

    @Test
    void followsAProcessOfTheRealEngine() {
        var instance = runtimeService().startProcessInstanceByKey("greeting");
        assertThat(instance).isStarted().isWaitingAtExactly("ask").hasNotPassed("end");
        assertThat(task(instance)).hasName("Ask");
        complete(task(instance));
        assertThat(instance).isEnded().hasPassedInOrder("start", "ask", "end");
    }

    @Test
    void failsWhenTheProcessIsElsewhere() {
        var instance = runtimeService().startProcessInstanceByKey("greeting");
        Assertions.assertThatThrownBy(() -> assertThat(instance).isWaitingAt("end"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void leavesNoOldNameBehind() {
        Assertions.assertThat(getClass()
                        .getClassLoader()
                        .getResource("org/camunda/bpm/engine/test/assertions/bpmn/BpmnAwareTests.class"))
                .isNull();
    }
}
