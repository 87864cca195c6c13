package io.smartconvo.flow;

import io.smartconvo.flow.authored.FlowDefinition;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.SequenceFlow;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.flow.feel.FeelSyntaxException;
import io.smartconvo.flow.form.FormDefinition;
import io.smartconvo.flow.form.FormField;
import io.smartconvo.flow.form.FormReading;
import io.smartconvo.flow.step.FieldValues;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.flow.step.StepReader;
import io.smartconvo.flow.step.StepReading;
import io.smartconvo.sdk.FieldType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Builds the model of a flow that has passed every rule. */
final class FlowModelBuilder {

    private final StepCatalogue catalogue;
    private final Map<String, FlowStep> steps = new HashMap<>();
    private final Map<String, FeelExpression> conditions = new HashMap<>();
    private final Map<String, FormDefinition> forms = new HashMap<>();
    private final Set<String> purposes = new LinkedHashSet<>();

    FlowModelBuilder(StepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    FlowModel build(AuthoredFlow flow) {
        FlowDefinition definition = flow.definition();
        definition.nodes(FlowNode.Step.class).forEach(this::step);
        definition.flows().forEach(this::condition);
        flow.forms().values().forEach(this::form);
        return new FlowModel(definition, steps, conditions, forms, purposes);
    }

    private void step(FlowNode.Step drawn) {
        StepReading reading = StepReader.read(drawn, catalogue);
        FlowStep step = reading.step();
        if (step == null) {
            throw new IllegalStateException("step " + drawn.id() + " of a checked flow cannot be read");
        }
        steps.put(drawn.id(), step);
        purposes.addAll(FieldValues.of(step, FieldType.PURPOSE));
    }

    private void condition(SequenceFlow flow) {
        if (flow.condition() == null) {
            return;
        }
        try {
            conditions.put(flow.id(), FeelExpression.parse(flow.condition()));
        } catch (FeelSyntaxException e) {
            throw new IllegalStateException("condition " + flow.id() + " of a checked flow cannot be read", e);
        }
    }

    private void form(FormReading reading) {
        FormDefinition form = reading.form();
        if (form == null) {
            throw new IllegalStateException("a form of a checked flow cannot be read");
        }
        forms.put(form.name(), form);
        form.fields().stream().map(FormField::purpose).filter(Objects::nonNull).forEach(purposes::add);
    }
}
