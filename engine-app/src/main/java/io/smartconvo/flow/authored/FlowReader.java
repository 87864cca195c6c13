package io.smartconvo.flow.authored;

import io.smartconvo.flow.authored.FlowNode.EndKind;
import io.smartconvo.flow.authored.FlowNode.GatewayKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the meaning of a document whose elements and attributes have been checked. */
public final class FlowReader {

    private final Map<String, String> errorCodes = new HashMap<>();
    private final List<FlowNode> nodes = new ArrayList<>();
    private final List<SequenceFlow> flows = new ArrayList<>();

    private FlowReader() {}

    public static FlowDefinition read(XmlElement root) {
        return new FlowReader().definition(root);
    }

    private FlowDefinition definition(XmlElement root) {
        root.bpmn("error").forEach(error -> errorCodes.put(text(error, "id"), text(error, "errorCode")));
        XmlElement process = root.firstBpmn("process")
                .orElseThrow(() -> new IllegalStateException("a checked document has a process"));
        scope(process, null);
        return FlowDefinition.of(text(process, "id"), text(process, "name"), nodes, flows);
    }

    private void scope(XmlElement scope, @Nullable String parent) {
        for (XmlElement element : scope.children()) {
            String id = text(element, "id");
            FlowNode node = node(element, id, text(element, "name"), parent);
            if (node != null) {
                nodes.add(node);
            }
            if (element.isBpmn("subProcess")) {
                scope(element, id);
            } else if (element.isBpmn("sequenceFlow")) {
                flows.add(flow(element, id, parent));
            }
        }
    }

    private @Nullable FlowNode node(XmlElement element, String id, String name, @Nullable String parent) {
        return switch (element.name()) {
            case "startEvent" -> new FlowNode.Start(id, name, parent);
            case "endEvent" -> end(element, id, name, parent);
            case "sendTask", "receiveTask", "userTask", "serviceTask" -> step(element, id, name, parent);
            case "exclusiveGateway" ->
                new FlowNode.Gateway(id, name, parent, GatewayKind.EXCLUSIVE, element.attribute("default"));
            case "parallelGateway" -> new FlowNode.Gateway(id, name, parent, GatewayKind.PARALLEL, null);
            case "eventBasedGateway" -> new FlowNode.Gateway(id, name, parent, GatewayKind.EVENT, null);
            case "intermediateCatchEvent" -> new FlowNode.Timer(id, name, parent, duration(element));
            case "subProcess" -> new FlowNode.SubProcess(id, name, parent);
            case "callActivity" -> new FlowNode.Call(id, name, parent, element.attribute("calledElement"));
            case "boundaryEvent" -> boundary(element, id, name, parent);
            default -> null;
        };
    }

    private FlowNode end(XmlElement element, String id, String name, @Nullable String parent) {
        if (element.firstBpmn("terminateEventDefinition").isPresent()) {
            return new FlowNode.End(id, name, parent, EndKind.TERMINATE, null);
        }
        XmlElement error = element.firstBpmn("errorEventDefinition").orElse(null);
        return error == null
                ? new FlowNode.End(id, name, parent, EndKind.PLAIN, null)
                : new FlowNode.End(id, name, parent, EndKind.ERROR, errorCode(error));
    }

    private FlowNode boundary(XmlElement element, String id, String name, @Nullable String parent) {
        String attachedTo = text(element, "attachedToRef");
        boolean interrupting = !"false".equals(element.attribute("cancelActivity"));
        XmlElement error = element.firstBpmn("errorEventDefinition").orElse(null);
        return error == null
                ? new FlowNode.TimerBoundary(id, name, parent, attachedTo, interrupting, duration(element))
                : new FlowNode.ErrorBoundary(id, name, parent, attachedTo, interrupting, errorCode(error));
    }

    private @Nullable String errorCode(XmlElement definition) {
        String reference = definition.attribute("errorRef");
        return reference == null || reference.isEmpty() ? null : errorCodes.getOrDefault(reference, "");
    }

    private static @Nullable String duration(XmlElement event) {
        return event.firstBpmn("timerEventDefinition")
                .flatMap(timer -> timer.firstBpmn("timeDuration"))
                .map(XmlElement::text)
                .orElse(null);
    }

    private static FlowNode step(XmlElement element, String id, String name, @Nullable String parent) {
        Map<String, String> properties = new LinkedHashMap<>();
        element.bpmn("extensionElements")
                .flatMap(extension -> extension.children().stream())
                .filter(child -> child.is(Namespaces.CAMUNDA, "properties"))
                .flatMap(child -> child.children().stream())
                .forEach(property -> properties.putIfAbsent(text(property, "name"), text(property, "value")));
        return new FlowNode.Step(
                id,
                name,
                parent,
                element.name(),
                element.attribute(Namespaces.CAMUNDA, "modelerTemplate"),
                element.attribute(Namespaces.CAMUNDA, "modelerTemplateVersion"),
                Map.copyOf(properties));
    }

    private static SequenceFlow flow(XmlElement element, String id, @Nullable String parent) {
        XmlElement condition = element.firstBpmn("conditionExpression").orElse(null);
        return new SequenceFlow(
                id,
                text(element, "name"),
                parent,
                text(element, "sourceRef"),
                text(element, "targetRef"),
                condition == null ? null : condition.text(),
                condition == null ? null : condition.attribute("language"));
    }

    private static String text(XmlElement element, String attribute) {
        String value = element.attribute(attribute);
        return value == null ? "" : value;
    }
}
