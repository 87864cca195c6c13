package io.smartconvo.engine.hostile;

/** Flows that come back to where they were. */
final class Circles {

    static final String GATEWAYS = Bpmn.process("""
            <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
            <exclusiveGateway id="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
            <exclusiveGateway id="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="a"/>
            """);

    static final String WITH_A_WAIT = Bpmn.process("""
            <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
            <exclusiveGateway id="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="x"/>
            <receiveTask id="x"/><sequenceFlow id="f3" sourceRef="x" targetRef="a"/>
            """);

    private Circles() {}
}
