package io.smartconvo.flow.rule;

import static java.util.Map.entry;

import io.smartconvo.flow.authored.Namespaces;
import io.smartconvo.flow.authored.XmlElement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Only the elements flows are made of, each only where it belongs. */
final class AllowedElements implements DocumentRule {

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "sendTask",
            "receiveTask",
            "userTask",
            "serviceTask",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "subProcess",
            "callActivity",
            "boundaryEvent",
            "intermediateCatchEvent");
    private static final Set<String> SCOPE =
            with(NODES, "sequenceFlow", "textAnnotation", "association", "group", "documentation", "extensionElements");
    private static final Set<String> NODE = Set.of("incoming", "outgoing", "documentation", "extensionElements");

    /** What may stand inside what; elements that are not listed hold no elements. */
    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            entry("definitions", Set.of("process", "error", "category")),
            entry("process", SCOPE),
            entry("subProcess", with(SCOPE, "incoming", "outgoing")),
            entry("startEvent", NODE),
            entry("endEvent", with(NODE, "errorEventDefinition", "terminateEventDefinition")),
            entry("boundaryEvent", with(NODE, "errorEventDefinition", "timerEventDefinition")),
            entry("intermediateCatchEvent", with(NODE, "timerEventDefinition")),
            entry("timerEventDefinition", Set.of("timeDuration")),
            entry("sendTask", NODE),
            entry("receiveTask", NODE),
            entry("userTask", NODE),
            entry("serviceTask", NODE),
            entry("exclusiveGateway", NODE),
            entry("parallelGateway", NODE),
            entry("eventBasedGateway", NODE),
            entry("callActivity", NODE),
            entry("sequenceFlow", Set.of("conditionExpression", "documentation", "extensionElements")),
            entry("textAnnotation", Set.of("text")),
            entry("category", Set.of("categoryValue")));

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            entry("task", "Change it to the kind of task its step template wants."),
            entry("scriptTask", "Use a «Set answers» step to compute answers."),
            entry("businessRuleTask", "Use gateways with conditions, or a «Set answers» step."),
            entry("manualTask", "Use a «Say» step to tell the visitor what to do."),
            entry("inclusiveGateway", "Use an exclusive or a parallel gateway."),
            entry("complexGateway", "Use an exclusive or a parallel gateway."),
            entry("multiInstanceLoopCharacteristics", "Draw the repetition as a loop that waits for the visitor."),
            entry("standardLoopCharacteristics", "Draw the repetition as a loop that waits for the visitor."),
            entry("signalEventDefinition", "Use a step, a timer or a call of another flow."),
            entry("messageEventDefinition", "Use an «Ask» step to wait for the visitor."),
            entry("conditionalEventDefinition", "Use a gateway with conditions."),
            entry("escalationEventDefinition", "Use an error end event and catch it at the sub-process."),
            entry("compensateEventDefinition", "Draw what is to be undone as steps."),
            entry("linkEventDefinition", "Connect the elements with an arrow."),
            entry("cancelEventDefinition", "Use an error end event and catch it at the sub-process."),
            entry("timeCycle", "Use a duration; draw a loop for a repetition."),
            entry("timeDate", "Use a duration."),
            entry("transaction", "Use a sub-process."),
            entry("adHocSubProcess", "Use a sub-process."),
            entry("intermediateThrowEvent", "Use a step."),
            entry("collaboration", "Draw the process without a pool."),
            entry("laneSet", "Draw the process without lanes."),
            entry("import", "Remove it."),
            entry("dataObject", "Remove it; answers are kept by the steps."),
            entry("ioSpecification", "Remove it; fields are set in the step's template."));

    @Override
    public String id() {
        return "allowed-elements";
    }

    @Override
    public void check(XmlElement document, Problems problems) {
        if (!document.isBpmn("definitions")) {
            problems.error(null, "The document is not BPMN.", "Save the flow with a BPMN modeler and try again.");
            return;
        }
        inside(document, null, problems);
    }

    private void inside(XmlElement parent, @Nullable String nearestId, Problems problems) {
        String parentId = parent.id() == null ? nearestId : parent.id();
        for (XmlElement child : parent.children()) {
            if (isDiagram(parent, child)) {
                diagram(child, problems);
            } else if (isAllowed(parent, child)) {
                inside(child, parentId, problems);
            } else {
                problems.error(
                        child.id() == null ? parentId : child.id(),
                        "Flows have no element «" + child.name() + "» inside «" + parent.name() + "».",
                        REMEDIES.getOrDefault(child.name(), "Remove it."));
            }
        }
        if (!parent.text().isEmpty() && CHILDREN.containsKey(parent.name())) {
            problems.error(parentId, "There is text between the elements of «" + parent.name() + "».", "Remove it.");
        }
    }

    private static boolean isAllowed(XmlElement parent, XmlElement child) {
        if (parent.isBpmn("extensionElements")) {
            return child.is(Namespaces.CAMUNDA, "properties");
        }
        if (parent.is(Namespaces.CAMUNDA, "properties")) {
            return child.is(Namespaces.CAMUNDA, "property");
        }
        return child.namespace().equals(Namespaces.BPMN)
                && parent.namespace().equals(Namespaces.BPMN)
                && CHILDREN.getOrDefault(parent.name(), Set.of()).contains(child.name());
    }

    private static boolean isDiagram(XmlElement parent, XmlElement child) {
        return parent.isBpmn("definitions") && child.is(Namespaces.BPMN_DI, "BPMNDiagram");
    }

    /** The drawing never reaches the engine; it may hold nothing but drawing all the same. */
    private void diagram(XmlElement diagram, Problems problems) {
        diagram.all()
                .filter(element -> !Namespaces.DIAGRAM.contains(element.namespace()))
                .forEach(element -> problems.error(
                        element.id(), "The drawing holds a foreign element «" + element.name() + "».", "Remove it."));
    }

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
