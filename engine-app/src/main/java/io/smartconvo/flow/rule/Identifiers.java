package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.Namespaces;
import io.smartconvo.flow.authored.XmlElement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids are present, plain, bounded and used once. */
final class Identifiers implements DocumentRule {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final String RESERVED = "smartconvo_";
    private static final Set<String> NAMED = Set.of(
            "process",
            "error",
            "sequenceFlow",
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

    @Override
    public String id() {
        return "identifiers";
    }

    @Override
    public void check(XmlElement document, Problems problems) {
        Set<String> seen = new HashSet<>();
        document.all().forEach(element -> element(element, seen, problems));
    }

    private void element(XmlElement element, Set<String> seen, Problems problems) {
        String id = element.id();
        if (id == null) {
            if (element.namespace().equals(Namespaces.BPMN) && NAMED.contains(element.name())) {
                problems.error(null, "An element «" + element.name() + "» has no id.", "Give it an id.");
            }
            return;
        }
        if (element.isBpmn("process") && !FlowKey.fits(id)) {
            problems.error(
                    id,
                    "The id of the process, «" + shortened(id) + "», cannot be the key of a flow.",
                    "Use up to 63 letters, digits, _ and -, starting with a letter.");
        } else if (!PLAIN.matcher(id).matches() || id.startsWith(RESERVED)) {
            problems.error(
                    id,
                    "The id «" + shortened(id) + "» cannot be used.",
                    "Use up to 100 letters, digits, _ . and -, starting with a letter, but not with " + RESERVED + ".");
        }
        if (!seen.add(id)) {
            problems.error(id, "The id «" + shortened(id) + "» is used twice.", "Give each element its own id.");
        }
    }

    private static String shortened(String id) {
        return id.length() <= 60 ? id : id.substring(0, 60) + "…";
    }
}
