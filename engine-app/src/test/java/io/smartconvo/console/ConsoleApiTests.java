package io.smartconvo.console;

import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class ConsoleApiTests {

    private static final String FORM = """
            {"name":"Shop","origins":["https://Shop.example:443/"],"flows":["hello"],"locale":"de-at",
             "theme":{"accent":"#2a6f4e"},"texts":{"title":"Servus"}}""";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    private TenantId tenant;
    private ConsoleClient owner;
    private String flow;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        owner = cast.as(tenant, Role.OWNER);
        flow = FlowText.line("hello", step("sendTask", "say", "greet", Map.of("text", "Hello")))
                .xml();
    }

    @Test
    void publishesAFlowUnderItsAuthorsNameAndShowsItAsItWasDrawn() {
        Cast.Played designer = cast.member(tenant, Role.DESIGNER);
        Answer published = cast.signedIn(designer).send("POST", "flows", upload(flow, "the first"));
        assertThat(published.status()).as(published.response().body()).isEqualTo(201);
        assertThat(published.json().get("version").asInt()).isEqualTo(1);
        assertThat(published.json().get("publishedBy").asString()).isEqualTo(designer.name());

        assertThat(owner.get("flows").json().at("/0/key").asString()).isEqualTo("hello");
        assertThat(owner.get("flows/hello/versions").json()).hasSize(1);
        JsonNode drawn = owner.get("flows/hello/versions/1").json();
        assertThat(drawn.get("bpmn").asString()).isEqualTo(flow);
        assertThat(drawn.get("forms")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFlowAndPublishesNothing() {
        String broken = flow.replace("<bpmn:startEvent", "<bpmn:scriptTask id=\"evil\"/><bpmn:startEvent");
        Answer checked = owner.send("POST", "flows/check", upload(broken, null));
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.json().at("/problems/0").propertyNames())
                .contains("rule", "element", "severity", "message", "remedy");

        Answer refused = owner.send("POST", "flows", upload(broken, null));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/flow-refused");
        assertThat(refused.json().get("problems")).isEqualTo(checked.json().get("problems"));
        assertThat(owner.get("flows").json()).isEmpty();
        assertThat(owner.send("POST", "flows", "{}").status()).isEqualTo(422);
        assertThat(owner.send("POST", "flows", "{\"forms\":{\"a.form\":null}}").status())
                .isEqualTo(422);
    }

    @Test
    void addsAndChangesASite() {
        owner.send("POST", "flows", upload(flow, null));
        Answer added = owner.send("POST", "sites", FORM);
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        assertThat(added.json().at("/origins/0").asString()).isEqualTo("https://shop.example");
        assertThat(added.json().get("locale").asString()).isEqualTo("de-AT");
        String id = added.json().get("id").asString();

        Answer changed = owner.send("PUT", "sites/" + id, FORM.replace("Shop\"", "Shop 2\""));
        assertThat(changed.json().get("name").asString()).isEqualTo("Shop 2");
        assertThat(changed.json().get("key")).isEqualTo(added.json().get("key"));
        assertThat(owner.get("sites").json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name    | \"Shop\"                       | \" \"",
                "origins | https://Shop.example:443/      | http://shop.example",
                "origins | https://Shop.example:443/      | https://shop.example/path",
                "origins | https://Shop.example:443/      | https://*",
                "origins | https://Shop.example:443/      | javascript:alert(1)",
                "flows   | [\"hello\"]                    | []",
                "flows   | [\"hello\"]                    | [\"lead\",null]",
                "locale  | de-at                          | not a language",
                "theme.accent | #2a6f4e                   | red;background:url(x)",
                "theme.accent | #2a6f4e                   | ''",
                "texts   | title                          | <title>"
            })
    void refusesASiteFieldByField(String field, String right, String wrong) {
        owner.send("POST", "flows", upload(flow, null));
        Answer refused = owner.send("POST", "sites", FORM.replace(right, wrong));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/invalid");
        assertThat(refused.json().at("/errors")).hasSize(1);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void takesWhatMakesUpALook() {
        owner.send("POST", "flows", upload(flow, null));
        Answer added = owner.send(
                "POST", "sites", themed("\"accent-dark\":\"#7FD1A8\",\"radius\":\"0px\",\"font\":\"Georgia, serif\""));
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        assertThat(added.json().at("/theme/font").asString()).isEqualTo("Georgia, serif");
        assertThat(added.json().at("/theme/radius").asString()).isEqualTo("0px");
    }

    /** The widget writes these into a style sheet on somebody's page. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accent-dark | #7fd1a",
                "accent-dark | light-dark(#fff,#000)",
                "accent-dark | url(https://evil.example/x)",
                "accent      | #2a6f4e;--_bg:url(//evil.example)",
                "accent      | #2a6f4e}*{display:none",
                "accent      | var(--x)",
                "accent      | #2a6f4e\\u0000",
                "accent      | #2a6f4e\\n",
                "radius      | 29px",
                "radius      | -1px",
                "radius      | 4",
                "radius      | 4px 4px",
                "radius      | calc(4px)",
                "radius      | 4px/**/",
                "radius      | ４px",
                "font        | Comic Sans MS",
                "font        | Georgia, serif;background:url(x)",
                "font        | x,expression(alert(1))",
                "font        | GEORGIA, SERIF"
            })
    void letsNothingIntoTheStyleSheetButALook(String property, String value) {
        owner.send("POST", "flows", upload(flow, null));
        Answer refused = owner.send("POST", "sites", themed("\"" + property + "\":\"" + value + "\""));
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("theme." + property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sc-accent", "bg", "ACCENT", "background", "accent;x", ""})
    void knowsNoOtherProperty(String property) {
        owner.send("POST", "flows", upload(flow, null));
        Answer refused = owner.send("POST", "sites", themed("\"" + property + "\":\"#2a6f4e\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("theme");
    }

    private static String themed(String looks) {
        return FORM.replace("\"accent\":\"#2a6f4e\"", looks);
    }

    @Test
    void knowsNothingOfAnotherTenant() {
        owner.send("POST", "flows", upload(flow, null));
        String site = owner.send("POST", "sites", FORM).json().get("id").asString();
        TenantId others = scenery.tenant();
        ConsoleClient other = cast.as(others, Role.OWNER);

        assertThat(other.get("sites").json()).isEmpty();
        assertThat(other.get("flows").json()).isEmpty();
        assertThat(other.send("PUT", "sites/" + site, FORM).status()).isEqualTo(404);
        assertThat(other.get("flows/hello/versions").status()).isEqualTo(404);
        assertThat(other.get("flows/hello/versions/1").status()).isEqualTo(404);
        assertThat(other.send("POST", "sites", FORM)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("flows");
        assertThat(other.get("privacy/records-of-processing/" + tenant).status())
                .isEqualTo(404);
        assertThat(other.get("privacy/records-of-processing").json().toString()).doesNotContain(tenant.toString());
    }

    private static String upload(String bpmn, String note) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("bpmn", bpmn);
        body.put("forms", Map.of());
        body.put("note", note);
        return JsonMapper.shared().writeValueAsString(body);
    }
}
