package io.smartconvo.engine.gate;

import static io.smartconvo.engine.gate.ElementRule.LITERAL;
import static io.smartconvo.engine.gate.ElementRule.with;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the platform's own processes may use beyond a tenant's: their own topics, people, timers that repeat, jobs. Still
 * no expression, class or script: they come from our jar, but through the same parser.
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
        rules.put(
                "process",
                with("id", "name", "isClosed", "processType", "ext:versionTag")
                        .where("isExecutable", "true"::equals)
                        .where("ext:historyTimeToLive", RETENTION)
                        .require("id", "isExecutable", "ext:historyTimeToLive"));
        tasks(rules);
        events(rules);
        rules.put("extensionElements", with().onlyWith("ext:properties", "ext:failedJobRetryTimeCycle"));
        rules.put("ext:failedJobRetryTimeCycle", with().text(LITERAL));
        rules.put("ext:property", with("id", "name", "value").require("name", "value"));
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
                with(
                                "id",
                                "name",
                                "ext:candidateGroups",
                                "ext:assignee",
                                "ext:dueDate",
                                "ext:followUpDate",
                                "ext:priority")
                        .require("id"));
    }

    private static void events(Map<String, ElementRule> rules) {
        rules.put("startEvent", with("id", "name", "isInterrupting", "ext:asyncBefore"));
        rules.put("message", with("id", "name"));
        rules.put("messageEventDefinition", with("id", "messageRef"));
        rules.put("timerEventDefinition", with("id").onlyWith("timeDuration", "timeCycle", "timeDate"));
        rules.put("timeCycle", with("id", "xsi:type").text(LITERAL));
        rules.put("timeDate", with("id", "xsi:type").text(LITERAL));
    }
}
