package io.smartconvo.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.externaltask.LockedExternalTask;
import org.operaton.bpm.engine.history.HistoricActivityInstance;
import org.operaton.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.operaton.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.pvm.process.TransitionImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;
import org.operaton.bpm.engine.runtime.Execution;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.operaton.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.EventBasedGateway;
import org.operaton.bpm.model.bpmn.instance.FlowElement;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;

/** A platform process in a plain engine, with a note of every node and arrow that was passed. */
final class PlatformProcess implements AutoCloseable {

    private static final String WORKER = "test";

    private final String key;
    private final ProcessEngine engine;
    private final Set<String> arrows = new HashSet<>();

    private PlatformProcess(String key) {
        this.key = key;
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(key);
        configuration.setJdbcUrl("jdbc:h2:mem:" + key);
        configuration.setJobExecutorActivate(false);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new ArrowNotes())));
        this.engine = configuration.buildProcessEngine();
    }

    static PlatformProcess deploy(String key, String resource) {
        PlatformProcess process = new PlatformProcess(key);
        process.engine
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource(resource)
                .deploy();
        BpmnAwareTests.init(process.engine);
        return process;
    }

    ProcessInstance start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(key, UUID.randomUUID().toString());
    }

    void complete(ProcessInstance instance, String topic) {
        engine.getExternalTaskService().complete(lock(instance, topic).getId(), WORKER);
    }

    void detour(ProcessInstance instance, String topic, String error) {
        engine.getExternalTaskService().handleBpmnError(lock(instance, topic).getId(), WORKER, error);
    }

    /** @return false if it does not wait for this message */
    boolean tell(ProcessInstance instance, String message) {
        List<Execution> waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(instance.getId())
                .messageEventSubscriptionName(key + "." + message)
                .list();
        waiting.forEach(
                execution -> engine.getRuntimeService().messageEventReceived(key + "." + message, execution.getId()));
        return !waiting.isEmpty();
    }

    /** The last attempt fails. */
    String fail(ProcessInstance instance, String topic) {
        String task = lock(instance, topic).getId();
        engine.getExternalTaskService().handleFailure(task, WORKER, "broken", 0, 0);
        return task;
    }

    void retry(String task) {
        engine.getExternalTaskService().setRetries(task, 1);
    }

    private LockedExternalTask lock(ProcessInstance instance, String topic) {
        List<LockedExternalTask> found = engine.getExternalTaskService()
                .fetchAndLock(1, WORKER)
                .topic(topic, 60_000)
                .businessKey(instance.getBusinessKey())
                .execute();
        assertThat(found).as(topic).hasSize(1);
        return found.get(0);
    }

    long incidents(ProcessInstance instance) {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance.getId())
                .count();
    }

    long jobs() {
        return engine.getManagementService().createJobQuery().processDefinitionKey(key).active().list().stream()
                .filter(job -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .count()
                        == 0)
                .count();
    }

    /** Ids of the nodes and arrows that no test has led a token through. */
    Set<String> neverPassed() {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .singleResult()
                .getId();
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(definition);
        Set<String> missing = new TreeSet<>();
        model.getModelElementsByType(FlowElement.class).forEach(element -> missing.add(element.getId()));
        engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(missing::remove);
        missing.removeAll(arrows);
        missing.removeAll(chosen(model, missing));
        return missing;
    }

    /** The engine leads no token along the arrows behind an event based gateway: the event that happens stands for its own. */
    private static Set<String> chosen(BpmnModelInstance model, Set<String> missing) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(arrow -> arrow.getSource() instanceof EventBasedGateway)
                .filter(arrow -> !missing.contains(arrow.getTarget().getId()))
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        AbstractAssertions.reset();
        engine.close();
    }

    private final class ArrowNotes extends AbstractBpmnParseListener {
        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl arrow) {
            ExecutionListener note = execution -> arrows.add(arrow.getId());
            arrow.addListener(ExecutionListener.EVENTNAME_TAKE, note);
        }
    }
}
