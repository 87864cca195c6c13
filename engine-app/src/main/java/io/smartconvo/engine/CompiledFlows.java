package io.smartconvo.engine;

import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.operaton.bpm.engine.impl.util.xml.Element;

/** Reads what the flow compiler left for the engine: extension properties whose names start with {@code smartconvo.}. */
final class CompiledFlows {

    private static final String RUNS = "smartconvo.runs";
    private static final String WHEN = "smartconvo.when";

    private CompiledFlows() {}

    static @Nullable String runs(Element step) {
        return property(step, RUNS);
    }

    static @Nullable String condition(Element sequenceFlow) {
        return property(sequenceFlow, WHEN);
    }

    private static @Nullable String property(Element element, String name) {
        Element extensions = element.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.OPERATON_BPMN_EXTENSIONS_NS, "properties");
        if (properties == null) {
            return null;
        }
        return properties.elementsNS(BpmnParse.OPERATON_BPMN_EXTENSIONS_NS, "property").stream()
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst()
                .orElse(null);
    }
}
