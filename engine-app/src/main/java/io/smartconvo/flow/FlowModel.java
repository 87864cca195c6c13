package io.smartconvo.flow;

import io.smartconvo.flow.authored.FlowDefinition;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.SequenceFlow;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.flow.form.FormDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A published flow, parsed once and shared by all its conversations. Immutable. */
public final class FlowModel {

    private final FlowDefinition definition;
    private final Map<String, FlowStep> steps;
    private final Map<String, FeelExpression> conditions;
    private final Map<String, FormDefinition> forms;
    private final Set<String> purposes;
    private final Set<String> personalAnswers;

    FlowModel(
            FlowDefinition definition,
            Map<String, FlowStep> steps,
            Map<String, FeelExpression> conditions,
            Map<String, FormDefinition> forms,
            Set<String> purposes) {
        this.definition = definition;
        this.steps = Map.copyOf(steps);
        this.conditions = Map.copyOf(conditions);
        this.forms = Map.copyOf(forms);
        this.purposes = Set.copyOf(purposes);
        this.personalAnswers = PersonalReach.of(this.steps.values(), this.forms);
    }

    /** What was drawn. */
    public FlowDefinition definition() {
        return definition;
    }

    /** The flow's key: the process id as its author wrote it. */
    public String key() {
        return definition.key();
    }

    /** The flow's name, or its key if it has none. */
    public String name() {
        return definition.name().isBlank() ? definition.key() : definition.name();
    }

    /** Every step by element id. */
    public Map<String, FlowStep> steps() {
        return steps;
    }

    public Optional<FlowStep> step(String elementId) {
        return Optional.ofNullable(steps.get(elementId));
    }

    /** Conditions by the id of their arrow. */
    public Map<String, FeelExpression> conditions() {
        return conditions;
    }

    /** The forms shipped with the flow, by file name. */
    public Map<String, FormDefinition> forms() {
        return forms;
    }

    /** Ids of the purposes its steps and forms name. */
    public Set<String> purposes() {
        return purposes;
    }

    /** Names of the answers that are personal here, or made of one that is. */
    public Set<String> personalAnswers() {
        return personalAnswers;
    }

    /** What its author called an element; its id if it has no name, or is none of this flow. */
    public String nameOf(String elementId) {
        return definition
                .node(elementId)
                .map(FlowNode::name)
                .filter(name -> !name.isBlank())
                .orElse(elementId);
    }

    /** Keys of the flows it calls, one entry per call. */
    public List<String> calls() {
        return definition
                .nodes(FlowNode.Call.class)
                .map(call -> String.valueOf(call.flow()))
                .toList();
    }

    /** Ids of its nodes. */
    public Set<String> nodes() {
        return definition.nodes().keySet();
    }

    /** Ids of the arrows between them. */
    public Set<String> arrows() {
        return definition.flows().stream().map(SequenceFlow::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Number of its nodes. */
    public int size() {
        return definition.nodes().size();
    }

    /** True if a boundary event of this flow catches this error of this step, on it or on a sub-process around it. */
    public boolean catches(String stepId, String errorCode) {
        return definition.enclosing(stepId).stream()
                .flatMap(node -> definition.boundaries(node.id()).stream())
                .anyMatch(boundary -> boundary instanceof FlowNode.ErrorBoundary error
                        && (error.code() == null || error.code().equals(errorCode)));
    }

    @Override
    public String toString() {
        return "FlowModel[" + key() + ", " + steps.size() + " steps]";
    }
}
