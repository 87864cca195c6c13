package io.smartconvo.engine;

import org.operaton.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A step that waits for the visitor, unless there is nothing to wait for. */
class WaitingStepBehavior extends ReceiveTaskActivityBehavior {

    private final CurrentRun currentRun;

    WaitingStepBehavior(CurrentRun currentRun) {
        this.currentRun = currentRun;
    }

    @Override
    public void execute(ActivityExecution execution) {
        if (!currentRun.of(execution).await(Steps.ref(execution))) {
            leave(execution);
        }
    }
}
