package io.smartconvo.engine;

import java.util.Map;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.pvm.process.TransitionImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Gives the steps of a compiled flow their behaviour; the diagram itself can name none. */
@Component
class StepParseListener extends AbstractBpmnParseListener {

    private final CurrentRun currentRun;
    private final Leases leases;

    StepParseListener(CurrentRun currentRun, Leases leases) {
        this.currentRun = currentRun;
        this.leases = leases;
    }

    @Override
    public void parseProcess(Element processElement, ProcessDefinitionEntity processDefinition) {
        if (processDefinition.getTenantId() != null) {
            ExecutionListener ended = this::conversationEnded;
            processDefinition.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
            moveInTurns(processDefinition);
        }
    }

    // Without a step on its way a due timer would move the process and leave the row that guards it as it was.
    private void moveInTurns(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            ExecutionListener inTurn = currentRun::of;
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, inTurn, 0);
            moveInTurns(activity);
        }
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        wire(element, activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        wire(element, activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        wire(element, activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        wire(element, activity);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        if (((ProcessDefinitionEntity) scope.getProcessDefinition()).getTenantId() != null) {
            ExecutionListener taken = execution ->
                    currentRun.of(execution).path().took(execution.getProcessDefinitionId(), transition.getId());
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, taken);
        }
        if (CompiledFlows.condition(element) != null) {
            transition.setProperty(BpmnParse.PROPERTYNAME_CONDITION, new FlowCondition(currentRun, transition.getId()));
        }
    }

    private void wire(Element element, ActivityImpl activity) {
        String runs = CompiledFlows.runs(element);
        if (runs == null) {
            return;
        }
        ActivityBehavior behavior = behaviors().get(runs);
        if (behavior == null) {
            throw new IllegalStateException("Step " + activity.getId() + " runs in no known way");
        }
        activity.setActivityBehavior(behavior);
        if (behavior instanceof WaitingStepBehavior) {
            listenToWaiting(activity);
        }
    }

    private void conversationEnded(DelegateExecution execution) {
        if (((ExecutionEntity) execution).getSuperExecutionId() == null) {
            currentRun.of(execution).ended();
        }
    }

    private Map<String, ActivityBehavior> behaviors() {
        return Map.of(
                "IN_THE_TURN", new QuickStepBehavior(currentRun),
                // A form is a user task in the diagram only: a task row would cost a turn seven more statements.
                "WAITS_FOR_THE_VISITOR", new WaitingStepBehavior(currentRun),
                "OUTSIDE", new OutsideStepBehavior(currentRun, leases));
    }

    private void listenToWaiting(ActivityImpl activity) {
        ExecutionListener left = execution -> currentRun.of(execution).leave(Steps.ref(execution));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, left);
    }
}
