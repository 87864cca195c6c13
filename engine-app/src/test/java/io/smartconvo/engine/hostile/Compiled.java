package io.smartconvo.engine.hostile;

/** Diagrams as they reach the engine when all is well. */
final class Compiled {

    static final String FLOW = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:operaton="http://operaton.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="smartconvo_definitions" targetNamespace="https://smartconvo.io/flow">
              <bpmn:error errorCode="silence" id="smartconvo_error_1"/>
              <bpmn:process id="p" isExecutable="true" operaton:historyTimeToLive="P30D">
                <bpmn:startEvent id="start"/>
                <bpmn:sendTask id="hello" operaton:type="external" operaton:topic="smartconvo">
                  <bpmn:extensionElements><operaton:properties>
                    <operaton:property name="smartconvo.template" value="io.smartconvo.say"/>
                    <operaton:property name="smartconvo.runs" value="IN_THE_TURN"/>
                  </operaton:properties></bpmn:extensionElements>
                </bpmn:sendTask>
                <bpmn:receiveTask id="ask"/>
                <bpmn:boundaryEvent id="late" attachedToRef="ask" cancelActivity="true">
                  <bpmn:errorEventDefinition errorRef="smartconvo_error_1"/>
                </bpmn:boundaryEvent>
                <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition>
                  <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration>
                </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
                <bpmn:callActivity id="call" calledElement="t0_other" operaton:calledElementBinding="latest"/>
                <bpmn:endEvent id="end"><bpmn:terminateEventDefinition/></bpmn:endEvent>
                <bpmn:endEvent id="gone"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="hello"/>
                <bpmn:sequenceFlow id="f2" sourceRef="hello" targetRef="ask"/>
                <bpmn:sequenceFlow id="f3" sourceRef="ask" targetRef="wait"/>
                <bpmn:sequenceFlow id="f4" sourceRef="wait" targetRef="call"/>
                <bpmn:sequenceFlow id="f5" sourceRef="call" targetRef="end"/>
                <bpmn:sequenceFlow id="f6" sourceRef="late" targetRef="gone"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    static final String PLATFORM = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:operaton="http://operaton.org/schema/1.0/bpmn"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                id="d" targetNamespace="https://smartconvo.io/process">
              <bpmn:process id="purge" name="Purge" isExecutable="true" operaton:historyTimeToLive="P365D">
                <bpmn:documentation>Deletes what is due.</bpmn:documentation>
                <bpmn:startEvent id="nightly"><bpmn:timerEventDefinition>
                  <bpmn:timeCycle>R/P1D</bpmn:timeCycle>
                </bpmn:timerEventDefinition></bpmn:startEvent>
                <bpmn:serviceTask id="find" operaton:type="external" operaton:topic="retention.find"/>
                <bpmn:userTask id="confirm" operaton:candidateGroups="privacy-officer"/>
                <bpmn:endEvent id="end"/>
                <bpmn:sequenceFlow id="f1" sourceRef="nightly" targetRef="find"/>
                <bpmn:sequenceFlow id="f2" sourceRef="find" targetRef="confirm"/>
                <bpmn:sequenceFlow id="f3" sourceRef="confirm" targetRef="end"/>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="drawing"><bpmndi:BPMNPlane id="plane" bpmnElement="purge"/></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private Compiled() {}
}
