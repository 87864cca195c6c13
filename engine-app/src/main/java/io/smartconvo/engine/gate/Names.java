package io.smartconvo.engine.gate;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.util.xml.Element;

/** Writes element and attribute names with one short prefix per known namespace; unknown ones keep their address. */
final class Names {

    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC", "dc:",
            "http://www.omg.org/spec/DD/20100524/DI", "di:",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
            "http://operaton.org/schema/1.0/bpmn", "ext:",
            "http://camunda.org/schema/1.0/bpmn", "ext:");

    private Names() {}

    static String of(Element element) {
        return prefix(element.getUri()) + element.getTagName();
    }

    /** The engine's tree keys an attribute by its namespace, a colon, and its name. */
    static String ofAttribute(String key) {
        int colon = key.lastIndexOf(':');
        return colon < 0 ? key : prefix(key.substring(0, colon)) + key.substring(colon + 1);
    }

    /** The engine's tree keeps namespace declarations among the attributes. */
    static boolean isDeclaration(String key) {
        return key.equals("xmlns") || key.startsWith("xmlns:");
    }

    static boolean isKnown(String namespace) {
        return PREFIXES.containsKey(namespace);
    }

    // An element or attribute of the model namespace and one of none must not look alike.
    private static String prefix(@Nullable String namespace) {
        return namespace == null || namespace.isEmpty() ? "none:" : PREFIXES.getOrDefault(namespace, namespace + ":");
    }
}
