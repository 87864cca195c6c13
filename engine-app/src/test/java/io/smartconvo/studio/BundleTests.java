package io.smartconvo.studio;

import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class BundleTests {

    private static final String FLOW =
            FlowText.line("hello", say("greet", "Hello")).xml();

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    private Designer designer;

    @BeforeEach
    void openTenant() {
        TenantId tenant = scenery.tenant();
        designer = new Designer(cast.as(tenant, Role.DESIGNER));
    }

    @Test
    void whatIsExportedIsImportedAsItWas() {
        JsonNode draft = designer.added(Map.of("template", "support-assistant", "name", "Support <b>"));
        String path = "drafts/" + Designer.id(draft) + "/bundle";
        HttpResponse<byte[]> bundle = designer.client().download(path);
        assertThat(bundle.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(bundle.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"supportAssistant.zip\"");
        assertThat(designer.client().download(path).body()).isEqualTo(bundle.body());

        JsonNode imported = imported("x.zip", bundle.body());
        for (String field : new String[] {"key", "name", "bpmn", "forms", "tests"}) {
            assertThat(imported.at("/draft/" + field)).as(field).isEqualTo(draft.get(field));
        }
        assertThat(imported.get("problems")).isEmpty();
    }

    @Test
    void aPublishedVersionIsExportedWithItsTests() {
        JsonNode draft = designer.added(Map.of("template", "lead-capture"));
        designer.publish(draft, null);
        byte[] bundle = designer.client()
                .download("flows/leadCapture/versions/1/bundle")
                .body();
        JsonNode imported = imported("x.zip", bundle);
        for (String field : new String[] {"bpmn", "forms", "tests"}) {
            assertThat(imported.at("/draft/" + field)).as(field).isEqualTo(draft.get(field));
        }
    }

    @Test
    void aPlainDiagramIsADraftEvenIfItCannotBePublished() {
        JsonNode fine = imported("hello.bpmn", bytes(FLOW));
        assertThat(fine.at("/draft/bpmn").asString()).isEqualTo(FLOW);
        assertThat(fine.at("/draft/key").asString()).isEqualTo("hello");
        assertThat(fine.get("problems")).isEmpty();

        JsonNode wrong = imported("hello.xml", bytes(FLOW.replace("io.smartconvo.say", "io.smartconvo.shout")));
        assertThat(wrong.at("/problems/0/severity").asString()).isEqualTo("ERROR");
        assertThat(wrong.at("/problems/0/element").asString()).isEqualTo("greet");
    }

    @Test
    void markupInNamesStaysText() {
        String evil = "<img src=x onerror=alert(1)>";
        String flow = FLOW.replace(
                "<bpmn:process id=\"hello\" name=\"hello\"",
                "<bpmn:process id=\"hello\" name=\"" + BlankFlow.escaped(evil) + "\"");
        Answer answer = designer.client().upload("drafts/imports", evil + ".bpmn", bytes(flow));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        assertThat(answer.json().at("/draft/name").asString()).isEqualTo(evil);
    }

    static Stream<Arguments> attacks() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><b>&b;</b>";
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE b SYSTEM \"file:///etc/passwd\"><b/>";
        byte[] nested = zip().bytes();
        byte[] noise = new byte[3000];
        new Random(1).nextBytes(noise);
        ZipText many = zip();
        for (int i = 0; i < FlowZip.MOST_ENTRIES; i++) {
            many.with("conversations/t" + i + ".chat", "x");
        }
        ZipText large = zip();
        for (int i = 0; i < 5; i++) {
            large.with("conversations/t" + i + ".chat", incompressible(1 << 19));
        }
        return Stream.of(
                Arguments.of("XML bomb", bytes(bomb)),
                Arguments.of(
                        "XML bomb in a zip", new ZipText().with("a.bpmn", bomb).bytes()),
                Arguments.of("external entity", bytes(outside)),
                Arguments.of("zip slip", zip().with("../../evil.form", "{}").bytes()),
                Arguments.of(
                        "zip slip below the tests",
                        zip().with("conversations/../../evil.chat", "x").bytes()),
                Arguments.of("absolute", zip().with("/etc/evil.form", "{}").bytes()),
                Arguments.of(
                        "backslash", zip().with("a/..\\..\\evil.form", "{}").bytes()),
                Arguments.of("drive", zip().with("C:evil.form", "{}").bytes()),
                Arguments.of(
                        "control character", zip().with("ev\nil.form", "{}").bytes()),
                Arguments.of(
                        "null character",
                        zip().with("evil.form\u0000.exe", "{}").bytes()),
                Arguments.of("link", zip().withLink("evil.form", "/etc/passwd").bytes()),
                Arguments.of(
                        "link as the folder",
                        zip().withLink("conversations/", "/etc").bytes()),
                Arguments.of(
                        "the same name twice",
                        zip().with("a.form", "{}").with("A.form", "{}").bytes()),
                Arguments.of("two diagrams", zip().with("b.bpmn", FLOW).bytes()),
                Arguments.of("no diagram", new ZipText().with("a.form", "{}").bytes()),
                Arguments.of("unknown file", zip().with("readme.md", "x").bytes()),
                Arguments.of(
                        "script in a picture",
                        zip().with("a.svg", "<svg onload=\"alert(1)\"/>").bytes()),
                Arguments.of("zip in a zip", zip().with("inner.zip", nested).bytes()),
                Arguments.of(
                        "zip as a diagram", new ZipText().with("a.bpmn", nested).bytes()),
                Arguments.of(
                        "zip bomb", zip().with("bomb.form", new byte[900_000]).bytes()),
                Arguments.of(
                        "large file",
                        zip().with("a.form", new byte[(1 << 20) + 1]).bytes()),
                Arguments.of("large in all", large.bytes()),
                Arguments.of("many files", many.bytes()),
                Arguments.of(
                        "no UTF-8",
                        zip().with("a.form", new byte[] {(byte) 0xff, (byte) 0xfe})
                                .bytes()),
                Arguments.of(
                        "flow.json is none",
                        zip().with("flow.json", "{".repeat(2000)).bytes()),
                Arguments.of("half a zip", Arrays.copyOf(zip().bytes(), 200)),
                Arguments.of("noise", noise),
                Arguments.of("noise that begins like a zip", withHead(noise)),
                Arguments.of("nothing", new byte[0]),
                Arguments.of("HTML", bytes("<html><script>alert(1)</script></html>")),
                Arguments.of("no process", bytes(FLOW.replaceAll("(?s)<bpmn:process.*</bpmn:process>", ""))),
                Arguments.of("deep", bytes(FLOW.replace("<bpmn:startEvent", "<bpmn:subProcess>".repeat(100)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refusesWhatIsNoFlowAndKeepsNothing(String attack, byte[] file) {
        Answer answer = designer.client().upload("drafts/imports", "flow.zip", file);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("/problems/import-refused");
        assertThat(answer.json().at("/problems/0/remedy").asString()).isNotBlank();
        assertThat(answer.response().body()).doesNotContain("passwd", "alert(1)");
        assertThat(designer.client().get("drafts").json()).isEmpty();
    }

    static Stream<Resource> foreignDiagrams() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:miwg/*.bpmn"));
    }

    @ParameterizedTest
    @MethodSource("foreignDiagrams")
    void aDiagramOfAnotherToolIsADraftWithItsProblems(Resource diagram) throws IOException {
        JsonNode imported = imported(String.valueOf(diagram.getFilename()), diagram.getContentAsByteArray());
        assertThat(imported.get("problems")).isNotEmpty();
        assertThat(imported.at("/problems")
                        .valueStream()
                        .filter(problem -> problem.get("severity").asString().equals("ERROR")))
                .isNotEmpty()
                .noneMatch(problem -> problem.get("rule").asString().equals("document"));
        assertThat(designer.publish(imported.get("draft"), null).problem()).isEqualTo("/problems/flow-refused");
        JsonNode again = imported("again.bpmn", bytes(imported.at("/draft/bpmn").asString()));
        assertThat(again.at("/draft/bpmn")).isEqualTo(imported.at("/draft/bpmn"));
    }

    @Test
    void whatOnlyAnotherToolUnderstandsIsLeftOutAndNamed() {
        String foreign = FLOW.replace(
                        "<bpmn:definitions",
                        "<bpmn:definitions xmlns:other=\"https://other.example/\""
                                + " xmlns:xsi2=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi2:schemaLocation=\"https://other.example/ https://other.example/other.xsd\"")
                .replace("<bpmn:startEvent", "<other:thing><bpmn:task id=\"hidden\"/></other:thing><bpmn:startEvent")
                .replace(" id=\"greet\"", " id=\"greet\" other:colour=\"red\"")
                .replace("UTF-8", "ISO-8859-1")
                .replace("Hello", "Grüezi");
        JsonNode imported = imported("hello.bpmn", foreign.getBytes(StandardCharsets.ISO_8859_1));
        String kept = imported.at("/draft/bpmn").asString();
        assertThat(kept).contains("Grüezi").doesNotContain("other", "hidden", "schemaLocation");
        assertThat(imported.get("problems")).hasSize(1);
        assertThat(imported.at("/problems/0/severity").asString()).isEqualTo("WARNING");
        assertThat(imported.at("/problems/0/message").asString()).contains("https://other.example/");
        assertThat(designer.publish(imported.get("draft"), null).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data", "multipart/form-data; boundary=", "x"})
    void takesOnlyFilesInForms(String type) {
        assertThatThrownBy(() -> UploadedFile.read(type, bytes("--x"))).isInstanceOf(ResponseStatusException.class);
        assertThat(designer.client().send("POST", "drafts/imports", "{}").status())
                .isEqualTo(415);
    }

    private JsonNode imported(String name, byte[] file) {
        Answer answer = designer.client().upload("drafts/imports", name, file);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json();
    }

    private static ZipText zip() {
        return new ZipText().with("a.bpmn", FLOW);
    }

    private static byte[] withHead(byte[] noise) {
        byte[] headed = noise.clone();
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, headed, 0, 4);
        return headed;
    }

    /** Dense enough to pass the look at the ratio. */
    private static byte[] incompressible(int size) {
        StringBuilder text = new StringBuilder(size);
        Random random = new Random(size);
        while (text.length() < size) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return bytes(text.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
