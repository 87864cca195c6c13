package io.smartconvo.engine.gate;

import static io.smartconvo.engine.gate.ElementRule.LITERAL;
import static io.smartconvo.engine.gate.ElementRule.with;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the platform's own processes may use beyond a tenant's: their own topics, people, timers that repeat, jobs, the
 * drawing. Still no expression, class or script: they come from our jar, but through the same parser.
 */
final class PlatformPolicy {

    private static final Predicate<String> TOPIC =
            Pattern.compile("[a-z][a-zA-Z0-9.-]{0,99}").asMatchPredicate();
    private static final Predicate<String> RETENTION =
            Pattern.compile("P[1-9][0-9]{0,3}D").asMatchPredicate();

    static final Policy V1 = new Policy("smartconvo.platform.1", false, Map.copyOf(rules()));

    private PlatformPolicy() {}

    private static Map<String, ElementRule> rules() {
        Map<String, ElementRule> rules = new HashMap<>(TenantPolicy.rules());
        rules.put("definitions", with("id", "name", "targetNamespace", "exporter", "exporterVersion"));
        rules.put(
                "process",
                with("id", "name")
                        .where("isExecutable", "true"::equals)
                        .where("ext:historyTimeToLive", RETENTION)
                        .require("id", "isExecutable", "ext:historyTimeToLive"));
        rules.put("error", with("id", "name", "errorCode"));
        rules.put("documentation", with("id").text(LITERAL));
        tasks(rules);
        events(rules);
        extensions(rules);
        drawing(rules);
        return rules;
    }

    private static void tasks(Map<String, ElementRule> rules) {
        var external = with("id", "name", "ext:asyncBefore", "ext:asyncAfter", "ext:taskPriority")
                .where("ext:type", "external"::equals)
                .where("ext:topic", TOPIC)
                .require("id", "ext:type", "ext:topic");
        rules.put("serviceTask", external);
        rules.put("sendTask", external);
        rules.put("receiveTask", with("id", "name", "messageRef").require("id"));
        rules.put(
                "userTask",
                with("id", "name", "ext:candidateGroups", "ext:assignee", "ext:dueDate", "ext:followUpDate")
                        .require("id"));
        rules.put("inclusiveGateway", with("id", "name", "default"));
        rules.put("conditionExpression", with("xsi:type").text(LITERAL));
    }

    private static void events(Map<String, ElementRule> rules) {
        rules.put("startEvent", with("id", "name", "isInterrupting", "ext:asyncBefore"));
        rules.put("endEvent", with("id", "name"));
        rules.put("intermediateCatchEvent", with("id", "name"));
        rules.put("boundaryEvent", with("id", "name", "attachedToRef", "cancelActivity"));
        rules.put("errorEventDefinition", with("id", "errorRef"));
        rules.put("terminateEventDefinition", with("id"));
        rules.put("message", with("id", "name"));
        rules.put("messageEventDefinition", with("id", "messageRef"));
        rules.put("timerEventDefinition", with("id").onlyWith("timeDuration", "timeCycle", "timeDate"));
        rules.put("timeDuration", with("xsi:type").text(LITERAL));
        rules.put("timeCycle", with("xsi:type").text(LITERAL));
        rules.put("timeDate", with("xsi:type").text(LITERAL));
        rules.put("subProcess", with("id", "name", "triggeredByEvent").require("id"));
    }

    private static void extensions(Map<String, ElementRule> rules) {
        rules.put("extensionElements", with().onlyWith("ext:properties", "ext:failedJobRetryTimeCycle"));
        rules.put("ext:failedJobRetryTimeCycle", with().text(LITERAL));
        rules.put("ext:property", with("name", "value").require("name", "value"));
    }

    private static void drawing(Map<String, ElementRule> rules) {
        rules.put("textAnnotation", with("id"));
        rules.put("text", with().text(LITERAL));
        rules.put("association", with("id", "sourceRef", "targetRef", "associationDirection"));
        rules.put("bpmndi:BPMNDiagram", with("id", "name"));
        rules.put("bpmndi:BPMNPlane", with("id", "bpmnElement"));
        rules.put("bpmndi:BPMNShape", with("id", "bpmnElement", "isExpanded", "isMarkerVisible"));
        rules.put("bpmndi:BPMNEdge", with("id", "bpmnElement"));
        rules.put("bpmndi:BPMNLabel", with("id"));
        rules.put("dc:Bounds", with("x", "y", "width", "height"));
        rules.put("di:waypoint", with("x", "y"));
    }
}
