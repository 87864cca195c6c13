package io.smartconvo.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.Passage;
import io.smartconvo.sdk.StepException;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class DisclosureGateTests {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String SHA256 = "ab".repeat(32);
    private static final Map<Region, Set<String>> HOSTS =
            Map.of(Region.GLOBAL, Set.of("api.openai.com"), new Region("eu"), Set.of("eu.api.openai.com"));

    private final RegisterDatabase database = new RegisterDatabase(Clock.fixed(NOW, ZoneOffset.UTC));
    private final ProcessorRegister register = database.register(entry(LocalDate.of(2026, 1, 31)));
    private final DisclosureGate gate = database.gate(register);
    private final TenantId european = database.tenant("eu");
    private final SubjectId subject = new SubjectId(UUID.randomUUID());

    @Test
    void passesWhatIsRegisteredSignedAndInTheRegion() throws StepException {
        try (Passage passage = gate.admit(to("eu.api.openai.com"))) {
            passage.ended(Passage.Outcome.ANSWERED, 120, 30);
        }
        assertThat(database.ledger.about(european, subject))
                .containsExactly(new DisclosureEntry(
                        "OpenAI Ireland Ltd",
                        new Region("eu"),
                        "step_reply",
                        NOW,
                        Set.of("field:email", "free text (masked)"),
                        2,
                        false,
                        Passage.Outcome.ANSWERED,
                        120,
                        30));
    }

    @Test
    @Proves("9.1b")
    void refusesAnotherRegionBeforeAnythingIsWritten() {
        assertThat(refusal(gate, to("api.openai.com")))
                .hasMessage(
                        "not sent: OpenAI Ireland Ltd does not process there in region eu, where the tenant's data stays");
        assertThat(database.ledger.about(european, subject)).isEmpty();
        assertThat(database.meters
                        .counter("smartconvo.disclosures", "kind", "AI", "result", "refused")
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Proves({"7.1b", "12.5"})
    void refusesWithoutASignedAgreement() {
        var unsigned = database.gate(database.register(entry(null)));
        assertThat(refusal(unsigned, to("eu.api.openai.com")))
                .hasMessage("not sent: the register has no signed agreement with OpenAI Ireland Ltd");
    }

    @Test
    @Proves("7.2")
    void refusesWhoIsNotRegistered() {
        for (String host : List.of("eu.api.openai.com.evil.example", "evil-eu.api.openai.com", "openai.com", "")) {
            assertThat(refusal(gate, to(host))).hasMessageContaining("no AI processor at this host");
        }
        assertThat(refusal(gate, departure(european, Disclosure.Kind.EMAIL, "eu.api.openai.com")))
                .hasMessageContaining("no EMAIL processor");
    }

    @Test
    void refusesAfterTheEntryIsEnded() throws StepException {
        var declared = new ProcessorDeclaration(
                "mail",
                "Mail Ltd",
                Disclosure.Kind.EMAIL,
                false,
                Map.of(new Region("eu"), Set.of("mail.example:465")),
                new Agreement(LocalDate.EPOCH, SHA256),
                "Mail",
                ZeroRetention.NONE);
        register.declare(european, declared);
        gate.admit(departure(european, Disclosure.Kind.EMAIL, "mail.example", 465))
                .close();
        assertThat(refusal(gate, departure(european, Disclosure.Kind.EMAIL, "mail.example", 25)))
                .hasMessageContaining("no EMAIL processor");

        register.end(european, "mail");
        assertThat(refusal(gate, departure(european, Disclosure.Kind.EMAIL, "mail.example", 465)))
                .hasMessageContaining("no EMAIL processor");
        assertThat(register.history(european))
                .filteredOn(processor -> processor.declared().equals(declared))
                .singleElement()
                .satisfies(ended -> assertThat(ended.activeUntil()).isEqualTo(NOW));
    }

    @Test
    @Proves("11.1b")
    void keepsTenantsApart() throws StepException {
        var own = new ProcessorDeclaration(
                "model",
                "Own model",
                Disclosure.Kind.AI,
                true,
                Map.of(Region.LOCAL, Set.of("10.0.0.7")),
                null,
                "Chat",
                ZeroRetention.GRANTED);
        register.declare(european, own);
        gate.admit(to("10.0.0.7")).close();
        var stranger = database.tenant("eu");
        assertThat(refusal(gate, departure(stranger, Disclosure.Kind.AI, "10.0.0.7")))
                .hasMessageContaining("no AI processor");
        assertThat(database.ledger.about(stranger, subject)).isEmpty();
        assertThat(database.ledger.sums(stranger, Instant.EPOCH, NOW.plusSeconds(1)))
                .isEmpty();
        assertThat(database.ledger.sums(european, NOW.plusSeconds(1), NOW.plusSeconds(2)))
                .isEmpty();
        assertThat(database.ledger.sums(european, Instant.EPOCH, NOW.plusSeconds(1)))
                .containsExactly(new DisclosureSum(
                        "Own model",
                        true,
                        "Chat",
                        Set.of("field:email", "free text (masked)"),
                        Set.of("local"),
                        1,
                        NOW,
                        NOW));
    }

    @Test
    void aTenantWithoutARegionMayGoAnywhereAgreed() throws StepException {
        var anywhere = database.tenant("global");
        gate.admit(departure(anywhere, Disclosure.Kind.AI, "api.openai.com")).close();
        gate.admit(departure(anywhere, Disclosure.Kind.AI, "eu.api.openai.com")).close();
        assertThat(database.ledger.about(anywhere, subject))
                .extracting(DisclosureEntry::region)
                .containsExactlyInAnyOrder(Region.GLOBAL, new Region("eu"));
    }

    @Test
    void followsTheSettingsAndKeepsWhatWasAgreedBefore() {
        register.active(european);
        var renewed = database.register(entry(LocalDate.of(2026, 6, 30)));
        renewed.active(european);
        renewed.active(european);
        assertThat(renewed.history(european))
                .extracting(processor -> processor.declared().agreement().signedOn())
                .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 6, 30));

        assertThat(database.register(Map.of()).active(european)).isEmpty();
    }

    /** What a crash between the two leaves behind. */
    @Test
    void aCallThatLeftIsOnRecordBeforeItEnds() throws StepException {
        var passage = gate.admit(to("eu.api.openai.com"));
        assertThat(database.ledger.about(european, subject))
                .singleElement()
                .satisfies(intent -> assertThat(intent.outcome()).isNull());
        passage.close();
        passage.close();
        assertThat(database.ledger.about(european, subject))
                .singleElement()
                .satisfies(failed -> assertThat(failed.outcome()).isEqualTo(Passage.Outcome.FAILED));
    }

    @Test
    void nobodyChangesWhatIsWritten() throws StepException {
        try (Passage passage = gate.admit(to("eu.api.openai.com"))) {
            passage.ended(Passage.Outcome.ANSWERED, 1, 1);
        }
        for (String change : List.of(
                "update disclosure set outcome = 'FAILED'",
                "update disclosure set outcome = null, completed_at = null",
                "update disclosure set region = 'us'",
                "update disclosure set categories = '{}'",
                "delete from disclosure",
                "update processor set own = true",
                "update processor set agreement_sha256 = null, signed_on = null",
                "delete from processor")) {
            assertThatThrownBy(() -> database.application.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        for (String change : List.of("update disclosure set region = 'us'", "update processor set own = true")) {
            assertThatThrownBy(() -> database.owner.sql(change).update())
                    .as("the owner: " + change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @Proves("9.1a")
    void theRegionStandsFromTheFirstVisitorOn() {
        move(european, "us");
        move(european, "eu");
        database.firstSubject(european, subject);
        assertThatThrownBy(() -> move(european, "us")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.application
                        .sql("update tenant set region_fixed = false where id = ?")
                        .param(european.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        database.application
                .sql("delete from vault.subject_key where tenant_id = ?")
                .param(european.value())
                .update();
        assertThatThrownBy(() -> move(european, "us")).isInstanceOf(DataAccessException.class);
        database.application
                .sql("update tenant set name = 'Another name' where id = ?")
                .param(european.value())
                .update();
    }

    private void move(TenantId tenant, String region) {
        database.application
                .sql("update tenant set region = ? where id = ?")
                .params(region, tenant.value())
                .update();
    }

    private static StepException refusal(DisclosureGate gate, Departure departure) {
        var failure = catchThrowable(() -> gate.admit(departure));
        assertThat(failure).isExactlyInstanceOf(StepException.class);
        assertThat(((StepException) failure).errorCode()).isEqualTo("aiUnavailable");
        return (StepException) failure;
    }

    private Departure to(String host) {
        return departure(european, Disclosure.Kind.AI, host);
    }

    private Departure departure(TenantId tenant, Disclosure.Kind kind, String host) {
        return departure(tenant, kind, host, 443);
    }

    private Departure departure(TenantId tenant, Disclosure.Kind kind, String host, int port) {
        return new Departure(
                tenant,
                subject,
                subject.value(),
                "step_reply",
                Set.of("free text (masked)", "field:email"),
                new Disclosure(kind, host, port, true, 2, "aiUnavailable"));
    }

    private static ProcessorProperties.Entry entry(@Nullable LocalDate signedOn) {
        return new ProcessorProperties.Entry(
                "OpenAI Ireland Ltd",
                Disclosure.Kind.AI,
                false,
                HOSTS,
                signedOn,
                signedOn == null ? null : SHA256,
                "Chat",
                ZeroRetention.NONE);
    }
}
