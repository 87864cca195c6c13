package io.smartconvo.flow.rule;

import io.smartconvo.flow.AuthoredFlow;
import io.smartconvo.flow.FlowContext;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.authored.FlowDefinition;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.form.FormReading;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.flow.step.StepReader;
import io.smartconvo.flow.step.StepReading;
import io.smartconvo.flow.step.StepType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule looks at: the flow's meaning, its steps as far as they can be read, its forms and surroundings. */
record Subject(
        FlowDefinition flow,
        StepCatalogue catalogue,
        Map<String, StepReading> readings,
        Map<String, FormReading> forms,
        FlowContext context) {

    static Subject of(AuthoredFlow authored, StepCatalogue catalogue) {
        FlowDefinition flow = authored.definition();
        Map<String, StepReading> readings = new LinkedHashMap<>();
        flow.nodes(FlowNode.Step.class).forEach(step -> readings.put(step.id(), StepReader.read(step, catalogue)));
        return new Subject(flow, catalogue, readings, authored.forms(), authored.context());
    }

    /** The steps that could be read. */
    Stream<FlowStep> steps() {
        return readings.values().stream().map(StepReading::step).flatMap(Stream::ofNullable);
    }

    /** The type of a step, if its template is known. */
    Optional<StepType> type(@Nullable FlowNode node) {
        return node instanceof FlowNode.Step step && step.template() != null
                ? catalogue.find(step.template())
                : Optional.empty();
    }

    String label(String nodeId) {
        return flow.node(nodeId).map(FlowNode::label).orElse("«" + nodeId + "»");
    }
}
