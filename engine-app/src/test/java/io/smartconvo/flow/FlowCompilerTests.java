package io.smartconvo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.flow.authored.FlowScan;
import io.smartconvo.flow.authored.XmlElement;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.step.Ask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FlowCompilerTests {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String OPERATON = "http://operaton.org/schema/1.0/bpmn";

    @Test
    void writesBpmnThatFitsTheSchema() throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/org/operaton/bpm/engine/impl/bpmn/parser/BPMN20.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(compiled().bpmn())));
    }

    @Test
    void prefixesTheProcessWithTheTenant() throws Exception {
        Element process = only("process");

        assertThat(process.getAttribute("id")).isEqualTo("t0b8c6a0e4a554c3c9d1c0d6f4a1c2b3d_sample");
        assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
        assertThat(process.getAttributeNS(OPERATON, "historyTimeToLive")).isEqualTo("P30D");
    }

    @Test
    void keepsTheIdsOfAllElements() throws Exception {
        XmlElement authored = FlowScan.scan(FlowFixture.bytes("sample.bpmn"));
        Set<String> nodes = authored.all()
                .filter(element -> element.is(BPMN, element.name()))
                .filter(element -> Set.of(
                                "startEvent",
                                "endEvent",
                                "sendTask",
                                "receiveTask",
                                "sequenceFlow",
                                "subProcess",
                                "boundaryEvent",
                                "exclusiveGateway",
                                "intermediateCatchEvent")
                        .contains(element.name()))
                .map(XmlElement::id)
                .collect(Collectors.toSet());

        String xml = new String(compiled().bpmn(), StandardCharsets.UTF_8);

        assertThat(nodes).hasSize(21).allMatch(id -> xml.contains(" id=\"" + id + "\""));
    }

    @Test
    void leavesTheAuthorsWordsBehind() throws Exception {
        assertThat(new String(compiled().bpmn(), StandardCharsets.UTF_8))
                .doesNotContain(
                        "Secret", "Hello", "How old", "Only for designers", "camunda", "name=\"Age\"", "Bounds");
    }

    @Test
    void marksStepsForTheEngine() throws Exception {
        Element say = only("sendTask");

        assertThat(say.getAttributeNS(OPERATON, "type")).isEqualTo("external");
        assertThat(properties(say))
                .isEqualTo(Map.of("smartconvo.template", "io.smartconvo.say", "smartconvo.runs", "IN_THE_TURN"));
        assertThat(properties(only("receiveTask"))).containsEntry("smartconvo.runs", "WAITS_FOR_THE_VISITOR");
    }

    @Test
    void movesConditionsOutOfTheEnginesReach() throws Exception {
        assertThat(document()
                        .getElementsByTagNameNS(BPMN, "conditionExpression")
                        .getLength())
                .isZero();
        assertThat(properties(byId("f4"))).isEqualTo(Map.of("smartconvo.when", "age >= 18 and \"a\" != \"<&\""));
    }

    @Test
    void declaresErrorsFromLiteralCodes() throws Exception {
        Element error = only("error");

        assertThat(error.getAttribute("errorCode")).isEqualTo("silence");
        assertThat(((Element) byId("silent").getFirstChild()).getAttribute("errorRef"))
                .isEqualTo(error.getAttribute("id"));
        assertThat(((Element) byId("anyError").getFirstChild()).hasAttribute("errorRef"))
                .isFalse();
    }

    @Test
    void bindsSteps() throws Exception {
        FlowStep ask = compiled().model().steps().get("ask");

        assertThat(ask.type().runs()).isEqualTo(StepRuns.WAITS_FOR_THE_VISITOR);
        assertThat(ask.input(Ask.class))
                .isEqualTo(new Ask(
                        "How old are you?", "age", "number", null, null, null, null, 3, null, Duration.ofMinutes(10)));
    }

    @Test
    void knowsWhichErrorsAreCaught() throws Exception {
        FlowModel model = compiled().model();

        assertThat(model.catches("ask", "silence")).isTrue();
        assertThat(model.catches("ask", "invalidAnswer"))
                .as("by the sub-process")
                .isTrue();
        assertThat(model.catches("say", "silence")).isFalse();
    }

    private static CompiledFlow compiled() throws Exception {
        AuthoredFlow flow = AuthoredFlow.scan(FlowFixture.bundle("sample.bpmn"), FlowContext.EMPTY);
        return new FlowCompiler(FlowFixture.CATALOGUE).compile(FlowFixture.TENANT, flow);
    }

    private static Document document() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(compiled().bpmn()));
    }

    private static Element only(String tag) throws Exception {
        NodeList found = document().getElementsByTagNameNS(BPMN, tag);
        assertThat(found.getLength()).isOne();
        return (Element) found.item(0);
    }

    private static Element byId(String id) throws Exception {
        NodeList all = document().getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute("id").equals(id)) {
                return element;
            }
        }
        throw new AssertionError("no " + id);
    }

    private static Map<String, String> properties(Element element) {
        NodeList found = element.getElementsByTagNameNS(OPERATON, "property");
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .collect(Collectors.toMap(e -> e.getAttribute("name"), e -> e.getAttribute("value")));
    }
}
