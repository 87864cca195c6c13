package io.smartconvo.engine;

import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.impl.Condition;

/** A sequence flow's condition, decided by the conversation and by nothing the engine could evaluate. */
class FlowCondition implements Condition {

    private final CurrentRun currentRun;
    private final String sequenceFlowId;

    FlowCondition(CurrentRun currentRun, String sequenceFlowId) {
        this.currentRun = currentRun;
        this.sequenceFlowId = sequenceFlowId;
    }

    @Override
    public boolean evaluate(DelegateExecution execution) {
        return currentRun.of(execution).test(execution.getProcessDefinitionId(), sequenceFlowId);
    }

    @Override
    public boolean evaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(execution);
    }

    @Override
    public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(execution);
    }
}
