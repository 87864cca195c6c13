package io.smartconvo.conversation;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.sdk.step.SetAnswers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes answers; a later line sees what an earlier one set. */
@Component
class SetStep implements QuickStep {

    @Override
    public Class<SetAnswers> input() {
        return SetAnswers.class;
    }

    @Override
    public void perform(Turn turn, FlowStep step) {
        for (FlowStep.Assignment assignment : step.assignments().getOrDefault("assignments", List.of())) {
            Object value = assignment.value().evaluate(turn.memory().feelContext(), turn.budget());
            turn.memory().answer(assignment.answer(), value);
        }
    }
}
