package io.smartconvo.records;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.processor.Agreement;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.processor.ZeroRetention;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
@Proves("11.1b")
class SharingReportTests {

    private static final String SHA256 = "ab".repeat(32);
    private static final LocalDate THIS_YEAR = LocalDate.now(ZoneId.of("UTC")).withDayOfYear(1);

    @Autowired
    Scenery scenery;

    @Autowired
    Cast cast;

    @Autowired
    ProcessorRegister processors;

    @Autowired
    Controllers controllers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private TenantId tenant;
    private ConsoleClient officer;

    @BeforeEach
    void open() {
        tenant = scenery.tenant();
        officer = cast.as(tenant, Role.PRIVACY_OFFICER);
        controllers.set(new Controller(tenant, "Boots & Co", null, null, null, null, null, ZoneId.of("Europe/Vienna")));
        declare("crm", "CRM Inc.", "Customer care");
        declare("model", "Model Ltd", "Replies");
    }

    private void declare(String key, String name, String usedFor) {
        processors.declare(
                tenant,
                new ProcessorDeclaration(
                        key,
                        name,
                        Disclosure.Kind.HTTP,
                        false,
                        Map.of(new Region("eu"), Set.of(key + ".example.org")),
                        new Agreement(LocalDate.of(2026, 1, 31), SHA256),
                        usedFor,
                        ZeroRetention.NONE),
                null);
    }

    private void publish(String... steps) {
        scenery.publish(tenant, FlowText.line("contact", steps).xml(), Map.of());
    }

    private static String consent() {
        return step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact"));
    }

    private static String asks(String id, String answer, String type) {
        return ask(id, Map.of("text", "?", "answer", answer, "type", type, "purpose", "contact"));
    }

    private void left(String processor, Instant at, String... categories) {
        jdbc.sql("""
                        insert into disclosure (id, tenant_id, subject_id, conversation_id, processor_id, region, step, at,
                            categories, masked)
                        values (gen_random_uuid(), :tenant, :one, :one,
                            (select id from processor where tenant_id = :tenant and key = :key and active_until is null),
                            'eu', 'step_out', :at, :categories, 0)
                        """)
                .param("tenant", tenant.value())
                .param("one", UUID.randomUUID())
                .param("key", processor)
                .param("at", Timestamp.from(at))
                .param("categories", categories)
                .update();
    }

