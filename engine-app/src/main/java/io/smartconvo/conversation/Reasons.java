package io.smartconvo.conversation;

import io.smartconvo.engine.StepRef;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.privacy.Disguise;
import io.smartconvo.sdk.ModelUse;
import io.smartconvo.widget.Event;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects, while a turn runs, what leads to each of its events. */
final class Reasons {

    private static final int LONGEST_ANSWER = 300;
    private static final int LONGEST_PROMPT = 12_000;
    private static final String CUT = "…";

    private final Memory memory;
    private final Function<String, FlowModel> models;
    private @Nullable StepRef at;

    /** @param models by the engine's name of the flow version */
    Reasons(Memory memory, Function<String, FlowModel> models) {
        this.memory = memory;
        this.models = models;
    }

    /**
     * What is known when something happens.
     *
     * @param read names of the answers it was made from; they are looked up when the turn is over, and masked as it is
     */
    record Sketch(Why why, Set<String> read) {}

    /** From now on it is this element that speaks; none after the end. */
    void at(@Nullable StepRef step) {
        at = step;
    }

    void decided(String definition, String flow, boolean result) {
        memory.passed(new Passed(definition, flow, result));
    }

    /** What somebody says is not said because of conditions: these wait for what the flow says next. */
    Sketch of(Event event, @Nullable ModelUse use, Collection<String> sources) {
        boolean said = event instanceof Event.Visitor || event instanceof Event.Agent;
        List<Passed> passed = said ? List.of() : memory.takePassed();
        Set<String> read = said ? Set.of() : read(passed);
        StepRef step = at;
        return new Sketch(
                new Why(
                        step == null ? null : step.stepId(),
                        step == null ? null : step.processDefinitionId(),
                        passed,
                        List.copyOf(sources),
                        use,
                        Map.copyOf(memory.consent()),
                        Map.of()),
                read);
    }

    private Set<String> read(List<Passed> passed) {
        Set<String> names = new LinkedHashSet<>();
        for (Passed one : passed) {
            FeelExpression condition =
                    models.apply(one.definition()).conditions().get(one.flow());
            if (condition != null) {
                names.addAll(condition.names());
            }
        }
        StepRef step = at;
        if (step != null) {
            models.apply(step.processDefinitionId())
                    .step(step.stepId())
                    .ifPresent(found -> names.addAll(found.sends()));
        }
        return names;
    }

    /** With the answers as the turn leaves them: what was forgotten in it is not kept here either. */
    Why finished(Sketch sketch, @Nullable Disguise disguise) {
        Map<String, Object> read = new LinkedHashMap<>();
        sketch.read().stream().sorted().forEach(name -> {
            Object value = memory.answers().get(name);
            if (value != null) {
                read.put(name, value);
            }
        });
        Map<String, Object> masked = disguise == null ? read : memory.disguised(read, disguise);
        masked.replaceAll((name, value) -> shortened(value));
        return sketch.why().with(masked(sketch.why().model(), disguise), masked);
    }

    private static @Nullable ModelUse masked(@Nullable ModelUse use, @Nullable Disguise disguise) {
        if (use == null) {
            return null;
        }
        String prompt = disguise == null ? use.prompt() : disguise.hide(use.prompt(), false);
        return new ModelUse(use.model(), shortened(prompt), use.tokensIn(), use.tokensOut());
    }

    /** The instructions stand first, and what was said last last. */
    private static String shortened(String prompt) {
        return prompt.length() <= LONGEST_PROMPT
                ? prompt
                : prompt.substring(0, LONGEST_PROMPT / 3)
                        + "\n\n" + CUT + "\n\n"
                        + prompt.substring(prompt.length() - LONGEST_PROMPT * 2 / 3);
    }

    private static Object shortened(Object value) {
        if (value instanceof Number || value instanceof Boolean || value instanceof Temporal) {
            return value;
        }
        String text = Objects.toString(value);
        return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + CUT;
    }
}
