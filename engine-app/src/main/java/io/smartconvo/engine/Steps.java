package io.smartconvo.engine;

import org.operaton.bpm.engine.delegate.DelegateExecution;

/** Reads where an execution stands. */
final class Steps {

    private Steps() {}

    static StepRef ref(DelegateExecution execution) {
        return new StepRef(
                execution.getProcessDefinitionId(), execution.getProcessInstanceId(), execution.getCurrentActivityId());
    }
}
