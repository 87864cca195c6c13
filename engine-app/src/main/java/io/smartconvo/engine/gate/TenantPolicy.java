package io.smartconvo.engine.gate;

import static io.smartconvo.engine.gate.ElementRule.LITERAL;
import static io.smartconvo.engine.gate.ElementRule.with;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the flow compiler emits for tenants. Whatever is not named here does not exist: no conditions, no drawing. */
final class TenantPolicy {

    private static final String RETENTION = "P30D";
    private static final Set<String> PROPERTIES = Set.of("smartconvo.template", "smartconvo.runs", "smartconvo.when");

    static final Policy V1 = new Policy("smartconvo.tenant.1", true, Map.copyOf(rules()));

    private TenantPolicy() {}

    static Map<String, ElementRule> rules() {
        Map<String, ElementRule> rules = new HashMap<>();
        rules.put("definitions", with("id", "targetNamespace").onlyWith("error", "process"));
        rules.put("error", with("id", "errorCode").require("id", "errorCode"));
        rules.put(
                "process",
                with("id")
                        .where("isExecutable", "true"::equals)
                        .where("ext:historyTimeToLive", RETENTION::equals)
                        .require("id", "isExecutable", "ext:historyTimeToLive"));
        steps(rules);
        events(rules);
        routing(rules);
        rules.put("extensionElements", with().onlyWith("ext:properties"));
        rules.put("ext:properties", with().onlyWith("ext:property"));
        rules.put(
                "ext:property",
                with("value").where("name", PROPERTIES::contains).require("name", "value"));
        return rules;
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
        rules.put("subProcess", with("id", "name").require("id"));
        rules.put(
                "callActivity",
                with("id", "name", "calledElement")
                        .where("ext:calledElementBinding", "latest"::equals)
                        .require("id", "calledElement"));
    }

    private static void events(Map<String, ElementRule> rules) {
        rules.put("startEvent", with("id", "name").onlyWith());
        rules.put("endEvent", with("id", "name").onlyWith("errorEventDefinition", "terminateEventDefinition"));
        rules.put("intermediateCatchEvent", with("id", "name").onlyWith("timerEventDefinition"));
        rules.put(
                "boundaryEvent",
                with("id", "name", "attachedToRef", "cancelActivity")
                        .onlyWith("errorEventDefinition", "timerEventDefinition"));
        rules.put("errorEventDefinition", with("errorRef"));
        rules.put("terminateEventDefinition", with());
        rules.put("timerEventDefinition", with().onlyWith("timeDuration"));
        rules.put("timeDuration", with("xsi:type").text(Durations::isBounded).onlyWith());
    }

    private static void routing(Map<String, ElementRule> rules) {
        rules.put("exclusiveGateway", with("id", "name", "default").require("id"));
        rules.put("parallelGateway", with("id", "name").require("id"));
        rules.put("eventBasedGateway", with("id", "name").require("id"));
        rules.put("sequenceFlow", with("id", "name", "sourceRef", "targetRef").require("id", "sourceRef", "targetRef"));
        rules.put("incoming", with().text(LITERAL));
        rules.put("outgoing", with().text(LITERAL));
    }
}
