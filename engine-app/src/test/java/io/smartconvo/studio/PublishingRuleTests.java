package io.smartconvo.studio;

import static io.smartconvo.conversation.FlowText.ask;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a tenant may ask of flows before they are published, and that there is no way around it. */
@SmartConvoTest
@Import({Cast.class, Scenery.class})
class PublishingRuleTests {

    private static final String HELLO = "flow: hello\n\nbot> Hello\nended> completed\n";
    private static final String BYE = "flow: hello\n\nbot> Goodbye\nended> completed\n";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    private TenantId tenant;
    private ConsoleClient admin;
    private Designer designer;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        admin = cast.as(tenant, Role.ADMIN);
        designer = new Designer(cast.as(tenant, Role.DESIGNER));
    }

    private static String hello() {
        return FlowText.line("hello", say("hi", "Hello")).xml();
    }

    @Test
    void asksNothingUntilSomebodySaysSo() {
        JsonNode rule = designer.client().get("publishing-rule").json();
        assertThat(rule.get("testsPass").asBoolean()).isFalse();
        assertThat(rule.get("stepsCovered").asBoolean()).isFalse();
        assertThat(designer.publish(draft(Map.of("bad.chat", BYE)), "").status())
                .isEqualTo(201);
    }

    @Test
    void isMadeByThoseWhoRunTheTenant() {
        assertThat(set(designer.client(), true, false).status()).isEqualTo(403);
        assertThat(admin.sendWithoutToken("PUT", "publishing-rule", "{\"testsPass\":true,\"stepsCovered\":false}")
                        .status())
                .isEqualTo(403);
        assertThat(set(admin, false, true).status()).isEqualTo(422);
        assertThat(admin.send("PUT", "publishing-rule", "{}").status()).isEqualTo(422);
        assertThat(set(admin, true, false).status()).isEqualTo(200);
        assertThat(cast.as(scenery.tenant(), Role.OWNER)
                        .get("publishing-rule")
                        .json()
                        .get("testsPass")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void letsOnlyFlowsThroughWhoseTestsPass() {
        set(admin, true, false);
        Answer untested = designer.publish(draft(Map.of()), "");
        assertThat(untested.status()).isEqualTo(422);
        assertThat(untested.problem()).isEqualTo("/problems/tests-not-passed");
        assertThat(untested.json().get("untested").asBoolean()).isTrue();

        Answer failing = designer.publish(draft(Map.of("good.chat", HELLO, "bad.chat", BYE, "odd.chat", "?")), "");
        assertThat(failing.problem()).isEqualTo("/problems/tests-not-passed");
        assertThat(texts(failing.json().get("failed"))).containsExactly("bad.chat", "odd.chat");
        assertThat(designer.client().get("flows").json()).isEmpty();

        assertThat(designer.publish(draft(Map.of("good.chat", HELLO)), "").status())
                .isEqualTo(201);
    }

    @Test
    void canAskThatEveryStepIsCovered() {
        set(admin, true, true);
        String xml = FlowText.line("hello", ask("name", "Name?", "nick"), say("hi", "Hello"))
                .xml();
        Answer partly = designer.publish(draft(xml, Map.of("a.chat", "flow: hello\n\nask> name: Name?\n")), "");
        assertThat(partly.problem()).isEqualTo("/problems/tests-not-passed");
        assertThat(texts(partly.json().get("failed"))).isEmpty();
        assertThat(texts(partly.json().get("uncovered"))).containsExactly("end", "hi");
        String whole = "flow: hello\n\nask> name: Name?\nuser> Kim\nbot> Hello\nended> completed\n";
        assertThat(designer.publish(draft(xml, Map.of("a.chat", whole)), "").status())
                .isEqualTo(201);
    }

    @Test
    void standsInEveryWay() {
        assertThat(designer.version(hello())).isEqualTo(1);
        assertThat(designer.version(
                        FlowText.line("hello", say("hi", "Hello again")).xml()))
                .isEqualTo(2);
        set(admin, true, false);
        Answer restored = admin.send("POST", "flows/hello/versions/1/restoration", "{}");
        assertThat(restored.problem()).isEqualTo("/problems/tests-not-passed");
        Answer direct = admin.send("POST", "flows", Designer.json(Map.of("bpmn", hello())));
        assertThat(direct.problem()).isEqualTo("/problems/tests-not-passed");
        assertThat(admin.send(
                                "POST",
                                "flows",
                                Designer.json(Map.of("bpmn", hello(), "tests", Map.of("../up.chat", HELLO))))
                        .status())
                .isEqualTo(422);
        assertThat(admin.get("flows/hello/versions").json()).hasSize(2);
        assertThat(admin.send("POST", "flows", Designer.json(Map.of("bpmn", hello(), "tests", Map.of("a.chat", HELLO))))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void publishesWhatWasTestedOrNothing() {
        set(admin, true, false);
        JsonNode draft = draft(Map.of("good.chat", HELLO));
        assertThat(designer.save(draft, hello(), Map.of(), Map.of("bad.chat", BYE))
                        .status())
                .isEqualTo(200);
        assertThat(designer.publish(draft, "").problem()).isEqualTo("/problems/draft-conflict");
        assertThat(designer.client().get("flows").json()).isEmpty();
    }

    private JsonNode draft(Map<String, String> tests) {
        return draft(hello(), tests);
    }

    private JsonNode draft(String xml, Map<String, String> tests) {
        JsonNode draft = designer.added(Map.of("name", "Hello"));
        assertThat(designer.save(draft, xml, Map.of(), tests).status()).isEqualTo(200);
        return designer.read(draft);
    }

    private static Answer set(ConsoleClient client, boolean pass, boolean covered) {
        return client.send("PUT", "publishing-rule", Designer.json(Map.of("testsPass", pass, "stepsCovered", covered)));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
