package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.Namespaces;
import io.smartconvo.flow.authored.XmlElement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A flow is small enough to be read by people and run by a busy node. */
final class SizeLimits implements DocumentRule {

    static final int MAX_NODES = 500;
    static final int MAX_ARROWS = 1_000;
    static final int MAX_NESTING = 5;
    static final int MAX_NAME = 200;
    private static final int MAX_NOTE = 5_000;
    private static final Set<String> NOTES = Set.of("documentation", "text");

    @Override
    public String id() {
        return "size-limits";
    }

    @Override
    public void check(XmlElement document, Problems problems) {
        long arrows = document.all().filter(e -> e.isBpmn("sequenceFlow")).count();
        long nodes = document.bpmn("process")
                .flatMap(XmlElement::all)
                .filter(SizeLimits::isNode)
                .count();
        if (nodes > MAX_NODES || arrows > MAX_ARROWS) {
            problems.error(
                    null,
                    "The flow has " + nodes + " elements and " + arrows
                            + " arrows; at most 500 and 1,000 are possible.",
                    "Move parts into flows of their own and call them.");
        }
        inside(document, 0, null, problems);
    }

    private static boolean isNode(XmlElement element) {
        String name = element.name();
        boolean isKind = name.endsWith("Event") || name.endsWith("Task") || name.endsWith("Gateway");
        return element.namespace().equals(Namespaces.BPMN)
                && (isKind || name.equals("subProcess") || name.equals("callActivity"));
    }

    private void inside(XmlElement element, int nesting, @Nullable String nearestId, Problems problems) {
        String id = element.id() == null ? nearestId : element.id();
        String name = element.attribute("name");
        if (name != null && name.length() > MAX_NAME) {
            problems.error(id, "A name is longer than 200 characters.", "Shorten it; put details into a comment.");
        }
        if (NOTES.contains(element.name()) && element.text().length() > MAX_NOTE) {
            problems.error(id, "A comment is longer than 5,000 characters.", "Shorten it.");
        }
        int inner = element.isBpmn("subProcess") ? nesting + 1 : nesting;
        if (inner == MAX_NESTING + 1 && element.isBpmn("subProcess")) {
            problems.error(
                    id, "Sub-processes are nested more than 5 deep.", "Move the inner ones into flows of their own.");
        }
        element.children().forEach(child -> inside(child, inner, id, problems));
    }
}
