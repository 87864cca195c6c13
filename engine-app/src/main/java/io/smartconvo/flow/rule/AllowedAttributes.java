package io.smartconvo.flow.rule;

import static java.util.Map.entry;

import io.smartconvo.flow.authored.Namespaces;
import io.smartconvo.flow.authored.XmlAttribute;
import io.smartconvo.flow.authored.XmlElement;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Only the attributes flows need; above all none that an engine would act on. */
final class AllowedAttributes implements DocumentRule {

    private static final Map<String, Set<String>> PLAIN = Map.ofEntries(
            entry("definitions", Set.of("name", "targetNamespace", "exporter", "exporterVersion")),
            entry("process", Set.of("name", "isExecutable")),
            entry("error", Set.of("name", "errorCode")),
            entry("startEvent", Set.of("name")),
            entry("endEvent", Set.of("name")),
            entry("sendTask", Set.of("name")),
            entry("receiveTask", Set.of("name")),
            entry("userTask", Set.of("name")),
            entry("serviceTask", Set.of("name")),
            entry("exclusiveGateway", Set.of("name", "default", "gatewayDirection")),
            entry("parallelGateway", Set.of("name", "gatewayDirection")),
            entry("eventBasedGateway", Set.of("name", "gatewayDirection")),
            entry("subProcess", Set.of("name")),
            entry("callActivity", Set.of("name", "calledElement")),
            entry("boundaryEvent", Set.of("name", "attachedToRef", "cancelActivity")),
            entry("intermediateCatchEvent", Set.of("name")),
            entry("sequenceFlow", Set.of("name", "sourceRef", "targetRef")),
            entry("conditionExpression", Set.of("language")),
            entry("errorEventDefinition", Set.of("errorRef")),
            entry("textAnnotation", Set.of("textFormat")),
            entry("association", Set.of("sourceRef", "targetRef", "associationDirection")),
            entry("group", Set.of("categoryValueRef")),
            entry("category", Set.of("name")),
            entry("categoryValue", Set.of("value")),
            entry("documentation", Set.of("textFormat")),
            entry("property", Set.of("name", "value")));
    private static final Set<String> STEPS = Set.of("sendTask", "receiveTask", "userTask", "serviceTask");
    private static final Set<String> TEMPLATE = Set.of("modelerTemplate", "modelerTemplateVersion");
    private static final Set<String> MODELER = Set.of("executionPlatform", "executionPlatformVersion");
    private static final Set<String> TYPED = Set.of("conditionExpression", "timeDuration");

    @Override
    public String id() {
        return "allowed-attributes";
    }

    @Override
    public void check(XmlElement document, Problems problems) {
        inside(document, null, problems);
    }

    private void inside(XmlElement element, @Nullable String nearestId, Problems problems) {
        String id = element.id() == null ? nearestId : element.id();
        for (XmlAttribute attribute : element.attributes()) {
            if (!isAllowed(element, attribute)) {
                problems.error(
                        id,
                        "Flows do not use the attribute " + shown(attribute) + " of «" + element.name() + "».",
                        remedy(attribute));
            }
        }
        element.children().forEach(child -> inside(child, id, problems));
    }

    private static boolean isAllowed(XmlElement element, XmlAttribute attribute) {
        String name = attribute.name();
        if (Namespaces.DIAGRAM.contains(element.namespace())) {
            return Set.of("", Namespaces.BIO_COLOR, Namespaces.COLOR).contains(attribute.namespace());
        }
        return switch (attribute.namespace()) {
            case "" ->
                name.equals("id")
                        || PLAIN.getOrDefault(element.name(), Set.of()).contains(name);
            case Namespaces.CAMUNDA -> STEPS.contains(element.name()) && TEMPLATE.contains(name);
            case Namespaces.MODELER -> element.isBpmn("definitions") && MODELER.contains(name);
            case Namespaces.XSI -> TYPED.contains(element.name()) && isFormalExpression(name, attribute.value());
            default -> false;
        };
    }

    private static boolean isFormalExpression(String name, String value) {
        return name.equals("type") && value.substring(value.indexOf(':') + 1).equals("tFormalExpression");
    }

    private static String shown(XmlAttribute attribute) {
        String prefix = switch (attribute.namespace()) {
            case "" -> "";
            case Namespaces.CAMUNDA -> "camunda:";
            case Namespaces.MODELER -> "modeler:";
            case Namespaces.XSI -> "xsi:";
            default -> "…:";
        };
        return "«" + prefix + attribute.name() + "»";
    }

    private static String remedy(XmlAttribute attribute) {
        return switch (attribute.name()) {
            case "historyTimeToLive" -> "Clear «Time to live» of the process; the platform sets it.";
            case "asyncBefore", "asyncAfter", "exclusive" ->
                "Clear «Asynchronous continuations»; the platform decides.";
            case "class", "expression", "delegateExpression", "type", "topic" -> "Choose a step template instead.";
            case "calledElementTenantId", "calledElementBinding", "calledElementVersion", "calledElementVersionTag" ->
                "Remove it; the newest version of your own flow is called.";
            default -> "Remove it.";
        };
    }
}
