package io.smartconvo.engine;

import java.nio.charset.StandardCharsets;

/** Compiled flows, as small as they can be. */
final class FlowFixture {

    private FlowFixture() {}

    /** Start, one question, end. */
    static byte[] waiting(String key) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:operaton="http://operaton.org/schema/1.0/bpmn" id="d" targetNamespace="https://smartconvo.io/flow">
                  <bpmn:process id="%s" isExecutable="true" operaton:historyTimeToLive="P30D">
                    <bpmn:startEvent id="start"/>
                    <bpmn:receiveTask id="ask"/>
                    <bpmn:endEvent id="end"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="ask"/>
                    <bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="end"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(key).getBytes(StandardCharsets.UTF_8);
    }
}
