package io.smartconvo.conversation;

import io.smartconvo.engine.StepRef;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;

/** A step that waits, with the flow it stands in: a called flow brings its own forms and error paths. */
record Asked(StepRef ref, FlowModel flow, FlowStep step) {

    String id() {
        return step.id();
    }

    <I extends Record> I input(Class<I> type) {
        return step.input(type);
    }

    boolean catches(String errorCode) {
        return flow.catches(step.id(), errorCode);
    }
}
