package io.smartconvo.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes small authored flows for tests, the way the modeler would save them (without the drawing). */
public class FlowText {

    private static final String NAMESPACES = "xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private final String key;
    private final List<String> body = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private int arrows;

    public FlowText(String key) {
        this.key = key;
    }

    /** A start, these elements one after the other, an end. Whoever refuses consent is led past the rest. */
    public static FlowText line(String key, String... elements) {
        FlowText flow = new FlowText(key).element(start());
        String last = "start";
        String granted = "";
        for (String element : elements) {
            String id = attribute(element, " id=");
            flow.element(element).arrowIf(granted, last, id);
            boolean asks = element.contains("io.smartconvo.consent\"");
            granted = asks ? "consent." + attribute(element, "name=\"purpose\" value=") + " = true" : "";
            last = asks ? flow.mayRefuse(id) : id;
        }
        return flow.element(end("end")).arrowIf(granted, last, "end");
    }

    /** A start, these elements one after the other whatever is decided, an end. */
    public static FlowText straight(String key, String... elements) {
        FlowText flow = new FlowText(key).element(start());
        String last = "start";
        for (String element : elements) {
            String id = attribute(element, " id=");
            flow.element(element).arrow(last, id);
            last = id;
        }
        return flow.element(end("end")).arrow(last, "end");
    }

    private FlowText arrowIf(String feel, String from, String to) {
        return feel.isEmpty() ? arrow(from, to) : arrow("flow_" + ++arrows, from, to, feel);
    }

    /** A gateway behind a consent step, by default to an end. */
    private String mayRefuse(String consent) {
        String gateway = "granted_" + consent;
        String refused = "flow_" + (arrows + 2);
        element(gateway("exclusive", gateway, refused));
        element(end("refused_" + consent));
        arrow(consent, gateway);
        arrow(gateway, "refused_" + consent);
        return gateway;
    }

    private static String attribute(String element, String before) {
        return element.replaceAll("(?s).*?" + before + "\"([^\"]+)\".*", "$1");
    }

    public FlowText element(String xml) {
        body.add(xml);
        return this;
    }

    public FlowText arrow(String from, String to) {
        return element("<bpmn:sequenceFlow id=\"flow_" + ++arrows + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\" />");
    }

    public FlowText arrow(String id, String from, String to, String feel) {
        return element(
                "<bpmn:sequenceFlow id=\"" + id + "\" name=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\""
                        + to + "\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"feel\">"
                        + escape(feel) + "</bpmn:conditionExpression></bpmn:sequenceFlow>");
    }

    /** An error boundary event; null catches any code. */
    public FlowText onError(String id, String step, String code) {
        errors.add("<bpmn:error id=\"error_" + id + "\" name=\"" + code + "\" errorCode=\"" + code + "\" />");
        return element("<bpmn:boundaryEvent id=\"" + id + "\" name=\"" + id + "\" attachedToRef=\"" + step
                + "\"><bpmn:errorEventDefinition id=\"def_" + id + "\" errorRef=\"error_" + id
                + "\" /></bpmn:boundaryEvent>");
    }

    public FlowText onTimer(String id, String step, String duration) {
        return element("<bpmn:boundaryEvent id=\"" + id + "\" name=\"" + id + "\" attachedToRef=\"" + step + "\">"
                + timer(id, duration) + "</bpmn:boundaryEvent>");
    }

    public static String wait(String id, String duration) {
        return "<bpmn:intermediateCatchEvent id=\"" + id + "\" name=\"" + id + "\">" + timer(id, duration)
                + "</bpmn:intermediateCatchEvent>";
    }

    private static String timer(String id, String duration) {
        return "<bpmn:timerEventDefinition id=\"timer_" + id
                + "\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">" + duration
                + "</bpmn:timeDuration></bpmn:timerEventDefinition>";
    }

    public static String start() {
        return "<bpmn:startEvent id=\"start\" name=\"start\" />";
    }

    public static String end(String id) {
        return "<bpmn:endEvent id=\"" + id + "\" name=\"" + id + "\" />";
    }

    public static String gateway(String kind, String id, String defaultFlow) {
        String attribute = defaultFlow == null ? "" : " default=\"" + defaultFlow + "\"";
        return "<bpmn:" + kind + "Gateway id=\"" + id + "\" name=\"" + id + "\"" + attribute + " />";
    }

    public static String call(String id, String flow) {
        return "<bpmn:callActivity id=\"" + id + "\" name=\"" + id + "\" calledElement=\"" + flow + "\" />";
    }

    public static String say(String id, String text) {
        return step("sendTask", "say", id, Map.of("text", text));
    }

    public static String ask(String id, String text, String answer) {
        return step("receiveTask", "ask", id, Map.of("text", text, "answer", answer));
    }

    public static String ask(String id, Map<String, String> fields) {
        return step("receiveTask", "ask", id, fields);
    }

    public static String step(String element, String template, String id, Map<String, String> fields) {
        StringBuilder properties = new StringBuilder();
        fields.forEach((name, value) ->
                properties.append("<camunda:property name=\"%s\" value=\"%s\" />".formatted(name, escape(value))));
        return """
            <bpmn:%s id="%s" name="%s" camunda:modelerTemplate="io.smartconvo.%s" camunda:modelerTemplateVersion="1">\
            <bpmn:extensionElements><camunda:properties>%s</camunda:properties></bpmn:extensionElements></bpmn:%s>\
            """.formatted(element, id, id, template, properties, element);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><bpmn:definitions " + NAMESPACES
                + " id=\"definitions\" targetNamespace=\"http://bpmn.io/schema/bpmn\">"
                + "<bpmn:process id=\"" + key + "\" name=\"" + key + "\" isExecutable=\"true\">"
                + String.join("", body) + "</bpmn:process>" + String.join("", errors) + "</bpmn:definitions>";
    }
}
