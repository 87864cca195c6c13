package io.smartconvo.conversation;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.consent.ConsentDecision;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.consent.LegalBasis;
import io.smartconvo.consent.NoticeText;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.consent.Purposes;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** When a consent step asks, when it does not, and for which words a yes counts. */
@SmartConvoTest(properties = "smartconvo.conversation.sweep-interval=50ms")
@Import(Scenery.class)
@Proves("3.3")
class ConsentStepTests {

    private static final Purpose CONTACT = new Purpose("contact");

    @Autowired
    Scenery scenery;

    @Autowired
    Purposes purposes;

    @Autowired
    ConsentLedger ledger;

    private TenantId tenant;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
    }

    private void declare(NoticeText notice, Period askAgainAfter) {
        purposes.declare(
                tenant,
                new PurposeDeclaration(
                        CONTACT,
                        LegalBasis.CONSENT,
                        List.of("contact"),
                        30,
                        List.of(),
                        Map.of(Locale.ENGLISH, notice),
                        null,
                        askAgainAfter));
    }

    private String twice() {
        return scenery.site(
                tenant,
                FlowText.straight(
                        "twice",
                        may("first"),
                        ask("go", "Go on?", "go"),
                        may("second"),
                        say("so", "{{ consent.contact }}")));
    }

    private static String may(String id) {
        return step("receiveTask", "consent", id, Map.of("text", "May we?", "purpose", "contact"));
    }

    private ConsentDecision.State state(ChatClient visitor) {
        UUID id = UUID.fromString(visitor.seen().get(0).get("conversation").asString());
        return ledger.decision(tenant, new SubjectId(id), CONTACT).orElseThrow().state();
    }

    @Test
    void recordsThatTheQuestionWasShown() {
        try (ChatClient visitor = scenery.open(twice())) {
            visitor.event("consent");
            assertThat(state(visitor)).isEqualTo(ConsentDecision.State.ASKED);
        }
    }

    @Test
    void aYesThatCountsIsNotAskedForAgain() {
        try (ChatClient visitor = scenery.open(twice())) {
            visitor.event("consent");
            visitor.decide("first", "contact", true);
            visitor.event("ask");
            visitor.say("go");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("true");
        }
    }

    @Test
    void aNoIsRespectedByTheWholeFlow() {
        try (ChatClient visitor = scenery.open(twice())) {
            visitor.event("consent");
            visitor.decide("first", "contact", false);
            visitor.event("ask");
            visitor.say("go");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("false");
        }
    }

    @Test
    void aTenantThatAsksAgainAtOnceSaysSo() {
        declare(new NoticeText("We keep it to write back."), Period.ZERO);
        try (ChatClient visitor = scenery.open(twice())) {
            visitor.event("consent");
            visitor.decide("first", "contact", false);
            visitor.event("ask");
            visitor.say("go");
            assertThat(visitor.event("consent").get("step").asString()).isEqualTo("second");
        }
    }

    @Test
    void aNewNoticeAsksAgain() {
        try (ChatClient visitor = scenery.open(twice())) {
            visitor.event("consent");
            visitor.decide("first", "contact", true);
            visitor.event("ask");
            declare(new NoticeText("We keep it and sell it."), Period.ofMonths(6));
            visitor.say("go");
            JsonNode again = visitor.event("consent");
            assertThat(again.at("/notice/text").asString()).isEqualTo("We keep it and sell it.");
            visitor.decide("second", "contact", true);
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("true");
        }
    }

    @Test
    void aYesToWordsThatChangedMeanwhileIsNone() {
        try (ChatClient visitor = scenery.open(twice())) {
            visitor.event("consent");
            declare(new NoticeText("We keep it and sell it."), Period.ofMonths(6));
            visitor.decide("first", "contact", true);
            JsonNode again = visitor.event("consent");
            assertThat(again.at("/notice/version").asString()).isEqualTo("2");
            assertThat(state(visitor)).isEqualTo(ConsentDecision.State.ASKED);
            visitor.decide("first", "contact", true);
            visitor.event("ask");
            assertThat(state(visitor)).isEqualTo(ConsentDecision.State.GIVEN);
        }
    }

    @Test
    void aPurposeThatIsSwitchedOffIsNotAskedFor() {
        String site = twice();
        purposes.switchOff(tenant, CONTACT);
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
            visitor.say("go");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("false");
        }
    }

    @Test
    void aYesToAPurposeSwitchedOffMeanwhileGivesNothing() {
        try (ChatClient visitor = scenery.open(twice())) {
            visitor.event("consent");
            purposes.switchOff(tenant, CONTACT);
            visitor.decide("first", "contact", true);
            visitor.event("ask");
            assertThat(state(visitor)).isEqualTo(ConsentDecision.State.ASKED);
            visitor.say("go");
            assertThat(visitor.event("say").get("text").asString()).isEqualTo("false");
        }
    }

    @Test
    void showsTheButtonsOfTheNotice() {
        declare(new NoticeText("We keep it.", null, "Keep it", "Forget it"), Period.ofMonths(6));
        try (ChatClient visitor = scenery.open(twice())) {
            JsonNode card = visitor.event("consent");
            assertThat(card.get("accept").asString()).isEqualTo("Keep it");
            assertThat(card.get("refuse").asString()).isEqualTo("Forget it");
            visitor.decide("first", "contact", false);
            assertThat(visitor.event("visitor").get("text").asString()).isEqualTo("Forget it");
        }
    }

    @Test
    void aCardIsAnsweredByThePanelOrTheBanner() {
        try (ChatClient visitor = scenery.open(twice())) {
            visitor.event("consent");
            visitor.send("{\"type\":\"consent\",\"id\":\"by-the-banner\",\"purposes\":{\"contact\":true}}");
            JsonNode next = visitor.event("ask");
            assertThat(next.get("closed").valueStream().map(JsonNode::asString)).containsExactly("first");
            assertThat(state(visitor)).isEqualTo(ConsentDecision.State.GIVEN);
        }
    }
}
