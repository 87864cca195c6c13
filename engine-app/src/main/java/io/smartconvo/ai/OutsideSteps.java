package io.smartconvo.ai;

import io.smartconvo.sdk.OutsideStep;
import io.smartconvo.sdk.StepTemplate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps that call the outside world, by template and by input. */
public final class OutsideSteps {

    private final Map<String, OutsideStep<?>> byTemplate;

    public OutsideSteps(Collection<OutsideStep<?>> steps) {
        byTemplate = steps.stream().collect(Collectors.toUnmodifiableMap(OutsideSteps::template, Function.identity()));
    }

    /** @param template the full template id, for instance {@code io.smartconvo.ai-reply} */
    public Optional<OutsideStep<?>> find(String template) {
        return Optional.ofNullable(byTemplate.get(template));
    }

    /** The step that takes this input. */
    @SuppressWarnings("unchecked") // a step says itself which class its input is
    public <I extends Record> Optional<OutsideStep<I>> find(Class<I> input) {
        return byTemplate.values().stream()
                .filter(step -> step.input().equals(input))
                .map(step -> (OutsideStep<I>) step)
                .findFirst();
    }

    /** Whether whoever takes this input is given personal values rather than placeholders. */
    public boolean seesPersonalValues(Record input) {
        return byTemplate.values().stream()
                .anyMatch(step -> step.input().isInstance(input) && step.seesPersonalValues());
    }

    /** The ids of all templates that can be run. */
    public Set<String> templates() {
        return byTemplate.keySet();
    }

    private static String template(OutsideStep<?> step) {
        var declared = step.input().getAnnotation(StepTemplate.class);
        if (declared == null) {
            throw new IllegalStateException(step.input().getName() + " is not a step template");
        }
        return StepTemplate.NAMESPACE + declared.id();
    }
}
