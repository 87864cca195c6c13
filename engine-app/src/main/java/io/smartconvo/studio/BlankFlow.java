package io.smartconvo.studio;

import java.util.Map;

/** The smallest flow that can be published: it says one sentence. */
final class BlankFlow {

    private static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
            xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
            id="definitions_flow" targetNamespace="https://smartconvo.io/flows">
              <bpmn:process id="%s" name="%s" isExecutable="true">
                <bpmn:startEvent id="event_visitorArrives" name="Visitor opens the chat">
                  <bpmn:outgoing>flow_visitorArrivesToWelcome</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:sendTask id="step_welcome" name="Welcome" camunda:modelerTemplate="io.smartconvo.say" \
            camunda:modelerTemplateVersion="1">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="text" value="Hello!" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:incoming>flow_visitorArrivesToWelcome</bpmn:incoming>
                  <bpmn:outgoing>flow_welcomeToDone</bpmn:outgoing>
                </bpmn:sendTask>
                <bpmn:endEvent id="end_done" name="Done">
                  <bpmn:incoming>flow_welcomeToDone</bpmn:incoming>
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_visitorArrivesToWelcome" sourceRef="event_visitorArrives" \
            targetRef="step_welcome" />
                <bpmn:sequenceFlow id="flow_welcomeToDone" sourceRef="step_welcome" targetRef="end_done" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram_flow">
                <bpmndi:BPMNPlane id="plane_flow" bpmnElement="%s">
                  <bpmndi:BPMNShape id="shape_visitorArrives" bpmnElement="event_visitorArrives">
                    <dc:Bounds x="162" y="182" width="36" height="36" />
                    <bpmndi:BPMNLabel>
                      <dc:Bounds x="140" y="225" width="80" height="27" />
                    </bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="shape_welcome" bpmnElement="step_welcome">
                    <dc:Bounds x="260" y="160" width="100" height="80" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="shape_done" bpmnElement="end_done">
                    <dc:Bounds x="422" y="182" width="36" height="36" />
                    <bpmndi:BPMNLabel>
                      <dc:Bounds x="426" y="225" width="28" height="14" />
                    </bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="edge_visitorArrivesToWelcome" bpmnElement="flow_visitorArrivesToWelcome">
                    <di:waypoint x="198" y="200" />
                    <di:waypoint x="260" y="200" />
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="edge_welcomeToDone" bpmnElement="flow_welcomeToDone">
                    <di:waypoint x="360" y="200" />
                    <di:waypoint x="422" y="200" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private BlankFlow() {}

    static DraftContent of(String key, String name) {
        return new DraftContent(BPMN.formatted(key, escaped(name), key), Map.of(), Map.of());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
