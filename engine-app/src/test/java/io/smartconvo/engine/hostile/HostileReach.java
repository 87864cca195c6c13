package io.smartconvo.engine.hostile;

import static io.smartconvo.engine.hostile.Bpmn.around;
import static io.smartconvo.engine.hostile.Bpmn.call;
import static io.smartconvo.engine.hostile.Bpmn.definitions;
import static io.smartconvo.engine.hostile.Bpmn.process;
import static io.smartconvo.engine.hostile.Bpmn.processElement;
import static io.smartconvo.engine.hostile.Bpmn.receive;
import static io.smartconvo.engine.hostile.Bpmn.sequence;
import static io.smartconvo.engine.hostile.Bpmn.timer;

import java.util.List;

/** Diagrams that reach for other tenants, or for more than their share of the node. */
final class HostileReach {

    private static final String SIGNAL = "<signal id=\"m\" name=\"everyone\"/>";
    private static final String MESSAGE = "<message id=\"m\" name=\"shared\"/>";

    private HostileReach() {}

    static List<Hostile> acrossTenants() {
        return List.of(
                new Hostile("call of another tenant", call("operaton:calledElementTenantId=\"other\"", "")),
                new Hostile(
                        "signal thrown",
                        definitions(SIGNAL
                                + processElement(sequence("<intermediateThrowEvent id=\"x\">"
                                        + "<signalEventDefinition signalRef=\"m\"/></intermediateThrowEvent>")))),
                new Hostile(
                        "signal caught",
                        definitions(SIGNAL
                                + processElement(sequence("<intermediateCatchEvent id=\"x\">"
                                        + "<signalEventDefinition signalRef=\"m\"/></intermediateCatchEvent>")))),
                new Hostile(
                        "signal start",
                        definitions(
                                SIGNAL
                                        + processElement(
                                                sequence("<receiveTask id=\"x\"/>")
                                                        .replace(
                                                                "<startEvent id=\"s\"/>",
                                                                "<startEvent id=\"s\"><signalEventDefinition signalRef=\"m\"/></startEvent>")))),
                new Hostile("call with all variables", call("", Bpmn.extension("<operaton:in variables=\"all\"/>"))));
    }

    static List<Hostile> floods() {
        return List.of(
                new Hostile("timer cycle without floor", timer("<timeCycle>R/PT0.001S</timeCycle>")),
                new Hostile("timer of a millisecond", timer("<timeDuration>PT0.001S</timeDuration>")),
                new Hostile("timer of a thousand years", timer("<timeDuration>P365000D</timeDuration>")),
                new Hostile(
                        "timer start",
                        process(sequence("<receiveTask id=\"x\"/>")
                                .replace(
                                        "<startEvent id=\"s\"/>",
                                        "<startEvent id=\"s\"><timerEventDefinition><timeCycle>R/PT1S</timeCycle>"
                                                + "</timerEventDefinition></startEvent>"))),
                new Hostile(
                        "message start",
                        definitions(
                                MESSAGE
                                        + processElement(
                                                sequence("<receiveTask id=\"x\"/>")
                                                        .replace(
                                                                "<startEvent id=\"s\"/>",
                                                                "<startEvent id=\"s\"><messageEventDefinition messageRef=\"m\"/></startEvent>")))),
                new Hostile("async before", receive("operaton:asyncBefore=\"true\"", "")),
                new Hostile("async after", receive("operaton:asyncAfter=\"true\"", "")),
                new Hostile(
                        "many instances",
                        receive(
                                "",
                                "<multiInstanceLoopCharacteristics><loopCardinality>1000000</loopCardinality>"
                                        + "</multiInstanceLoopCharacteristics>")),
                new Hostile("standard loop", receive("", "<standardLoopCharacteristics/>")),
                new Hostile(
                        "longer history",
                        process(sequence("<receiveTask id=\"x\"/>"))
                                .replace("historyTimeToLive=\"P30D\"", "historyTimeToLive=\"P9999D\"")),
                new Hostile(
                        "another topic",
                        around("<serviceTask id=\"x\" operaton:type=\"external\" operaton:topic=\"dsar.erase\"/>")),
                new Hostile(
                        "not executable",
                        process(sequence("<receiveTask id=\"x\"/>"))
                                .replace("isExecutable=\"true\"", "isExecutable=\"false\"")),
                new Hostile(
                        "executable unsaid",
                        process(sequence("<receiveTask id=\"x\"/>")).replace("isExecutable=\"true\"", "")),
                new Hostile(
                        "foreign element that looks like a task",
                        process(sequence("<receiveTask id=\"x\"/>")
                                + Bpmn.extension("<evil:scriptTask xmlns:evil=\"urn:evil\" id=\"y\"/>"))));
    }
}
