package io.smartconvo.engine.gate;

import java.util.Map;
import java.util.Set;

/** Attributes that nobody wrote: the parser validates first, and validation adds the schema's default values. */
final class SchemaDefaults {

    private static final Map<String, Set<String>> VALUES = Map.ofEntries(
            Map.entry("associationDirection", Set.of("None")),
            Map.entry("cancelActivity", Set.of("true")),
            Map.entry("completionQuantity", Set.of("1")),
            Map.entry("eventGatewayType", Set.of("Exclusive")),
            Map.entry("expressionLanguage", Set.of("http://www.w3.org/1999/XPath")),
            Map.entry("gatewayDirection", Set.of("Unspecified")),
            Map.entry("implementation", Set.of("##WebService", "##unspecified")),
            Map.entry("instantiate", Set.of("false")),
            Map.entry("isClosed", Set.of("false")),
            Map.entry("isForCompensation", Set.of("false")),
            Map.entry("isInterrupting", Set.of("true")),
            Map.entry("parallelMultiple", Set.of("false")),
            Map.entry("processType", Set.of("None")),
            Map.entry("startQuantity", Set.of("1")),
            Map.entry("textFormat", Set.of("text/plain")),
            Map.entry("triggeredByEvent", Set.of("false")),
            Map.entry("typeLanguage", Set.of("http://www.w3.org/2001/XMLSchema")));

    private SchemaDefaults() {}

    static boolean contain(String attribute, String value) {
        return VALUES.getOrDefault(attribute, Set.of()).contains(value);
    }
}