    private JsonNode report(String query) {
        ConsoleClient.Answer answer = officer.get("privacy/data-sharing" + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, JsonNode> categories(JsonNode report) {
        Map<String, JsonNode> found = new HashMap<>();
        report.get("categories")
                .forEach(category -> found.put(category.get("category").asString(), category));
        return found;
    }

    private long calls(String category) {
        return jdbc.sql("select count(*) from disclosure where tenant_id = ? and ? = any (categories)")
                .params(tenant.value(), category)
                .query(Long.class)
                .single();
    }

    @Test
    void saysByCategoryWhatWasCollectedWhyAndWhoGotItAndEqualsTheLedger() {
        publish(consent(), asks("mail", "email", "email"), asks("size", "shoeSize", "text"), ask("why", "Why?", "why"));
        Instant now = Instant.now();
        left("crm", now.minusSeconds(60), "field:email", "field:shoeSize");
        left("crm", now.minusSeconds(50), "field:email (masked)");
        left("crm", now.minusSeconds(40), "answer:why");
        left("model", now.minusSeconds(30), "field:email (masked)", "free text (masked)");
        left("model", now.minusSeconds(20), "text of the flow");

        JsonNode report = report("");

        assertThat(report.get("business").asString()).isEqualTo("Boots & Co");
        assertThat(report.get("timeZone").asString()).isEqualTo("Europe/Vienna");
        Map<String, JsonNode> found = categories(report);
        JsonNode identifiers = found.get("IDENTIFIERS");
        assertThat(identifiers.get("letter").asString()).isEqualTo("A");
        assertThat(identifiers.get("what").toString()).isEqualTo("[\"email\"]");
        assertThat(identifiers.get("purposes").toString())
                .isEqualTo("[{\"purpose\":\"contact\",\"legalBasis\":\"CONSENT\",\"keptForDays\":30}]");
        assertThat(identifiers.at("/recipients/0/name").asString()).isEqualTo("CRM Inc.");
        assertThat(identifiers.at("/recipients/0/usedFor").asString()).isEqualTo("Customer care");
        assertThat(identifiers.at("/recipients/0/own").asBoolean()).isFalse();
        assertThat(identifiers.at("/recipients/0/regions").toString()).isEqualTo("[\"eu\"]");
        assertThat(identifiers.at("/recipients/1/name").asString()).isEqualTo("Model Ltd");
        assertThat(identifiers.at("/recipients/0/times").asLong()
                        + identifiers.at("/recipients/1/times").asLong())
                .isEqualTo(calls("field:email") + calls("field:email (masked)"))
                .isEqualTo(3);
        assertThat(found.get("CUSTOMER_RECORDS").get("what").toString()).isEqualTo("[\"shoeSize\"]");
        assertThat(found.get("CUSTOMER_RECORDS").at("/recipients").size()).isOne();
        assertThat(found.get("ANSWERS").at("/recipients/0/what").toString()).isEqualTo("[\"why\"]");
        assertThat(found.get("MESSAGES").at("/recipients/0/times").asLong())
                .isEqualTo(calls("free text (masked)") + calls("text of the flow"))
                .isEqualTo(2);
        assertThat(found.get("NETWORK_ACTIVITY").get("recipients").size()).isZero();
    }

    @Test
    void countsTheDaysOfTheBusiness() {
        publish(consent(), asks("mail", "email", "email"));
        // Half past eleven in the evening by UTC is the next day in Vienna.
        Instant evening = THIS_YEAR.minusYears(1).atTime(23, 30).toInstant(java.time.ZoneOffset.UTC);
        left("crm", evening, "field:email");
        LocalDate there = THIS_YEAR.minusYears(1).plusDays(1);

        assertThat(recipients(there, there)).isOne();
        assertThat(recipients(there.minusDays(1), there.minusDays(1))).isZero();
        assertThat(recipients(there.plusDays(1), there.plusDays(1))).isZero();
    }

    private long recipients(LocalDate from, LocalDate until) {
        long sum = 0;
        for (JsonNode category : report("?from=" + from + "&until=" + until).get("categories")) {
            sum += category.get("recipients").size();
        }
        return sum;
    }

    @Test
    void tellsWhatWasAskedInThatTimeAndNotWhatIsAskedNow() throws SQLException {
        publish(consent(), asks("mail", "email", "email"));
        report("");
        age(400);
        publish(consent(), asks("phone", "phone", "phone"));
        report("");
        age(200);
        publish(consent(), asks("size", "shoeSize", "text"));

        LocalDate today = LocalDate.now(ZoneId.of("UTC"));
        // Versions are now 600, 200 and 0 days old; the first was in force until the second was made.
        assertThat(asked(today.minusDays(700), today.minusDays(300))).containsExactlyInAnyOrder("email");
        assertThat(asked(today.minusDays(150), today.minusDays(100))).containsExactlyInAnyOrder("phone");
        assertThat(asked(today.minusDays(150), today.plusDays(1))).containsExactlyInAnyOrder("phone", "shoeSize");
        assertThat(asked(today.minusDays(900), today.minusDays(800))).isEmpty();
    }

    private void age(int days) throws SQLException {
        try (Connection superuser = database.asSuperuser();
                Statement past = superuser.createStatement();
                PreparedStatement aging = superuser.prepareStatement(
                        "update processing_record set made_at = made_at - make_interval(days => ?) where tenant_id = ?")) {
            past.execute("set session_replication_role = replica");
            aging.setInt(1, days);
            aging.setObject(2, tenant.value());
            aging.executeUpdate();
        }
    }

    private List<String> asked(LocalDate from, LocalDate until) {
        Map<String, JsonNode> found = categories(report("?from=" + from + "&until=" + until));
        return List.of("IDENTIFIERS", "CUSTOMER_RECORDS").stream()
                .filter(found::containsKey)
                .flatMap(category -> found.get(category).get("what").values().stream())
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void nobodySeesAnotherTenants() {
        publish(consent(), asks("mail", "email", "email"));
        left("crm", Instant.now(), "field:email");
        String foreign = cast.as(scenery.tenant(), Role.OWNER)
                .get("privacy/data-sharing")
                .json()
                .toString();
        assertThat(foreign).doesNotContain("CRM", "email");
        assertThat(cast.as(tenant, Role.AGENT).get("privacy/data-sharing").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2026-05-02&until=2026-05-01",
                "?from=1999-01-01",
                "?until=%2B999999999-12-31",
                "?from=yesterday"
            })
    void daysThatAreNoneAreAnError(String query) {
        int status = query.contains("yesterday") ? 400 : 422;
        assertThat(officer.get("privacy/data-sharing" + query).status()).isEqualTo(status);
        assertThat(officer.get("subject-requests/figures" + query).status()).isEqualTo(status);
    }
}
