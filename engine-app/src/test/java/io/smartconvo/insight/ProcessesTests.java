package io.smartconvo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.engine.PlatformProcesses;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A withdrawal whose row is missing cannot be carried out; once the row is there, trying again helps. */
@SmartConvoTest(properties = "smartconvo.engine.platform-sweep=100ms")
@Import({Cast.class, Scenery.class})
class ProcessesTests {

    private static final String PROCESS = "processes/consentWithdrawal";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    PlatformProcesses processes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestDatabase database;

    private TenantId tenant;
    private ConsoleClient officer;
    private UUID withdrawal;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        officer = cast.as(tenant, Role.PRIVACY_OFFICER);
        withdrawal = UUID.randomUUID();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> processes.start(tenant, "consentWithdrawal", withdrawal));
    }

    /** Its last attempt, at once. */
    private JsonNode broken() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            Desk.execute(
                                    database,
                                    "update act_ru_ext_task set retries_ = 1, lock_exp_time_ = null"
                                            + " where tenant_id_ = '%s' and retries_ > 1".formatted(tenant));
                            return officer.get(PROCESS).json().get("instances").get(0);
                        },
                        instance -> !instance.get("incidents").isEmpty());
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(one -> one.get(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsWhatRunsWhereItStandsAndWhatIsDue() {
        JsonNode instance = broken();
        JsonNode summary = named(officer.get("processes").json(), "key", "consentWithdrawal");
        assertThat(summary.get("name").asString()).isEqualTo("Consent withdrawal");
        assertThat(summary.get("running").asInt()).isEqualTo(1);
        assertThat(summary.get("incidents").asInt()).isEqualTo(1);

        JsonNode process = officer.get(PROCESS).json();
        assertThat(process.get("bpmn").asString()).contains("id=\"step_erase\"");
        JsonNode erase = named(process.get("elements"), "element", "step_erase");
        assertThat(erase.get("now").asInt()).isEqualTo(1);
        assertThat(erase.get("incidents").asInt()).isEqualTo(1);
        assertThat(instance.get("waitingAt").valueStream().map(JsonNode::asString))
                .containsExactly("step_erase");
        assertThat(instance.at("/timers/0/element").asString()).isEqualTo("event_overdue");
        assertThat(Instant.parse(instance.at("/timers/0/due").asString()))
                .isAfter(Instant.parse(instance.get("startedAt").asString()).plus(Duration.ofMinutes(59)));
    }

    @Test
    void tellsOfAnIncidentItsKindAndNoMessage() {
        JsonNode incident = broken().at("/incidents/0");
        assertThat(incident.propertyNames()).containsExactlyInAnyOrder("id", "element", "at", "kind");
        assertThat(incident.get("kind").asString()).isEqualTo("STEP");
        assertThat(officer.get(PROCESS).response().body())
                .doesNotContain(withdrawal.toString())
                .doesNotContain("Exception");
    }

    @Test
    void triesAgainAndGoesOn() {
        String incident = broken().at("/incidents/0/id").asString();
        Desk.execute(
                database,
                "insert into consent_withdrawal (id, tenant_id, subject_id, purpose, requested_at)"
                        + " values ('%s', '%s', '%s', 'contact', now())"
                                .formatted(withdrawal, tenant, UUID.randomUUID()));
        assertThat(officer.send("POST", PROCESS + "/incidents/" + incident + "/retry", null)
                        .status())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> officer.get(PROCESS).json().get("instances").isEmpty());
        assertThat(Desk.count(
                        database,
                        "select count(*) from consent_withdrawal where done_at is not null and id = '" + withdrawal
                                + "'"))
                .isEqualTo(1);
        assertThat(Desk.count(
                        database,
                        "select count(*) from audit.entry where action = 'INCIDENT_RETRIED' and log = '%s'"
                                .formatted(tenant)))
                .isEqualTo(1);
        assertThat(officer.send("POST", PROCESS + "/incidents/" + incident + "/retry", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anotherTenantSeesTheDiagramAndNothingThatRuns() {
        String incident = broken().at("/incidents/0/id").asString();
        ConsoleClient other = cast.as(scenery.tenant(), Role.OWNER);
        JsonNode summary = named(other.get("processes").json(), "key", "consentWithdrawal");
        assertThat(summary.get("running").asInt()).isZero();
        assertThat(summary.get("incidents").asInt()).isZero();
        JsonNode process = other.get(PROCESS).json();
        assertThat(process.get("elements")).isEmpty();
        assertThat(process.get("instances")).isEmpty();
        assertThat(other.send("POST", PROCESS + "/incidents/" + incident + "/retry", null)
                        .status())
                .isEqualTo(404);
        assertThat(broken().get("incidents")).hasSize(1);
    }

    @Test
    void knowsNoFlowsOfTenantsAndNoStrangers() {
        assertThat(officer.get("processes/nowhere").status()).isEqualTo(404);
        assertThat(officer.send("POST", "processes/nowhere/incidents/x/retry", null)
                        .status())
                .isEqualTo(404);
        assertThat(cast.as(tenant, Role.AUDITOR)
                        .send("POST", PROCESS + "/incidents/x/retry", null)
                        .status())
                .isEqualTo(403);
        assertThat(officer.sendWithoutToken("POST", PROCESS + "/incidents/x/retry", null)
                        .status())
                .isEqualTo(403);
    }
}
