package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.call;
import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.capture.AnswerType;
import io.smartconvo.capture.AnswerVault;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.Publication;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Two tenants that name everything alike: nothing of one works for the other, on any path. */
@SmartConvoTest
@Import(Scenery.class)
@Proves({"1.2", "6.3", "12.1"})
class TenantIsolationTests {

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    @Autowired
    FlowCatalogue flows;

    @Autowired
    AnswerVault answers;

    @Autowired
    ConsentLedger consent;

    @Autowired
    KeyVault vault;

    @Autowired
    ApplicationContext application;

    private TenantId one;
    private TenantId other;
    private String site;
    private String otherSite;
    private FramesOverHttp http;

    @BeforeEach
    void open() {
        one = scenery.tenant();
        other = scenery.tenant();
        site = site(one, "One");
        otherSite = site(other, "Other");
        http = new FramesOverHttp(scenery.port());
    }

    private String site(TenantId tenant, String name) {
        FlowText helper = FlowText.line("helper", say("greet", "I help " + name + "."));
        FlowText main = FlowText.line(
                "main",
                say("hello", "This is " + name + "."),
                ask("who", "Who?", "nick"),
                call("help", "helper"),
                FlowText.step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact")),
                ask("mail", Map.of("text", "Mail?", "answer", "email", "type", "email", "purpose", "contact")),
                ask("more", "More?", "more"));
        return scenery.site(tenant, helper, main).transform(key -> scenery.site(tenant, List.of("main")));
    }

