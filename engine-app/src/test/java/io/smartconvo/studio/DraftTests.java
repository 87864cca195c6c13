package io.smartconvo.studio;

import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class DraftTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    private TenantId tenant;
    private Cast.Played kim;
    private Designer designer;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        kim = cast.member(tenant, Role.DESIGNER);
        designer = new Designer(cast.signedIn(kim));
    }

    @Test
    void aBlankDraftHasAKeyOfItsNameAndNothingIsWrongWithIt() {
        JsonNode draft = designer.added(Map.of("name", "Größe & <b>Farbe</b>"));
        assertThat(draft.get("key").asString()).isEqualTo("gro-e-b-farbe-b");
        assertThat(draft.get("revision").asInt()).isEqualTo(1);
        assertThat(draft.get("changedBy").asString()).isEqualTo(kim.name());
        assertThat(draft.get("basedOn").isNull()).isTrue();
        assertThat(designer.added(Map.of("name", "Größe & <b>Farbe</b>"))
                        .get("key")
                        .asString())
                .isEqualTo("gro-e-b-farbe-b-2");

        Answer published = designer.publish(draft, null);
        assertThat(published.status()).as(published.response().body()).isEqualTo(201);
        assertThat(published.json().at("/version/name").asString()).isEqualTo("Größe & <b>Farbe</b>");
        assertThat(published.json().get("warnings")).isEmpty();
    }

    @Test
    void aDraftStartsFromTheGalleryFromAVersionOrFromAnotherDraft() {
        JsonNode first = designer.added(Map.of("template", "lead-capture", "name", "Leads"));
        JsonNode second = designer.added(Map.of("template", "lead-capture"));
        assertThat(first.get("key").asString()).isEqualTo("leadCapture");
        assertThat(second.get("key").asString()).isEqualTo("leadCapture-2");
        assertThat(second.get("bpmn").asString())
                .contains("id=\"leadCapture-2\"", "bpmnElement=\"leadCapture-2\"")
                .doesNotContain("\"leadCapture\"");
        assertThat(first.get("forms").has("lead.form")).isTrue();
        assertThat(first.get("tests").has("happy-path.chat")).isTrue();

        String flow = flow("hello", "Hello");
        designer.version(flow);
        JsonNode ofVersion = designer.added(Map.of("flow", "hello", "version", 1));
        assertThat(ofVersion.get("bpmn").asString()).isEqualTo(flow);
        assertThat(ofVersion.get("basedOn").asInt()).isEqualTo(1);

        JsonNode copy = designer.added(Map.of("copy", Designer.id(ofVersion)));
        assertThat(copy.get("key").asString()).isEqualTo("hello");
        assertThat(copy.get("basedOn").asInt()).isEqualTo(1);
        assertThat(designer.client().get("drafts").json()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":\"a\\nb\"}",
                "{\"name\":\"a\",\"template\":\"../../etc\"}",
                "{\"name\":\"a\",\"flow\":\"nothing\"}",
                "{\"name\":\"a\",\"copy\":\"00000000-0000-0000-0000-000000000001\"}",
                "{\"name\":\"a\",\"flow\":\"x\",\"template\":\"lead-capture\"}"
            })
    void refusesADraftOfNothing(String wanted) {
        Answer answer = designer.client().send("POST", "drafts", wanted);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("/problems/invalid");
    }

    @Test
    void twoDesignersOnOneDraftLoseNothing() {
        JsonNode draft = designer.draft(flow("shared", "first"));
        Designer other = new Designer(cast.as(tenant, Role.ADMIN));

        assertThat(designer.save(draft, flow("shared", "of Kim")).status()).isEqualTo(200);
        Answer late = other.save(draft, flow("shared", "of the other"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("/problems/draft-conflict");
        assertThat(late.json().get("revision").asInt())
                .isEqualTo(draft.get("revision").asInt() + 1);
        assertThat(late.json().get("changedBy").asString()).isEqualTo(kim.name());
        assertThat(late.json().has("changedAt")).isTrue();
        assertThat(other.read(draft).get("bpmn").asString()).isEqualTo(flow("shared", "of Kim"));

        JsonNode copy = other.added(Map.of("copy", Designer.id(draft), "name", "Mine"));
        assertThat(other.save(copy, flow("shared", "of the other")).status()).isEqualTo(200);
        assertThat(other.read(copy).get("bpmn").asString()).isEqualTo(flow("shared", "of the other"));
    }

    @Test
    void ofManyWhoSaveAtOnceOneWins() {
        JsonNode draft = designer.draft(flow("raced", "first"));
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(number ->
                        designer.save(draft, flow("raced", "writer " + number)).status())
                .toList();
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        int winner = statuses.indexOf(200);
        assertThat(designer.read(draft).get("bpmn").asString()).isEqualTo(flow("raced", "writer " + winner));
        assertThat(designer.read(draft).get("revision").asInt())
                .isEqualTo(draft.get("revision").asInt() + 1);
    }

    @Test
    void aDraftMayBeBrokenButNotLarge() {
        JsonNode draft = designer.draft(flow("sketch", "first"));
        assertThat(designer.save(draft, "<bpmn:half").status()).isEqualTo(200);
        JsonNode broken = designer.read(draft);
        assertThat(broken.get("bpmn").asString()).isEqualTo("<bpmn:half");
        assertThat(broken.get("key").asString()).isEqualTo("sketch");
        assertThat(designer.publish(broken, null).problem()).isEqualTo("/problems/flow-refused");

        assertThat(designer.save(broken, "x".repeat(DraftContent.LARGEST_DIAGRAM + 1))
                        .problem())
                .isEqualTo("/problems/too-large");
        Map<String, String> large = Map.of("a.form", "x".repeat(DraftContent.LARGEST_FILE + 1));
        assertThat(designer.save(broken, "", large, Map.of()).problem()).isEqualTo("/problems/too-large");
        assertThat(designer.save(broken, "x".repeat(5 << 20)).problem()).isEqualTo("/problems/too-large");
        assertThat(designer.read(draft)).isEqualTo(broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.form", "/a.form", "a\\b.form", "a.html", "C:a.form", "", "a\u0000.form"})
    void refusesFileNamesThatMeanSomethingToAFileSystem(String name) {
        JsonNode draft = designer.added(Map.of("name", "A flow"));
        Answer form = designer.save(draft, "", Map.of(name, "{}"), Map.of());
        Answer test = designer.save(draft, "", Map.of(), Map.of(name, "x"));
        assertThat(form.problem()).isEqualTo("/problems/invalid");
        assertThat(form.json().at("/errors/0/field").asString()).isEqualTo("forms");
        assertThat(test.json().at("/errors/0/field").asString()).isEqualTo("tests");
    }

    @Test
    void refusesTextThatWouldNotComeBackAsItWas() {
        JsonNode draft = designer.added(Map.of("name", "A flow"));
        String path = "drafts/" + Designer.id(draft);
        for (String odd : List.of("\\u0000", "\\ud800")) {
            assertThat(designer.client()
                            .send("PUT", path, "{\"bpmn\":\"" + odd + "\",\"revision\":1}")
                            .status())
                    .isEqualTo(422);
            assertThat(designer.client()
                            .send("PUT", path, "{\"tests\":{\"a.chat\":\"" + odd + "\"},\"revision\":1}")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(designer.client().send("PUT", path, "{\"bpmn\":\"\"}").status())
                .isEqualTo(422);
    }

    @Test
    void knowsNothingOfAnotherTenant() {
        JsonNode draft = designer.draft(flow("secret", "first"));
        String path = "drafts/" + Designer.id(draft);
        Designer stranger = new Designer(cast.as(scenery.tenant(), Role.OWNER));

        assertThat(stranger.client().get("drafts").json()).isEmpty();
        assertThat(stranger.client().get(path).status()).isEqualTo(404);
        assertThat(stranger.client().get(path + "/bundle").status()).isEqualTo(404);
        assertThat(stranger.save(draft, "").status()).isEqualTo(404);
        assertThat(stranger.publish(draft, null).status()).isEqualTo(404);
        assertThat(stranger.client().send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(stranger.add(Map.of("name", "x", "copy", Designer.id(draft))).status())
                .isEqualTo(422);
        assertThat(designer.read(draft)).isEqualTo(draft);
        assertThat(designer.client().send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(designer.client().get(path).status()).isEqualTo(404);
    }

    @Test
    void aForeignPageChangesNothing() {
        JsonNode draft = designer.draft(flow("mine", "first"));
        ConsoleClient client = designer.client();
        String path = "drafts/" + Designer.id(draft);
        assertThat(client.sendWithoutToken("DELETE", path, null).status()).isEqualTo(403);
        assertThat(client.sendWithoutToken("PUT", path, "{\"bpmn\":\"\",\"revision\":2}")
                        .status())
                .isEqualTo(403);
        assertThat(client.sendWithoutToken("POST", path + "/publication", "{\"revision\":2}")
                        .status())
                .isEqualTo(403);
        assertThat(designer.read(draft)).isEqualTo(draft);
    }

    @Test
    void aTenantHasSoManyDraftsAndNoMore() {
        jdbc.sql("""
                        insert into flow_draft (id, tenant_id, key, name, authored, forms, tests, revision, changed_at)
                        select gen_random_uuid(), :tenant, 'k' || n, 'n', '', '{}', '{}', 1, now()
                        from generate_series(1, :most) n""")
                .param("tenant", tenant.value())
                .param("most", DraftDesk.MOST_DRAFTS)
                .update();
        assertThat(designer.add(Map.of("name", "One more")).problem()).isEqualTo("/problems/too-many-drafts");
    }

    private static String flow(String key, String text) {
        return FlowText.line(key, say("greet", text)).xml();
    }
}
