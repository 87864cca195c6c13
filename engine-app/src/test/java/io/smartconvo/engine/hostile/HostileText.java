package io.smartconvo.engine.hostile;

import static io.smartconvo.engine.hostile.Bpmn.EL;
import static io.smartconvo.engine.hostile.Bpmn.around;
import static io.smartconvo.engine.hostile.Bpmn.call;
import static io.smartconvo.engine.hostile.Bpmn.definitions;
import static io.smartconvo.engine.hostile.Bpmn.extension;
import static io.smartconvo.engine.hostile.Bpmn.external;
import static io.smartconvo.engine.hostile.Bpmn.processElement;
import static io.smartconvo.engine.hostile.Bpmn.receive;
import static io.smartconvo.engine.hostile.Bpmn.sequence;
import static io.smartconvo.engine.hostile.Bpmn.timer;
import static io.smartconvo.engine.hostile.Bpmn.userTask;

import java.util.ArrayList;
import java.util.List;

/** Diagrams with an expression where a text is expected: the engine evaluates it in all these places. */
final class HostileText {

    private HostileText() {}

    static List<Hostile> all() {
        var attacks = new ArrayList<Hostile>();
        tasks(attacks);
        events(attacks);
        calls(attacks);
        return attacks;
    }

    private static void tasks(List<Hostile> attacks) {
        attacks.add(new Hostile("user task name", userTask("name=\"" + EL + "\"", "")));
        attacks.add(new Hostile("user task documentation", userTask("", "<documentation>" + EL + "</documentation>")));
        for (var attribute :
                List.of("assignee", "candidateUsers", "candidateGroups", "dueDate", "followUpDate", "priority")) {
            attacks.add(
                    new Hostile("user task " + attribute, userTask("operaton:" + attribute + "=\"" + EL + "\"", "")));
        }
        attacks.add(new Hostile(
                "topic", around("<serviceTask id=\"x\" operaton:type=\"external\" operaton:topic=\"" + EL + "\"/>")));
        attacks.add(new Hostile(
                "task priority",
                around(
                        "<serviceTask id=\"x\" operaton:type=\"external\" operaton:topic=\"smartconvo\" operaton:taskPriority=\""
                                + EL + "\"/>")));
        attacks.add(new Hostile(
                "job priority", receive("operaton:asyncBefore=\"true\" operaton:jobPriority=\"" + EL + "\"", "")));
        attacks.add(new Hostile(
                "retry cycle",
                receive(
                        "operaton:asyncBefore=\"true\"",
                        extension("<operaton:failedJobRetryTimeCycle>" + EL + "</operaton:failedJobRetryTimeCycle>"))));
        attacks.add(new Hostile(
                "candidate starter",
                definitions(processElement(sequence("<receiveTask id=\"x\"/>"))
                        .replace("isExecutable", "operaton:candidateStarterUsers=\"" + EL + "\" isExecutable"))));
        attacks.add(new Hostile(
                "property value",
                external(extension("<operaton:properties><operaton:property name=\"smartconvo.when\" value=\"" + EL
                        + "\"/></operaton:properties>"))));
        attacks.add(new Hostile(
                "error definition of an external task",
                external(extension("<operaton:errorEventDefinition errorRef=\"err\" expression=\"" + EL + "\"/>"))));
    }

    private static void events(List<Hostile> attacks) {
        attacks.add(new Hostile("timer duration", timer("<timeDuration>" + EL + "</timeDuration>")));
        attacks.add(new Hostile("timer date", timer("<timeDate>" + EL + "</timeDate>")));
        attacks.add(new Hostile("timer cycle", timer("<timeCycle>" + EL + "</timeCycle>")));
        attacks.add(new Hostile(
                "message name",
                definitions("<message id=\"m\" name=\"" + EL + "\"/>"
                        + processElement(sequence("<receiveTask id=\"x\" messageRef=\"m\"/>")))));
        attacks.add(new Hostile(
                "signal name",
                definitions("<signal id=\"m\" name=\"" + EL + "\"/>"
                        + processElement(
                                sequence("<intermediateThrowEvent id=\"x\"><signalEventDefinition signalRef=\"m\"/>"
                                        + "</intermediateThrowEvent>")))));
        attacks.add(new Hostile(
                "error message",
                definitions("<error id=\"m\" errorCode=\"c\" operaton:errorMessage=\"" + EL + "\"/>"
                        + processElement(
                                "<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/>"
                                        + "<endEvent id=\"e\"><errorEventDefinition errorRef=\"m\"/></endEvent>"))));
        attacks.add(new Hostile(
                "conditional event",
                around(
                        "<intermediateCatchEvent id=\"x\"><conditionalEventDefinition><condition xsi:type=\"tFormalExpression\">"
                                + EL + "</condition></conditionalEventDefinition></intermediateCatchEvent>")));
        for (var loop : List.of("loopCardinality", "completionCondition")) {
            attacks.add(new Hostile(
                    loop,
                    receive(
                            "",
                            "<multiInstanceLoopCharacteristics>"
                                    + ("completionCondition".equals(loop) ? "<loopCardinality>2</loopCardinality>" : "")
                                    + "<" + loop + ">" + EL + "</" + loop + "></multiInstanceLoopCharacteristics>")));
        }
        attacks.add(new Hostile(
                "loop collection",
                receive("", "<multiInstanceLoopCharacteristics operaton:collection=\"" + EL + "\"/>")));
    }

    private static void calls(List<Hostile> attacks) {
        attacks.add(new Hostile("called element", around("<callActivity id=\"x\" calledElement=\"" + EL + "\"/>")));
        attacks.add(
                new Hostile("called tenant by expression", call("operaton:calledElementTenantId=\"" + EL + "\"", "")));
        attacks.add(new Hostile(
                "called version",
                call("operaton:calledElementBinding=\"version\" operaton:calledElementVersion=\"" + EL + "\"", "")));
        attacks.add(new Hostile("business key", call("", extension("<operaton:in businessKey=\"" + EL + "\"/>"))));
        attacks.add(new Hostile(
                "source expression",
                call("", extension("<operaton:in sourceExpression=\"" + EL + "\" target=\"t\"/>"))));
        attacks.add(new Hostile(
                "out expression", call("", extension("<operaton:out sourceExpression=\"" + EL + "\" target=\"t\"/>"))));
    }
}
