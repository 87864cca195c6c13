package io.smartconvo.engine.hostile;

import static io.smartconvo.engine.hostile.Bpmn.CANARY;
import static io.smartconvo.engine.hostile.Bpmn.EL;
import static io.smartconvo.engine.hostile.Bpmn.around;
import static io.smartconvo.engine.hostile.Bpmn.call;
import static io.smartconvo.engine.hostile.Bpmn.condition;
import static io.smartconvo.engine.hostile.Bpmn.definitions;
import static io.smartconvo.engine.hostile.Bpmn.extension;
import static io.smartconvo.engine.hostile.Bpmn.external;
import static io.smartconvo.engine.hostile.Bpmn.process;
import static io.smartconvo.engine.hostile.Bpmn.processElement;
import static io.smartconvo.engine.hostile.Bpmn.sequence;
import static io.smartconvo.engine.hostile.Bpmn.userTask;

import java.util.ArrayList;
import java.util.List;

/** Diagrams that name code: one for each way the engine knows to run it. */
final class HostileCode {

    private static final String SCRIPT = "<operaton:script scriptFormat=\"juel\">" + EL + "</operaton:script>";
    private static final String SHELL = extension("<operaton:field name=\"command\" stringValue=\"touch\"/>"
            + "<operaton:field name=\"arg1\" stringValue=\"" + Attacked.SHELL_MARK + "\"/>"
            + "<operaton:field name=\"wait\" stringValue=\"true\"/>");
    private static final String MAIL = extension("<operaton:field name=\"to\" stringValue=\"a@example.org\"/>"
            + "<operaton:field name=\"text\" stringValue=\"x\"/>");

    private HostileCode() {}

    static List<Hostile> all() {
        var attacks = new ArrayList<Hostile>();
        builtIn(attacks);
        delegates(attacks);
        listeners(attacks);
        scripts(attacks);
        forms(attacks);
        others(attacks);
        return attacks;
    }

    private static void builtIn(List<Hostile> attacks) {
        for (var task : List.of("serviceTask", "sendTask", "businessRuleTask")) {
            attacks.add(new Hostile("shell by " + task, around(task(task, "operaton:type=\"shell\"", SHELL))));
            attacks.add(new Hostile("mail by " + task, around(task(task, "operaton:type=\"mail\"", MAIL))));
        }
        attacks.add(new Hostile(
                "shell by message throw event",
                around("<intermediateThrowEvent id=\"x\"><messageEventDefinition operaton:type=\"shell\">" + SHELL
                        + "</messageEventDefinition></intermediateThrowEvent>")));
        attacks.add(new Hostile("class by message end event", process("""
                        <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>
                        <endEvent id="e"><messageEventDefinition operaton:class="%s"/></endEvent>
                        """.formatted(CANARY))));
        attacks.add(new Hostile("shell in other case", around(task("serviceTask", "operaton:type=\"SHELL\"", SHELL))));
    }

    private static void delegates(List<Hostile> attacks) {
        for (var prefix : List.of("operaton", "camunda")) {
            attacks.add(new Hostile(
                    prefix + " class", around(task("serviceTask", prefix + ":class=\"" + CANARY + "\"", ""))));
            attacks.add(new Hostile(
                    prefix + " expression", around(task("serviceTask", prefix + ":expression=\"" + EL + "\"", ""))));
            attacks.add(new Hostile(
                    prefix + " delegate expression",
                    around(task("serviceTask", prefix + ":delegateExpression=\"" + EL + "\"", ""))));
        }
        attacks.add(new Hostile(
                "hash expression",
                around(task("serviceTask", "operaton:expression=\"" + EL.replace('$', '#') + "\"", ""))));
        attacks.add(new Hostile(
                "field injection",
                around(task(
                        "serviceTask",
                        "operaton:class=\"" + CANARY + "\"",
                        extension("<operaton:field name=\"x\" expression=\"" + EL + "\"/>")))));
        attacks.add(
                new Hostile("variable mapping class", call("operaton:variableMappingClass=\"" + CANARY + "\"", "")));
        attacks.add(new Hostile(
                "variable mapping expression", call("operaton:variableMappingDelegateExpression=\"" + EL + "\"", "")));
    }

    private static void listeners(List<Hostile> attacks) {
        for (var how :
                List.of("class=\"" + CANARY + "\"", "expression=\"" + EL + "\"", "delegateExpression=\"" + EL + "\"")) {
            var name = how.substring(0, how.indexOf('='));
            var listener = extension("<operaton:executionListener event=\"start\" " + how + "/>");
            attacks.add(new Hostile("execution listener " + name, external(listener)));
            attacks.add(
                    new Hostile("process listener " + name, process(listener + sequence(task("receiveTask", "", "")))));
            attacks.add(new Hostile(
                    "take listener " + name,
                    process(sequence(task("receiveTask", "", ""))
                            .replace(
                                    "<sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"x\"/>",
                                    "<sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"x\">"
                                            + extension("<operaton:executionListener " + how + "/>")
                                            + "</sequenceFlow>"))));
            attacks.add(new Hostile(
                    "task listener " + name,
                    userTask("", extension("<operaton:taskListener event=\"create\" " + how + "/>"))));
            attacks.add(new Hostile(
                    "timeout listener " + name,
                    userTask(
                            "",
                            extension("<operaton:taskListener id=\"t\" event=\"timeout\" " + how
                                    + "><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition>"
                                    + "</operaton:taskListener>"))));
        }
        attacks.add(new Hostile(
                "listener script",
                external(extension(
                        "<operaton:executionListener event=\"start\">" + SCRIPT + "</operaton:executionListener>"))));
        attacks.add(new Hostile(
                "task listener script",
                userTask(
                        "",
                        extension("<operaton:taskListener event=\"create\">" + SCRIPT + "</operaton:taskListener>"))));
    }

