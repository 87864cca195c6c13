package io.smartconvo.conversation;

import io.smartconvo.flow.FlowStep;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who carries out a step, by the step's declaration. */
@Component
class StepHandlers {

    private final Map<Class<? extends Record>, QuickStep> quick;
    private final Map<Class<? extends Record>, WaitingStep> waiting;

    StepHandlers(List<QuickStep> quick, List<WaitingStep> waiting) {
        this.quick = quick.stream().collect(Collectors.toMap(QuickStep::input, Function.identity()));
        this.waiting = waiting.stream().collect(Collectors.toMap(WaitingStep::input, Function.identity()));
    }

    QuickStep quick(FlowStep step) {
        return found(quick.get(step.input().getClass()), step);
    }

    WaitingStep waiting(FlowStep step) {
        return found(waiting.get(step.input().getClass()), step);
    }

    private static <T> T found(@Nullable T handler, FlowStep step) {
        if (handler == null) {
            throw new IllegalStateException("Nobody carries out step " + step.id());
        }
        return handler;
    }
}
