package io.smartconvo.records;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.consent.Purposes;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.processor.Agreement;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.processor.ZeroRetention;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest(
        properties = {
            "smartconvo.admin.password=correct horse",
            "smartconvo.http.hosts=crm.example.org",
            "smartconvo.records.data-protection-officer=dpo@smartconvo.example"
        })
@Import(Scenery.class)
class RecordsOfProcessingTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ADDRESS = "/api/v1/privacy/records-of-processing";

    @Autowired
    Scenery scenery;

    @Autowired
    Purposes purposes;

    @Autowired
    ProcessorRegister processors;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private final HttpClient http = HttpClient.newHttpClient();
    private TenantId tenant;

    @BeforeEach
    void open() {
        tenant = scenery.tenant();
    }

    private void publish(FlowText flow) {
        scenery.publish(tenant, flow.xml(), Map.of());
    }

    private static FlowText contact(String... more) {
        List<String> steps = new ArrayList<>(List.of(
                step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact")),
                ask("mail", Map.of("text", "Mail?", "answer", "email", "type", "email", "purpose", "contact"))));
        steps.addAll(List.of(more));
        return FlowText.line("contact", steps.toArray(String[]::new));
    }

    private long versions() {
        return jdbc.sql("select count(*) from processing_record where tenant_id = ?")
                .param(tenant.value())
                .query(Long.class)
                .single();
    }

    @Test
    @Proves({"1.1", "12.1"})
    void saysWhatTheFlowsAskAndWhereItGoes() throws Exception {
        publish(contact(step(
                "serviceTask",
                "http",
                "crm",
                Map.of("method", "POST", "url", "https://crm.example.org/leads", "body", "{}"))));

        JsonNode record = json(ADDRESS + "/" + tenant);

        JsonNode content = record.get("content");
        assertThat(content.at("/processor/dataProtectionOfficer").asString()).isEqualTo("dpo@smartconvo.example");
        assertThat(content.at("/controller/name").asString()).isEqualTo("Tenant of a test");
        assertThat(content.at("/purposes/0/id").asString()).isEqualTo("contact");
        assertThat(content.at("/purposes/0/retentionDays").asInt()).isEqualTo(30);
        assertThat(content.at("/flows/0/fields").toString())
                .isEqualTo("[{\"step\":\"mail\",\"name\":\"email\",\"type\":\"email\",\"purpose\":\"contact\"}]");
        assertThat(content.get("recipients").toString())
                .isEqualTo("[{\"service\":\"http\",\"hosts\":[\"crm.example.org\"],\"flows\":[\"contact\"]}]");
        assertThat(content.get("data").toString()).contains("captured_field", "sealed personal field", "blind index");
        assertThat(content.get("measures").size()).isGreaterThan(8);
    }

    @Test
    @Proves({"1.1", "12.1"})
    void changesWithTheFlowAtOnceAndKeepsWhatItSaidBefore() throws Exception {
        publish(contact());
        int before = json(ADDRESS + "/" + tenant).get("version").asInt();
        long kept = versions();

        publish(contact(ask("phone", Map.of("text", "?", "answer", "phone", "type", "phone", "purpose", "contact"))));

        assertThat(versions()).as("without anybody reading it").isEqualTo(kept + 1);
        JsonNode after = json(ADDRESS + "/" + tenant);
        assertThat(after.get("version").asInt()).isEqualTo(before + 1);
        assertThat(after.at("/content/flows").toString()).contains("phone");
        assertThat(json(ADDRESS + "/" + tenant + "/versions/" + before)
                        .at("/content/flows")
                        .toString())
                .contains("email")
                .doesNotContain("phone");
        assertThat(json(ADDRESS + "/" + tenant + "/versions")
                        .get(0)
                        .get("version")
                        .asInt())
                .isEqualTo(before + 1);
    }

    @Test
    void changesWithAPurposeAndStaysOneVersionWhileNothingChanges() throws Exception {
        int first = json(ADDRESS + "/" + tenant).get("version").asInt();
        assertThat(json(ADDRESS + "/" + tenant).get("version").asInt()).isEqualTo(first);
        long kept = versions();

        purposes.switchOff(tenant, new Purpose("contact"));

        assertThat(versions()).isEqualTo(kept + 1);
        assertThat(json(ADDRESS + "/" + tenant).at("/content/purposes/0/active").asBoolean(true))
                .isFalse();
    }

    @Test
    @Proves("12.1")
    void namesWhoMayBeSentSomethingAndWhere() throws Exception {
        String address = ADDRESS + "/" + tenant;
        assertThat(json(address).at("/content/region").asString()).isEqualTo(Region.GLOBAL.code());
        long kept = versions();
        var agreement = new Agreement(LocalDate.of(2026, 11, 2), "ab".repeat(32));
        processors.declare(
                tenant,
                new ProcessorDeclaration(
                        "model",
                        "Model Ltd",
                        Disclosure.Kind.AI,
                        false,
                        Map.of(new Region("eu"), Set.of("eu.model.example")),
                        agreement,
                        "Replies",
                        ZeroRetention.GRANTED));

        assertThat(versions()).isEqualTo(kept + 1);
        assertThat(json(address).at("/content/subProcessors").toString())
                .contains("{\"name\":\"Model Ltd\",\"kind\":\"AI\",\"own\":false,"
                        + "\"hosts\":{\"eu\":[\"eu.model.example\"]},\"agreementSignedOn\":\"2026-11-02\"");

        processors.end(tenant, "model");
        assertThat(versions()).isEqualTo(kept + 2);
        assertThat(json(address).at("/content/subProcessors").toString()).doesNotContain("Model Ltd");
    }

    @Test
    void isReadableAsAPageAndLetsNoNameRunAsMarkup() throws Exception {
        publish(FlowText.line("evil", ask("who", "Who?", "nick")));
        jdbc.sql("update flow_version set name = '<script>alert(1)</script>' where tenant_id = ?")
                .param(tenant.value())
                .update();
        String page = get(ADDRESS + "/" + tenant, "admin", "text/html").body();
        assertThat(page)
                .contains("Record of processing", "Legal basis", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>");
    }

    @Test
    void keepsToItsPublishedSchema() throws Exception {
        publish(contact());
        JsonNode schema = json(ADDRESS + "/schema");
        assertThat(JsonShape.misfits(schema, json(ADDRESS + "/" + tenant), "record"))
                .isEmpty();
        JsonNode broken = JSON.readTree("{\"tenant\":1,\"version\":1,\"extra\":true}");
        assertThat(JsonShape.misfits(schema, broken, "record"))
                .contains("record.tenant is no string", "record.extra is unknown", "record.content is missing");
    }

    @Test
    void isForTheOwnerAndNotForTheOperator() throws Exception {
        jdbc.sql("insert into member (name, password_hash, operator) values ('op', ?, true) on conflict do nothing")
                .param(passwords.encode("correct horse"))
                .update();
        for (String path : List.of(ADDRESS, ADDRESS + "/" + tenant, ADDRESS + "/schema", ADDRESS + "/x/versions/1")) {
            assertThat(get(path, null, "application/json").statusCode()).isEqualTo(401);
            assertThat(get(path, "op", "application/json").statusCode()).isEqualTo(403);
        }
        assertThat(get(ADDRESS + "/" + UUID.randomUUID(), "admin", "application/json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsEveryController() throws Exception {
        TenantId other = scenery.tenant();
        assertThat(json(ADDRESS).toString()).contains(tenant.toString(), other.toString());
    }

    @Test
    void noVersionIsEverChanged() throws SQLException {
        publish(contact());
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> statement.execute("update processing_record set content = '{}'"))
                    .hasMessageContaining("append-only");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute("delete from processing_record"))
                    .hasMessageContaining("append-only");
        }
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, "admin", "application/json, application/schema+json");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> get(String path, String member, String accept)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + scenery.port() + path))
                .header("Accept", accept);
        if (member != null) {
            byte[] name = (member + ":correct horse").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(name));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