    private static void scripts(List<Hostile> attacks) {
        attacks.add(
                new Hostile("script task", around("<scriptTask id=\"x\"><script>" + EL + "</script></scriptTask>")));
        attacks.add(new Hostile(
                "script task in JavaScript",
                around("<scriptTask id=\"x\" scriptFormat=\"javascript\"><script>1</script></scriptTask>")));
        for (var resource : List.of("classpath://application.yaml", "deployment://p.bpmn")) {
            attacks.add(new Hostile(
                    "script from " + resource,
                    around("<scriptTask id=\"x\" scriptFormat=\"juel\" operaton:resource=\"" + resource + "\"/>")));
        }
        for (var kind : List.of("input", "output")) {
            attacks.add(new Hostile(kind + " script", external(io(kind, SCRIPT))));
            attacks.add(new Hostile(kind + " expression", external(io(kind, EL))));
            attacks.add(
                    new Hostile(kind + " list", external(io(kind, "<operaton:list>" + SCRIPT + "</operaton:list>"))));
            attacks.add(new Hostile(
                    kind + " map",
                    external(io(
                            kind,
                            "<operaton:map><operaton:entry key=\"k\">" + EL + "</operaton:entry></operaton:map>"))));
            attacks.add(new Hostile(
                    kind + " script in a foreign namespace",
                    external(io(
                            kind,
                            "<evil:script xmlns:evil=\"urn:evil\" scriptFormat=\"juel\">" + EL + "</evil:script>"))));
        }
        attacks.add(new Hostile("JUEL condition", condition("", EL)));
        attacks.add(new Hostile("script condition", condition("language=\"juel\"", EL)));
        attacks.add(new Hostile("FEEL condition that is JUEL", condition("language=\"feel\"", EL)));
        attacks.add(new Hostile(
                "FEEL condition that calls an engine service",
                condition("language=\"feel\"", "execution.getProcessEngineServices() != null")));
        attacks.add(new Hostile(
                "FEEL condition that calls Java",
                condition(
                        "language=\"feel\"",
                        "not(function() external { java: { class: \"" + CANARY
                                + "\", method signature: \"touch()\" } })")));
        attacks.add(new Hostile(
                "FEEL condition that does not end",
                condition("language=\"feel\"", "count(for i in 1..300000, j in 1..300000 return i) > 0")));
    }

    private static void forms(List<Hostile> attacks) {
        attacks.add(new Hostile("task form handler", userTask("operaton:formHandlerClass=\"" + CANARY + "\"", "")));
        attacks.add(
                new Hostile("camunda task form handler", userTask("camunda:formHandlerClass=\"" + CANARY + "\"", "")));
        attacks.add(new Hostile(
                "start form handler",
                process(sequence(task("receiveTask", "", ""))
                        .replace(
                                "<startEvent id=\"s\"/>",
                                "<startEvent id=\"s\" operaton:formHandlerClass=\"" + CANARY + "\"/>"))));
        var field = "<operaton:formData><operaton:formField id=\"a\" type=\"string\" %s>%s</operaton:formField>"
                + "</operaton:formData>";
        attacks.add(new Hostile(
                "form validator class",
                userTask(
                        "",
                        extension(field.formatted(
                                "",
                                "<operaton:validation><operaton:constraint name=\"validator\" config=\"" + CANARY
                                        + "\"/></operaton:validation>")))));
        attacks.add(new Hostile(
                "form default", userTask("", extension(field.formatted("defaultValue=\"" + EL + "\"", "")))));
        attacks.add(new Hostile("form key", userTask("operaton:formKey=\"" + EL + "\"", "")));
        attacks.add(new Hostile(
                "form reference", userTask("operaton:formRef=\"" + EL + "\" operaton:formRefBinding=\"latest\"", "")));
    }

    private static void others(List<Hostile> attacks) {
        attacks.add(new Hostile(
                "WSDL import",
                definitions(
                        "<import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1:1/\" namespace=\"u\"/>"
                                + processElement(sequence(task("receiveTask", "", ""))))));
        attacks.add(
                new Hostile(
                        "decision",
                        around(
                                "<businessRuleTask id=\"x\" operaton:decisionRef=\"d\" operaton:mapDecisionResult=\"singleEntry\"/>")));
        attacks.add(new Hostile("case", around("<callActivity id=\"x\" operaton:caseRef=\"c\"/>")));
        attacks.add(
                new Hostile(
                        "connector",
                        around(
                                task(
                                        "serviceTask",
                                        "",
                                        extension(
                                                "<operaton:connector><operaton:connectorId>http-connector</operaton:connectorId></operaton:connector>")))));
    }

    static String task(String element, String attributes, String content) {
        return "<" + element + " id=\"x\" " + attributes + ">" + content + "</" + element + ">";
    }

    private static String io(String kind, String value) {
        return extension("<operaton:inputOutput><operaton:" + kind + "Parameter name=\"v\">" + value + "</operaton:"
                + kind + "Parameter></operaton:inputOutput>");
    }
}
