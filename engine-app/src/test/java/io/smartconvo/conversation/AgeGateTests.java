package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.gateway;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.start;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.capture.AgeLedger;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.Audience;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A child is asked once, and nothing of a child is kept, whatever the flow or the child tries. */
@SmartConvoTest(properties = "smartconvo.conversation.sweep-interval=1h")
@Import(Scenery.class)
@Proves({"11.2", "12.4"})
class AgeGateTests {

    @Autowired
    Scenery scenery;

    @Autowired
    AgeLedger ledger;

    @Autowired
    TenantDirectory directory;

    @Autowired
    JdbcClient jdbc;

    private static String gate(String id, String ask) {
        return step(
                "receiveTask", "age-gate", id, Map.of("text", "Tell me about you?", "ask", ask, "retryText", "Again?"));
    }

    /** The gate, a word about its outcome, and the same gate again. */
    private static FlowText twice(String ask) {
        return FlowText.line(
                "gates",
                ask("topic", "What about?", "topic"),
                gate("first", ask),
                say("outcome", "{{ ageGate }} {{ topic }}"),
                ask("more", "More?", "more"),
                gate("second", ask),
                say("again", "{{ ageGate }} {{ more }}"));
    }

    private static FlowText guarded() {
        return new FlowText("guarded")
                .element(start())
                .element(gate("gate", "birthYear"))
                .element(gateway("exclusive", "old", "young"))
                .element(say("sorry", "Come back later."))
                .element(end("bye"))
                .element(step("receiveTask", "consent", "may", Map.of("text", "May we?", "purpose", "contact")))
                .element(gateway("exclusive", "gw", "no"))
                .element(end("not"))
                .element(ask("mail", Map.of("text", "Mail?", "answer", "mail", "type", "email", "purpose", "contact")))
                .element(ask("else", "Anything else?", "more"))
                .element(ask("mail2", Map.of("text", "Mail?", "answer", "mail", "type", "email", "purpose", "contact")))
                .element(end("end"))
                .arrow("start", "gate")
                .arrow("gate", "old")
                .arrow("enough", "old", "may", "ageGate = \"over\"")
                .element("<bpmn:sequenceFlow id=\"young\" sourceRef=\"old\" targetRef=\"sorry\" />")
                .arrow("sorry", "bye")
                .arrow("may", "gw")
                .arrow("yes", "gw", "mail", "consent.contact")
                .element("<bpmn:sequenceFlow id=\"no\" sourceRef=\"gw\" targetRef=\"not\" />")
                .arrow("mail", "else")
                .arrow("else", "mail2")
                .arrow("mail2", "end");
    }

    private int count(String sql, TenantId tenant) {
        return jdbc.sql("select count(*) from " + sql + " and tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "birthYear, 1990, over",
        "birthYear, 2020, under",
        "birthDate, 1990-05-05, over",
        "birthDate, 2020-05-05, under",
        "age, 16, over",
        "age, 15, under",
        "age, I am 12, under"
    })
    void keepsOnlyTheOutcomeAndAsksOnce(String ask, String answer, String outcome) {
        TenantId tenant = scenery.tenant();
        try (ChatClient visitor = scenery.open(scenery.site(tenant, twice(ask)))) {
            visitor.event("ask");
            visitor.say("Tents");
            JsonNode question = visitor.event("ask");
            assertThat(question.at("/input").propertyNames()).as("no hint").containsExactly("type");
            visitor.say(answer);
            assertThat(visitor.event("visitor").get("text").asString()).isEqualTo("•••");
            String said = visitor.event("say").get("text").asString();
            assertThat(said).isEqualTo(outcome.equals("over") ? "over Tents" : "under ");
            visitor.event("ask");
            visitor.say("Boots");
            assertThat(visitor.event("say").get("text").asString())
                    .as("the second gate passes without a question")
                    .isEqualTo(outcome + " Boots");
            assertThat(visitor.event("ended")).isNotNull();
            assertThat(count("age_outcome where outcome = '" + outcome + "'", tenant))
                    .isOne();
        }
    }

    @Test
    void anAnswerThatIsNoneIsAskedForAgainAndNotKept() {
        try (ChatClient visitor = scenery.open(scenery.site(scenery.tenant(), guarded()))) {
            visitor.event("ask");
            for (String wrong : List.of("none of your business", "3000", "-5", "1700")) {
                visitor.say(wrong);
                assertThat(visitor.event("visitor").get("text").asString()).isEqualTo("•••");
                assertThat(visitor.event("ask").get("text").asString()).isEqualTo("Again?");
            }
        }
    }

    @Test
    void aSecondTabCannotAnswerAgain() {
        TenantId tenant = scenery.tenant();
        String site = scenery.site(tenant, guarded());
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("2020");
            visitor.event("ended");
            try (ChatClient tab = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
                tab.resume(site, visitor.token(), 0);
                tab.say("1990");
                assertThat(count("age_outcome where outcome = 'over'", tenant)).isZero();
                assertThat(count("age_outcome where outcome = 'under'", tenant)).isOne();
            }
        }
    }

    @Test
    void aStatementStopsEverythingPersonalAndTellsTheTenant() {
        TenantId tenant = scenery.tenant();
        try (ChatClient visitor = scenery.open(scenery.site(tenant, guarded()))) {
            visitor.event("ask");
            visitor.say("1990");
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            visitor.say("kim@example.org");
            visitor.event("ask");
            assertThat(count("captured_field where true", tenant)).isOne();

            visitor.say("by the way, I am 12");
            assertThat(visitor.event("visitor").get("text").asString()).isEqualTo("•••");
            assertThat(visitor.event("say").get("text").asString()).contains("personal details");
            assertThat(count("captured_field where true", tenant)).isZero();
            assertThat(count("age_notice where kind = 'statement'", tenant)).isOne();

            visitor.say("nothing else");
            visitor.event("ask");
            visitor.say("kim@example.org");
            assertThat(visitor.event("ask").get("text").asString()).contains("personal details");
            assertThat(count("captured_field where true", tenant))
                    .as("in spite of consent and of a gate that was passed")
                    .isZero();
            visitor.say("I said I am 12!");
            visitor.event("ask");
            String conversation = visitor.seen().get(0).get("conversation").asString();
            assertThat(ledger.notices(tenant))
                    .as("told once")
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.conversation()).hasToString(conversation));
            assertThat(ledger.notices(scenery.tenant())).isEmpty();
        }
    }

    @Test
    void anotherTenantsVisitorsAreNotMeant() {
        TenantId tenant = scenery.tenant();
        TenantId other = scenery.tenant();
        try (ChatClient child = scenery.open(scenery.site(tenant, guarded()))) {
            child.event("ask");
            child.say("2020");
            child.event("ended");
        }
        assertThat(count("age_outcome where true", other)).isZero();
    }

    @Test
    void aTenantThatAsksForAnAgeKeepsNothingWithoutOne() {
        TenantId tenant = scenery.tenant();
        FlowText old = FlowText.line(
                "old",
                step("receiveTask", "consent", "may", Map.of("text", "May we?", "purpose", "contact")),
                ask("mail", Map.of("text", "Mail?", "answer", "mail", "type", "email", "purpose", "contact")));
        String site = scenery.site(tenant, old);
        directory.address(tenant, new Audience(14, false));
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("consent");
            visitor.decide("may", "contact", true);
            visitor.event("ask");
            visitor.say("kim@example.org");
            assertThat(visitor.event("ask").get("text").asString()).contains("personal details");
            assertThat(count("captured_field where true", tenant)).isZero();
        }
    }
}
