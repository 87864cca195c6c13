package io.smartconvo.engine.hostile;

/** Writes diagrams around the one hostile part of each. */
final class Bpmn {

    static final String CANARY = "io.smartconvo.engine.hostile.Canary";
    static final String EL = "${''.getClass().forName('" + CANARY + "').newInstance()}";

    private Bpmn() {}

    static String definitions(String content) {
        return definitions("", content);
    }

    static String definitions(String attributes, String content) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:operaton="http://operaton.org/schema/1.0/bpmn"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    targetNamespace="urn:test" %s>
                  %s
                </definitions>
                """.formatted(attributes, content);
    }

    static String process(String content) {
        return definitions(processElement(content));
    }

    static String processElement(String content) {
        return "<process id=\"p\" isExecutable=\"true\" operaton:historyTimeToLive=\"P30D\">" + content + "</process>";
    }

    /** start, the element whose id is {@code x}, end. */
    static String around(String element) {
        return process(sequence(element));
    }

    static String sequence(String element) {
        return """
                <startEvent id="s"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
                %s
                <sequenceFlow id="f2" sourceRef="x" targetRef="e"/>
                <endEvent id="e"/>
                """.formatted(element);
    }

    static String external(String content) {
        return around("<serviceTask id=\"x\" operaton:type=\"external\" operaton:topic=\"smartconvo\">" + content
                + "</serviceTask>");
    }

    static String extension(String content) {
        return "<extensionElements>" + content + "</extensionElements>";
    }

    static String userTask(String attributes, String content) {
        return around("<userTask id=\"x\" " + attributes + ">" + content + "</userTask>");
    }

    static String receive(String attributes, String content) {
        return around("<receiveTask id=\"x\" " + attributes + ">" + content + "</receiveTask>");
    }

    static String call(String attributes, String content) {
        return around("<callActivity id=\"x\" calledElement=\"q\" " + attributes + ">" + content + "</callActivity>");
    }

    /** A gateway whose one conditional way out leads to x. */
    static String condition(String attributes, String text) {
        return process("""
                <startEvent id="s"/>
                <sequenceFlow id="f0" sourceRef="s" targetRef="g"/>
                <exclusiveGateway id="g" default="f3"/>
                <sequenceFlow id="f1" sourceRef="g" targetRef="e">
                  <conditionExpression xsi:type="tFormalExpression" %s><![CDATA[%s]]></conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f3" sourceRef="g" targetRef="e2"/>
                <endEvent id="e"/>
                <endEvent id="e2"/>
                """.formatted(attributes, text));
    }

    static String timer(String content) {
        return around("<intermediateCatchEvent id=\"x\"><timerEventDefinition>" + content
                + "</timerEventDefinition></intermediateCatchEvent>");
    }
}
