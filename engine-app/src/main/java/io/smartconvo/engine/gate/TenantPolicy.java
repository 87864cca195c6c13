package io.smartconvo.engine.gate;

import static io.smartconvo.engine.gate.ElementRule.LITERAL;
import static io.smartconvo.engine.gate.ElementRule.with;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the flow compiler emits for tenants. Whatever is not named here does not exist. */
final class TenantPolicy {

    static final Policy V1 = new Policy("smartconvo.tenant.1", true, Map.copyOf(rules()));

    private static final String RETENTION = "P30D";

    private TenantPolicy() {}

    static Map<String, ElementRule> rules() {
        Map<String, ElementRule> rules = new HashMap<>();
        definitions(rules);
        steps(rules);
        events(rules);
        routing(rules);
        extensions(rules);
        drawing(rules);
        return rules;
    }

    private static void definitions(Map<String, ElementRule> rules) {
        rules.put("definitions", with("id", "name", "targetNamespace", "exporter", "exporterVersion"));
        rules.put(
                "process",
                with("id", "name", "isClosed", "processType", "ext:versionTag")
                        .where("isExecutable", "true"::equals)
                        .where("ext:historyTimeToLive", RETENTION::equals)
                        .require("id", "isExecutable", "ext:historyTimeToLive"));
        rules.put("error", with("id", "name", "errorCode"));
        rules.put("collaboration", with("id", "name"));
        rules.put("participant", with("id", "name", "processRef"));
        rules.put("documentation", with("id", "textFormat").text(LITERAL));
    }

    private static void steps(Map<String, ElementRule> rules) {
        var external = with("id", "name")
                .where("ext:type", "external"::equals)
                .where("ext:topic", "smartconvo"::equals)
                .require("id", "ext:type", "ext:topic");
        rules.put("serviceTask", external);
        rules.put("sendTask", external);
        rules.put("receiveTask", with("id", "name").require("id"));
        rules.put("userTask", with("id", "name").require("id"));
        rules.put("subProcess", with("id", "name", "triggeredByEvent").require("id"));
        rules.put(
                "callActivity",
                with("id", "name", "calledElement", "ext:calledElementVersion")
                        .where("ext:calledElementBinding", Set.of("latest", "deployment", "version")::contains)
                        .require("id", "calledElement"));
    }

    private static void events(Map<String, ElementRule> rules) {
        rules.put(
                "startEvent",
                with("id", "name", "isInterrupting")
                        .onlyWith("documentation", "extensionElements", "outgoing", "errorEventDefinition"));
        rules.put("endEvent", with("id", "name"));
        rules.put(
                "intermediateThrowEvent",
                with("id", "name").onlyWith("documentation", "extensionElements", "incoming", "outgoing"));
        rules.put("intermediateCatchEvent", with("id", "name"));
        rules.put("boundaryEvent", with("id", "name", "attachedToRef", "cancelActivity"));
        rules.put("errorEventDefinition", with("id", "errorRef"));
        rules.put("terminateEventDefinition", with("id"));
        rules.put("timerEventDefinition", with("id").onlyWith("timeDuration"));
        rules.put("timeDuration", with("id", "xsi:type").text(Durations::isBounded));
    }

    private static void routing(Map<String, ElementRule> rules) {
        for (var gateway : new String[] {"exclusiveGateway", "inclusiveGateway"}) {
            rules.put(gateway, with("id", "name", "default", "gatewayDirection"));
        }
        rules.put("parallelGateway", with("id", "name", "gatewayDirection"));
        rules.put("eventBasedGateway", with("id", "name", "gatewayDirection", "eventGatewayType"));
        rules.put("sequenceFlow", with("id", "name", "sourceRef", "targetRef").require("id", "sourceRef", "targetRef"));
        rules.put("conditionExpression", with("id", "xsi:type").text(LITERAL));
        rules.put("incoming", with().text(LITERAL));
        rules.put("outgoing", with().text(LITERAL));
    }

    private static void extensions(Map<String, ElementRule> rules) {
        rules.put("extensionElements", with().onlyWith("ext:properties"));
        rules.put("ext:properties", with().onlyWith("ext:property"));
        rules.put(
                "ext:property",
                with("id", "value")
                        .where("name", name -> name.startsWith("smartconvo."))
                        .require("name", "value"));
    }

    private static void drawing(Map<String, ElementRule> rules) {
        rules.put("laneSet", with("id", "name"));
        rules.put("lane", with("id", "name"));
        rules.put("flowNodeRef", with().text(LITERAL));
        rules.put("textAnnotation", with("id", "textFormat"));
        rules.put("text", with().text(LITERAL));
        rules.put("association", with("id", "sourceRef", "targetRef", "associationDirection"));
        rules.put("group", with("id"));
        rules.put("bpmndi:BPMNDiagram", with("id", "name"));
        rules.put("bpmndi:BPMNPlane", with("id", "bpmnElement"));
        rules.put("bpmndi:BPMNShape", with("id", "bpmnElement", "isExpanded", "isMarkerVisible", "isHorizontal"));
        rules.put("bpmndi:BPMNEdge", with("id", "bpmnElement", "sourceElement", "targetElement"));
        rules.put("bpmndi:BPMNLabel", with("id"));
        rules.put("dc:Bounds", with("x", "y", "width", "height"));
        rules.put("di:waypoint", with("x", "y"));
    }
}
