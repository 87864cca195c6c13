package io.smartconvo.flow.step;

import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.flow.feel.FeelSyntaxException;
import io.smartconvo.flow.feel.FeelTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds a drawn step to its record and parses everything that stands in its fields. */
public final class StepReader {

    /** Rule ids of the problems found here. */
    public static final String TEMPLATE_RULE = "step-template";

    public static final String FIELDS_RULE = "step-fields";
    public static final String FEEL_RULE = "feel";

    private final FlowNode.Step drawn;
    private final StepType type;
    private final List<FlowProblem> problems = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, FeelTemplate> templates = new HashMap<>();
    private final Map<String, FeelExpression> expressions = new HashMap<>();
    private final Map<String, List<FlowStep.Option>> options = new HashMap<>();
    private final Map<String, List<FlowStep.Assignment>> assignments = new HashMap<>();

    private StepReader(FlowNode.Step drawn, StepType type) {
        this.drawn = drawn;
        this.type = type;
    }

    public static StepReading read(FlowNode.Step drawn, StepCatalogue catalogue) {
        StepType type =
                catalogue.find(drawn.template() == null ? "" : drawn.template()).orElse(null);
        FlowProblem problem = TemplateCheck.problem(drawn, type, catalogue);
        return type == null || problem != null
                ? new StepReading(null, problem == null ? List.of() : List.of(problem))
                : new StepReader(drawn, type).reading();
    }

    private StepReading reading() {
        type.fields().forEach(this::field);
        drawn.properties().keySet().stream()
                .filter(name ->
                        type.fields().stream().noneMatch(field -> field.name().equals(name)))
                .sorted()
                .forEach(name -> problem(
                        FIELDS_RULE,
                        "The step has a field «" + shortened(name) + "» that «" + type.name() + "» does not know.",
                        "Remove it, or apply the template again."));
        if (!problems.isEmpty()) {
            return new StepReading(null, List.copyOf(problems));
        }
        FlowStep step = new FlowStep(
                drawn.id(), drawn.name(), type, type.built(values), templates, expressions, options, assignments);
        return new StepReading(step, List.of());
    }

    private void field(StepType.Field field) {
        String drawnText = drawn.properties().getOrDefault(field.name(), "");
        String text = drawnText.isBlank() ? field.declared().defaultValue() : drawnText;
        try {
            Object value = FieldText.value(field.declared().type(), text);
            if (value == null && field.declared().required()) {
                throw new FieldException("is empty", "Fill it in.");
            }
            if (value != null) {
                values.put(field.name(), value);
                content(field, text);
            }
        } catch (FieldException e) {
            problem(FIELDS_RULE, "The field " + shown(field) + " " + e.getMessage() + ".", e.remedy());
        } catch (FeelSyntaxException e) {
            problem(
                    FEEL_RULE,
                    "The field " + shown(field) + " is not understood at character " + (e.position() + 1) + ": "
                            + e.getMessage(),
                    e.remedy());
        }
    }

    private void content(StepType.Field field, String text) throws FieldException, FeelSyntaxException {
        FieldCheck.requireFitting(field, text);
        switch (field.declared().type()) {
            case TEMPLATE -> templates.put(field.name(), FeelTemplate.parse(text));
            case URL -> templates.put(field.name(), FieldCheck.url(FeelTemplate.parse(text)));
            case JSON -> templates.put(field.name(), FieldCheck.json(FeelTemplate.parse(text)));
            case FEEL -> expressions.put(field.name(), FeelExpression.parse(text));
            case OPTIONS -> options.put(field.name(), FieldLines.options(text));
            case ASSIGNMENTS -> assignments.put(field.name(), FieldLines.assignments(text));
            default -> {}
        }
    }

    private void problem(String rule, @Nullable String message, String remedy) {
        problems.add(FlowProblem.error(rule, drawn.id(), String.valueOf(message), remedy));
    }

    private static String shown(StepType.Field field) {
        return "«" + field.declared().label() + "»";
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
