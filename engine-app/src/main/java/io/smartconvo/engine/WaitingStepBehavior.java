package io.smartconvo.engine;

import org.operaton.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A step that waits for the visitor, unless the conversation knows the answer. */
class WaitingStepBehavior extends ReceiveTaskActivityBehavior {

    private final CurrentRun currentRun;

    WaitingStepBehavior(CurrentRun currentRun) {
        this.currentRun = currentRun;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        if (currentRun.of(execution).settled(Steps.ref(execution))) {
            leave(execution);
        } else {
            super.execute(execution);
        }
    }
}
