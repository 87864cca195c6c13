package io.smartconvo.studio;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class PublicationTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

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
    void publishesADraftUnderItsAuthorsNameWithNoteAndTests() {
        JsonNode draft = designer.draft(flow("First"));
        Map<String, String> tests = Map.of("happy-path.chat", "flow: greeter\n\nbot> First *\n");
        designer.save(draft, flow("First"), Map.of(), tests);
        Answer published = designer.publish(designer.read(draft), "for the summer");

        assertThat(published.status()).as(published.response().body()).isEqualTo(201);
        JsonNode version = published.json().get("version");
        assertThat(version.get("version").asInt()).isEqualTo(1);
        assertThat(version.get("publishedBy").asString()).isEqualTo(kim.name());
        assertThat(version.get("note").asString()).isEqualTo("for the summer");
        assertThat(version.get("archived").asBoolean()).isFalse();
        assertThat(designer.read(draft).get("basedOn").asInt()).isEqualTo(1);
        assertThat(designer.client()
                        .get("flows/greeter/versions/1")
                        .json()
                        .at("/tests/happy-path.chat")
                        .asString())
                .isEqualTo(tests.get("happy-path.chat"));
    }

    @Test
    void otherTestsAreAnotherVersion() {
        JsonNode draft = designer.draft(flow("First"));
        designer.publish(draft, null);
        designer.save(draft, flow("First"), Map.of(), Map.of("a.chat", "flow: greeter"));
        Answer again = designer.publish(designer.read(draft), null);
        assertThat(again.json().at("/version/version").asInt()).isEqualTo(2);
        Answer same = designer.publish(designer.read(draft), null);
        assertThat(same.json().at("/version/version").asInt()).isEqualTo(2);
    }

    @Test
    void saysWhyADraftCannotBePublishedAndPublishesNothing() {
        JsonNode draft = designer.draft(
                flow("First").replace("<bpmn:startEvent", "<bpmn:scriptTask id=\"evil\"/><bpmn:startEvent"));
        Answer refused = designer.publish(draft, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/flow-refused");
        assertThat(refused.json().at("/problems/0").propertyNames())
                .contains("rule", "element", "severity", "message", "remedy");
        assertThat(designer.client().get("flows").json()).isEmpty();
        assertThat(designer.read(draft).get("basedOn").isNull()).isTrue();
        assertThat(designer.publish(draft, "n".repeat(501)).problem()).isEqualTo("/problems/invalid");
    }

    @Test
    void publishesTheRevisionThatWasSeenOrNone() {
        JsonNode draft = designer.draft(flow("First"));
        designer.save(draft, flow("Changed meanwhile"));
        Answer stale = designer.publish(draft, null);
        assertThat(stale.problem()).isEqualTo("/problems/draft-conflict");
        assertThat(designer.client().get("flows").json()).isEmpty();
    }

    @Test
    void nobodyPublishesOverAVersionTheyHaveNotSeen() {
        designer.version(flow("First"));
        JsonNode mine = designer.added(Map.of("flow", "greeter"));
        JsonNode theirs = designer.added(Map.of("flow", "greeter"));
        designer.save(mine, flow("Mine"));
        designer.save(theirs, flow("Theirs"));
        assertThat(designer.publish(designer.read(theirs), null).status()).isEqualTo(201);

        Answer moved = designer.publish(designer.read(mine), null);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.problem()).isEqualTo("/problems/flow-moved");
        assertThat(moved.json().get("version").asInt()).isEqualTo(2);
        assertThat(designer.client().get("flows/greeter/versions").json()).hasSize(2);

        Answer onto = designer.publish(designer.read(mine), null, 2);
        assertThat(onto.json().at("/version/version").asInt()).isEqualTo(3);
        assertThat(designer.read(mine).get("basedOn").asInt()).isEqualTo(3);
    }

    @Test
    void aDraftThatTakesAnotherFlowsKeyAsksFirst() {
        designer.version(flow("First"));
        JsonNode draft =
                designer.draft(FlowText.line("other", say("greet", "Other")).xml());
        assertThat(designer.publish(draft, null).status()).isEqualTo(201);
        designer.save(draft, flow("I am the greeter now"));
        assertThat(designer.publish(designer.read(draft), null).problem()).isEqualTo("/problems/flow-moved");
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsAsked() {
        designer.version(flow("First"));
        List<JsonNode> drafts = Stream.of("One", "Two", "Three", "Four")
                .map(text -> {
                    JsonNode draft = designer.added(Map.of("flow", "greeter"));
                    designer.save(draft, flow(text));
                    return designer.read(draft);
                })
                .toList();
        List<Integer> statuses = drafts.parallelStream()
                .map(draft -> designer.publish(draft, null).status())
                .toList();
        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        assertThat(designer.client().get("flows/greeter/versions").json()).hasSize(2);
    }

    @Test
    void aRunningChatStaysInTheVersionItBeganWithThroughPublicationAndRestoration() {
        JsonNode draft = designer.draft(flow("First"));
        designer.publish(draft, null);
        String site = scenery.site(tenant, List.of("greeter"));
        try (ChatClient first = scenery.open(site)) {
            first.event("ask");
            designer.save(draft, flow("Second"));
            designer.publish(designer.read(draft), null);
            try (ChatClient second = scenery.open(site)) {
                second.event("ask");
                Answer restored =
                        designer.client().send("POST", "flows/greeter/versions/1/restoration", "{\"note\":\"back\"}");
                assertThat(restored.status()).as(restored.response().body()).isEqualTo(201);
                assertThat(restored.json().get("version").asInt()).isEqualTo(3);
                assertThat(restored.json().get("publishedBy").asString()).isEqualTo(kim.name());
                second.say("Sam");
                assertThat(second.event("say").get("text").asString()).isEqualTo("Second Sam");
                second.event("ended");
            }
            first.say("Kim");
            assertThat(first.event("say").get("text").asString()).isEqualTo("First Kim");
            first.event("ended");
        }
        try (ChatClient third = scenery.open(site)) {
            third.event("ask");
            third.say("Pat");
            assertThat(third.event("say").get("text").asString()).isEqualTo("First Pat");
        }
        JsonNode versions = designer.client().get("flows/greeter/versions").json();
        assertThat(versions).hasSize(3);
        assertThat(designer.client().get("flows/greeter/versions/3").json().get("bpmn"))
                .isEqualTo(
                        designer.client().get("flows/greeter/versions/1").json().get("bpmn"));
    }

    @Test
    void anotherTenantRestoresNothing() {
        designer.version(flow("First"));
        designer.version(flow("Second"));
        Designer stranger = new Designer(cast.as(scenery.tenant(), Role.OWNER));
        assertThat(stranger.client()
                        .send("POST", "flows/greeter/versions/1/restoration", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.client().get("flows/greeter/versions/1/bundle").status())
                .isEqualTo(404);
        assertThat(designer.client().get("flows/greeter/versions").json()).hasSize(2);
    }

    private static String flow(String greeting) {
        return FlowText.line(
                        "greeter", ask("name", "What shall I call you?", "nick"), say("bye", greeting + " {{ nick }}"))
                .xml();
    }
}
