package io.smartconvo.flow;

import io.smartconvo.flow.authored.FlowDefinition;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.Namespaces;
import io.smartconvo.flow.authored.SequenceFlow;
import io.smartconvo.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the BPMN the engine gets. */
final class DeployableBpmn {

    static final String OPERATON = "http://operaton.org/schema/1.0/bpmn";
    static final String ERROR_PREFIX = "smartconvo_error_";
    private static final String XSI_TYPE = "bpmn:tFormalExpression";

    private final TenantId tenant;
    private final FlowDefinition flow;
    private final FlowModel model;
    private final Map<String, String> errorIds = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    DeployableBpmn(TenantId tenant, FlowDefinition flow, FlowModel model) {
        this.tenant = tenant;
        this.flow = flow;
        this.model = model;
        try {
            this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
    }

    byte[] xml() {
        try {
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.setPrefix("bpmn", Namespaces.BPMN);
            out.setPrefix("operaton", OPERATON);
            start("definitions");
            out.writeNamespace("bpmn", Namespaces.BPMN);
            out.writeNamespace("operaton", OPERATON);
            out.writeNamespace("xsi", Namespaces.XSI);
            out.writeAttribute("id", "smartconvo_definitions");
            out.writeAttribute("targetNamespace", "https://smartconvo.io/flow");
            errors();
            process();
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
    }

    private void errors() throws XMLStreamException {
        Stream<@Nullable String> codes = flow.nodes().values().stream()
                .map(node -> node instanceof FlowNode.ErrorBoundary boundary
                        ? boundary.code()
                        : node instanceof FlowNode.End end ? end.error() : null);
        for (String code : codes.filter(Objects::nonNull).sorted().distinct().toList()) {
            errorIds.put(code, ERROR_PREFIX + (errorIds.size() + 1));
            empty("error", Map.of("id", errorIds.get(code), "errorCode", code));
        }
    }

    private void process() throws XMLStreamException {
        start("process");
        out.writeAttribute("id", FlowCompiler.processKey(tenant, flow.key()));
        out.writeAttribute("isExecutable", "true");
        out.writeAttribute(OPERATON, "historyTimeToLive", "P30D");
        scope(null);
        out.writeEndElement();
    }

    private void scope(@Nullable String parent) throws XMLStreamException {
        for (FlowNode node : flow.inside(parent)) {
            node(node);
        }
        for (SequenceFlow arrow : flow.flows()) {
            if (Objects.equals(arrow.parent(), parent)) {
                arrow(arrow);
            }
        }
    }

    private void node(FlowNode node) throws XMLStreamException {
        if (node instanceof FlowNode.Start) {
            empty("startEvent", Map.of("id", node.id()));
        } else if (node instanceof FlowNode.End end) {
            end(end);
        } else if (node instanceof FlowNode.Step step) {
            step(step);
        } else if (node instanceof FlowNode.Gateway gateway) {
            gateway(gateway);
        } else if (node instanceof FlowNode.Timer timer) {
            open("intermediateCatchEvent", timer.id());
            timer(String.valueOf(timer.duration()));
            out.writeEndElement();
        } else if (node instanceof FlowNode.SubProcess) {
            open("subProcess", node.id());
            scope(node.id());
            out.writeEndElement();
        } else if (node instanceof FlowNode.Call call) {
            call(call);
        } else if (node instanceof FlowNode.ErrorBoundary boundary) {
            boundary(boundary.id(), boundary.attachedTo(), boundary.interrupting());
            errorDefinition(boundary.code());
            out.writeEndElement();
        } else if (node instanceof FlowNode.TimerBoundary boundary) {
            boundary(boundary.id(), boundary.attachedTo(), boundary.interrupting());
            timer(String.valueOf(boundary.duration()));
            out.writeEndElement();
        }
    }

    private void end(FlowNode.End end) throws XMLStreamException {
        open("endEvent", end.id());
        switch (end.kind()) {
            case TERMINATE -> empty("terminateEventDefinition", Map.of());
            case ERROR -> errorDefinition(end.error());
            case PLAIN -> {}
        }
        out.writeEndElement();
    }

    private void step(FlowNode.Step drawn) throws XMLStreamException {
        FlowStep step = model.steps().get(drawn.id());
        if (step == null) {
            throw new IllegalStateException("step " + drawn.id() + " is not in the model");
        }
        String tag = step.type().element().tag();
        open(tag, drawn.id());
        if (tag.equals("serviceTask") || tag.equals("sendTask")) {
            out.writeAttribute(OPERATON, "type", "external");
            out.writeAttribute(OPERATON, "topic", "smartconvo");
        }
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("smartconvo.template", step.type().templateId());
        properties.put("smartconvo.runs", step.type().runs().name());
        properties(properties);
        out.writeEndElement();
    }

    private void gateway(FlowNode.Gateway gateway) throws XMLStreamException {
        String tag = switch (gateway.kind()) {
            case EXCLUSIVE -> "exclusiveGateway";
            case PARALLEL -> "parallelGateway";
            case EVENT -> "eventBasedGateway";
        };
        open(tag, gateway.id());
        if (gateway.defaultFlow() != null) {
            out.writeAttribute("default", gateway.defaultFlow());
        }
        out.writeEndElement();
    }

    private void call(FlowNode.Call call) throws XMLStreamException {
        open("callActivity", call.id());
        out.writeAttribute("calledElement", FlowCompiler.processKey(tenant, String.valueOf(call.flow())));
        out.writeAttribute(OPERATON, "calledElementBinding", "latest");
        out.writeEndElement();
    }

    private void boundary(String id, String attachedTo, boolean interrupting) throws XMLStreamException {
        open("boundaryEvent", id);
        out.writeAttribute("attachedToRef", attachedTo);
        out.writeAttribute("cancelActivity", String.valueOf(interrupting));
    }

    private void timer(String duration) throws XMLStreamException {
        start("timerEventDefinition");
        start("timeDuration");
        out.writeAttribute("xsi", Namespaces.XSI, "type", XSI_TYPE);
        out.writeCharacters(duration);
        out.writeEndElement();
        out.writeEndElement();
    }

    private void errorDefinition(@Nullable String code) throws XMLStreamException {
        String id = code == null ? null : errorIds.get(code);
        empty("errorEventDefinition", id == null ? Map.of() : Map.of("errorRef", id));
    }

    private void arrow(SequenceFlow arrow) throws XMLStreamException {
        open("sequenceFlow", arrow.id());
        out.writeAttribute("sourceRef", arrow.source());
        out.writeAttribute("targetRef", arrow.target());
        if (arrow.condition() != null) {
            properties(Map.of("smartconvo.when", arrow.condition()));
        }
        out.writeEndElement();
    }

    private void properties(Map<String, String> properties) throws XMLStreamException {
        start("extensionElements");
        out.writeStartElement(OPERATON, "properties");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            out.writeEmptyElement(OPERATON, "property");
            out.writeAttribute("name", property.getKey());
            out.writeAttribute("value", property.getValue());
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private void open(String tag, String id) throws XMLStreamException {
        start(tag);
        out.writeAttribute("id", id);
    }

    private void start(String tag) throws XMLStreamException {
        out.writeStartElement(Namespaces.BPMN, tag);
    }

    private void empty(String tag, Map<String, String> attributes) throws XMLStreamException {
        out.writeEmptyElement(Namespaces.BPMN, tag);
        for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }
}