    private ChatClient client() {
        return new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port());
    }

    private static UUID conversation(JsonNode welcome) {
        return UUID.fromString(welcome.get("conversation").asString());
    }

    @Test
    void flowsOfOneNameStayApart() {
        try (ChatClient visitor = scenery.open(site);
                ChatClient neighbour = scenery.open(otherSite)) {
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("This is One.");
            assertThat(neighbour.event("say").get("text").asString()).isEqualTo("This is Other.");
            visitor.say("Kim");
            neighbour.say("Kim");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("I help One.");
            assertThat(neighbour.event("say").get("text").asString()).isEqualTo("I help Other.");
        }
    }

    @Test
    void aTokenOpensNothingElsewhere() {
        String token;
        try (ChatClient visitor = scenery.open(site)) {
            token = visitor.token();
        }
        String secondSite = scenery.site(one, List.of("main"));
        String rest = token.substring(token.indexOf('.'));
        for (String wrong : List.of(otherSite, secondSite)) {
            for (String tried : List.of(token, wrong + rest)) {
                try (ChatClient thief = client()) {
                    assertThat(thief.resume(wrong, tried, 0).get("type").asString())
                            .isEqualTo("gone");
                }
                assertThat(http.post(tried.startsWith(site) ? "x" + tried : tried, http.ping())
                                .body())
                        .contains("\"gone\"");
                assertThat(http.events(tried.startsWith(site) ? "x" + tried : tried, 0))
                        .isEqualTo(401);
            }
        }
        try (ChatClient visitor = client()) {
            assertThat(visitor.resume(site, token, 0).get("type").asString()).isEqualTo("welcome");
        }
    }

    @Test
    void aSiteOffersOnlyItsOwnFlows() {
        scenery.publish(other, FlowText.line("secret", say("s", "Secret.")).xml(), Map.of());
        scenery.publish(one, FlowText.line("unlisted", say("s", "Unlisted.")).xml(), Map.of());
        for (String flow : List.of("secret", "unlisted")) {
            try (ChatClient visitor = client()) {
                assertThat(visitor.hello(site, flow).path("code").asString()).isEqualTo("unknownFlow");
            }
            assertThat(http.post(null, http.hello(site, flow)).statusCode()).isEqualTo(404);
        }
        // A site that names another tenant's flow by mistake does not get it either.
        String mistaken = scenery.site(one, List.of("secret"));
        try (ChatClient visitor = client()) {
            assertThat(visitor.hello(mistaken, null).path("code").asString()).isEqualTo("unknownFlow");
        }
    }

    @Test
    void aFlowCannotCallAnotherTenants() {
        scenery.publish(other, FlowText.line("theirs", say("s", "Secret.")).xml(), Map.of());
        FlowText caller = FlowText.line("caller", call("steal", "theirs"));

        Publication publication = flows.publish(one, FlowBundle.of(caller.xml(), Map.of()), "theft");

        assertThat(publication).isInstanceOf(Publication.Refused.class);
        assertThat(publication.toString()).contains("call-activity").doesNotContain(other.toString());
    }

    /** What the check at publishing refuses does not work either when it is tried behind its back. */
    @Test
    void aCallDoesNotFindAnotherTenantsFlowAtRunTime() throws SQLException {
        scenery.publish(one, FlowText.line("lent", say("s", "Mine.")).xml(), Map.of());
        scenery.publish(
                one,
                FlowText.line("borrower", ask("who", "Who?", "nick"), call("lend", "lent"))
                        .xml(),
                Map.of());
        String borrower = scenery.site(one, List.of("borrower"));
        execute(
                "update act_re_procdef set tenant_id_ = ? where tenant_id_ = ? and key_ like '%lent'",
                other.toString(), one.toString());

        try (ChatClient visitor = scenery.open(borrower)) {
            visitor.event("ask");
            visitor.say("Kim");
            assertThat(visitor.event("say").get("text").asString()).isNotEqualTo("Mine.");
            assertThat(visitor.seen().toString()).doesNotContain("Mine.");
        }
    }

    @Test
    void catalogueVaultLedgerAndKeysKnowTheirTenant() {
        try (ChatClient visitor = client()) {
            UUID id = conversation(visitor.hello(site, null));
            SubjectId subject = new SubjectId(id);
            visitor.event("ask");
            visitor.say("Kim");
            visitor.event("consent");
            visitor.decide("agree", "contact", true);
            visitor.event("ask");
            visitor.say("kim@example.org");
            visitor.event("ask");

            assertThat(answers.find(one, AnswerType.EMAIL, "kim@example.org")).containsExactly(subject);
            assertThat(answers.find(other, AnswerType.EMAIL, "kim@example.org")).isEmpty();
            assertThat(answers.readAll(vault.cipher(one, subject))).isNotEmpty();
            assertThatThrownBy(() -> answers.readAll(vault.cipher(other, subject)))
                    .isInstanceOf(RuntimeException.class);
            Purpose contact = new Purpose("contact");
            assertThat(consent.permits(one, subject, contact)).isTrue();
            assertThat(consent.permits(other, subject, contact)).isFalse();
            assertThat(consent.decisions(other, subject)).isEmpty();
            assertThat(answers.forget(other, subject, contact)).isZero();
            vaultRefusesToDestroyForTheWrongTenant(subject);
        }
    }

    private void vaultRefusesToDestroyForTheWrongTenant(SubjectId subject) {
        try {
            vault.destroy(other, subject);
        } catch (RuntimeException refused) {
            // Refusing is as good as doing nothing.
        }
        assertThat(answers.readAll(vault.cipher(one, subject))).isNotEmpty();
    }

    @Test
    void aVersionOfOneIsNoVersionOfTheOther() {
        String definition = flows.current(one, "main").orElseThrow().processDefinitionId();
        assertThat(flows.model(one, definition)).isNotNull();
        assertThatThrownBy(() -> flows.model(other, definition)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> flows.authored(other, definition)).isInstanceOf(IllegalArgumentException.class);
        assertThat(flows.versions(other, "main"))
                .allSatisfy(version -> assertThat(version.tenant()).isEqualTo(other));
    }

    @Test
    void theEngineServesNobodyWithoutATenant() {
        RuntimeService runtime = application.getBean(RuntimeService.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> runtime.createProcessInstanceQuery().list());
        assertThatIllegalStateException().isThrownBy(() -> runtime.startProcessInstanceByKey("main"));
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.asSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
