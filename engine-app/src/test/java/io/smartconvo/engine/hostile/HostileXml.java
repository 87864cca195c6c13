package io.smartconvo.engine.hostile;

import static io.smartconvo.engine.hostile.Bpmn.definitions;
import static io.smartconvo.engine.hostile.Bpmn.processElement;
import static io.smartconvo.engine.hostile.Bpmn.sequence;

import java.util.List;

/** Documents that attack whoever reads them. */
final class HostileXml {

    private static final String FLOW = processElement(sequence("<receiveTask id=\"x\"/>"));

    private HostileXml() {}

    static List<Hostile> all(String address) {
        return List.of(
                new Hostile(
                        "schema location",
                        definitions(
                                "xsi:schemaLocation=\"urn:evil " + address + "/evil.xsd\"",
                                processElement(Bpmn.extension("<evil:x xmlns:evil=\"urn:evil\"/>")
                                        + sequence("<receiveTask id=\"x\"/>")))),
                new Hostile(
                        "schema location deeper down",
                        definitions(processElement(
                                Bpmn.extension("<evil:x xmlns:evil=\"urn:evil\" xsi:schemaLocation=\"urn:evil "
                                                + address + "/evil.xsd\"/>")
                                        + sequence("<receiveTask id=\"x\"/>")))),
                new Hostile(
                        "schema without namespace",
                        definitions("xsi:noNamespaceSchemaLocation=\"" + address + "/none.xsd\"", FLOW)),
                new Hostile(
                        "external document type",
                        "<!DOCTYPE definitions SYSTEM \"" + address + "/d.dtd\">" + definitions(FLOW)),
                new Hostile(
                        "external entity",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "/e\">]>"
                                + definitions("<error id=\"r\" errorCode=\"&e;\"/>" + FLOW)),
                new Hostile(
                        "entity bomb",
                        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                                + definitions("<error id=\"r\" name=\"&b;\" errorCode=\"c\"/>" + FLOW)),
                new Hostile(
                        "processing instruction", "<?xml-stylesheet href=\"" + address + "/s\"?>" + definitions(FLOW)),
                new Hostile(
                        "too deep",
                        definitions(processElement("<subProcess id=\"n\">".repeat(200) + "</subProcess>".repeat(200)))),
                new Hostile("too many", definitions("<error id=\"r\" errorCode=\"c\"/>".repeat(20_000) + FLOW)),
                new Hostile("too large", definitions("<!--" + "x".repeat(1_100_000) + "-->" + FLOW)),
                new Hostile("not XML", "GET / HTTP/1.1"));
    }
}
