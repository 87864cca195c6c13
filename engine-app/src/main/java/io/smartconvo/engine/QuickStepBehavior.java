package io.smartconvo.engine;

import org.operaton.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A step that runs in the turn and leaves at once. */
class QuickStepBehavior extends TaskActivityBehavior {

    private final CurrentRun currentRun;

    QuickStepBehavior(CurrentRun currentRun) {
        this.currentRun = currentRun;
    }

    @Override
    protected void performExecution(ActivityExecution execution) {
        currentRun.of(execution).perform(Steps.ref(execution));
        leave(execution);
    }
}
