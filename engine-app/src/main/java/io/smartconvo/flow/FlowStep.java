package io.smartconvo.flow;

import io.smartconvo.flow.feel.Escaping;
import io.smartconvo.flow.feel.FeelBudget;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.flow.feel.FeelTemplate;
import io.smartconvo.flow.step.StepType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A step of a published flow, ready to run: everything in it has been parsed and checked.
 *
 * @param id of the element
 * @param name what the designer called it; may be empty
 * @param type its kind, with its template id, when it runs, and the error codes it can raise
 * @param input the step's record, bound from the diagram; placeholders still stand in its texts
 * @param templates by field: texts, addresses and JSON with placeholders
 * @param expressions by field: FEEL
 * @param options by field: quick replies
 * @param assignments by field: answers to compute, in order
 */
public record FlowStep(
        String id,
        String name,
        StepType type,
        Record input,
        Map<String, FeelTemplate> templates,
        Map<String, FeelExpression> expressions,
        Map<String, List<Option>> options,
        Map<String, List<Assignment>> assignments) {

    /** A quick reply: the id is the answer, the label is what the visitor sees. */
    public record Option(String id, FeelTemplate label) {}

    /** An answer to compute. */
    public record Assignment(String answer, FeelExpression value) {}

    public FlowStep {
        templates = Map.copyOf(templates);
        expressions = Map.copyOf(expressions);
        options = Map.copyOf(options);
        assignments = Map.copyOf(assignments);
    }

    /** The answers its texts, addresses and documents are filled with. */
    public Set<String> sends() {
        return templates.values().stream()
                .flatMap(template -> template.names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The id of the template it was drawn with, such as {@code io.smartconvo.say}. */
    public String templateId() {
        return type.templateId();
    }

    /** The input as the record the step's type declares. */
    public <R extends Record> R input(Class<R> wanted) {
        return wanted.cast(input);
    }

    /**
     * The input with every placeholder filled in: addresses percent-encoded, JSON as values.
     *
     * @param texts how values are put into the other texts: {@link Escaping#MARKDOWN} for what the visitor is shown
     */
    public Record filled(Map<String, ?> answers, FeelBudget budget, Escaping texts) {
        return type.rebuilt(input, (field, value) -> {
            FeelTemplate template = templates.get(field.name());
            return template == null ? value : template.render(answers, budget, escaping(field, texts));
        });
    }

    private static Escaping escaping(StepType.Field field, Escaping texts) {
        return switch (field.declared().type()) {
            case URL -> Escaping.URL;
            case JSON -> Escaping.JSON;
            default -> texts;
        };
    }

    @Override
    public String toString() {
        return "FlowStep[" + id + ", " + type + "]";
    }
}
