package io.smartconvo.conversation;

import io.smartconvo.engine.StepRef;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.form.FormDefinition;
import io.smartconvo.sdk.step.Form;
import java.util.Optional;

/** A step that waits, with the flow it stands in: a called flow brings its own forms and error paths. */
record Asked(StepRef ref, FlowModel flow, FlowStep step) {

    String id() {
        return step.id();
    }

    <I extends Record> I input(Class<I> type) {
        return step.input(type);
    }

    /** True if a visitor who was asked by this step has been asked by the other one too, word for word. */
    boolean asksLike(Asked other) {
        return id().equals(other.id()) && step.input().equals(other.step.input()) && schema().equals(other.schema());
    }

    private Optional<String> schema() {
        return step.input() instanceof Form form
                ? Optional.ofNullable(flow.forms().get(form.form())).map(FormDefinition::schema)
                : Optional.empty();
    }

    boolean catches(String errorCode) {
        return flow.catches(step.id(), errorCode);
    }
}
