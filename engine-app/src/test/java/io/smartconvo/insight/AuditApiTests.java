package io.smartconvo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.audit.VerifyAudit;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class AuditApiTests {

    @Autowired
    private Cast cast;

    @Autowired
    private Scenery scenery;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    private TenantId tenant;
    private Cast.Played auditor;
    private ConsoleClient client;

    @BeforeEach
    void somebodyWhoMayRead() {
        tenant = scenery.tenant();
        auditor = cast.member(tenant, Role.AUDITOR);
        client = cast.signedIn(auditor);
    }

    private void write(UUID actor, AuditAction action, UUID conversation) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> trail.record(new AuditEvent(tenant, actor, action, conversation, "support")));
    }

    @Test
    void listsNewestFirstAndFinds() {
        UUID conversation = UUID.randomUUID();
        write(auditor.id(), AuditAction.CONVERSATION_VIEWED, conversation);
        write(UUID.randomUUID(), AuditAction.INCIDENT_RETRIED, null);
        write(auditor.id(), AuditAction.EVENT_EXPLAINED, conversation);
        JsonNode page = client.get("audit").json();
        assertThat(page.at("/entries").findValuesAsString("action"))
                .startsWith("EVENT_EXPLAINED", "INCIDENT_RETRIED", "CONVERSATION_VIEWED");
        assertThat(page.at("/entries/0/actorName").asString()).isEqualTo(auditor.name());
        assertThat(page.at("/entries/1/actorName").isNull()).isTrue();
        assertThat(page.at("/entries/0/subject").asString())
                .hasSize(64)
                .isEqualTo(page.at("/entries/2/subject").asString());
        assertThat(page.toString()).doesNotContain(conversation.toString());
        JsonNode found = client.get("audit?conversation=" + conversation + "&action=CONVERSATION_VIEWED&actor="
                        + auditor.id() + "&from=2020-01-01&to=2100-01-01")
                .json();
        assertThat(found.at("/entries")).hasSize(1);
        assertThat(client.get("audit?conversation=" + UUID.randomUUID()).json().at("/entries"))
                .isEmpty();
        assertThat(client.get("audit?to=2020-01-01").json().at("/entries")).isEmpty();
        JsonNode first = client.get("audit?limit=2").json();
        assertThat(first.at("/entries")).hasSize(2);
        JsonNode rest =
                client.get("audit?limit=2&before=" + first.at("/next").asLong()).json();
        assertThat(rest.at("/entries/0/seq").asLong())
                .isEqualTo(first.at("/entries/1/seq").asLong() - 1);
        assertThat(client.get("audit?action=NOTHING").status()).isEqualTo(400);
        assertThat(client.get("audit?actor=nobody").status()).isEqualTo(400);
    }

    @Test
    void canBeTakenAwayAndCheckedWithoutUs(@TempDir Path files) throws IOException {
        write(auditor.id(), AuditAction.CONVERSATION_VIEWED, UUID.randomUUID());
        JsonNode proof = client.get("audit/entries/1/proof").json();
        assertThat(proof.at("/note").asString()).startsWith("smartconvo/audit/" + tenant.value() + "\n");
        String kept = client.download("audit/checkpoints").body().length == 0
                ? ""
                : new String(client.download("audit/checkpoints").body(), StandardCharsets.UTF_8);
        HttpResponse<byte[]> export = client.download("audit/export");
        assertThat(export.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"audit.jsonl\"");
        assertThat(new String(export.body(), StandardCharsets.UTF_8).lines())
                .last()
                .asString()
                .contains("AUDIT_LOG_EXPORTED", auditor.id().toString());
        String key = new String(client.download("audit/key").body(), StandardCharsets.UTF_8).strip();
        var said = new ByteArrayOutputStream();
        int code = VerifyAudit.run(
                List.of(
                        Files.write(files.resolve("log"), export.body()).toString(),
                        Files.writeString(files.resolve("kept"), kept).toString(),
                        key),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("VALID: ");
        assertThat(code).isZero();
        assertThat(client.get("audit/consistency?earlier=1")
                        .json()
                        .at("/earlier")
                        .asLong())
                .isEqualTo(1);
        assertThat(client.get("audit/consistency?earlier=999999").status()).isEqualTo(404);
        assertThat(client.get("audit/entries/999999/proof").status()).isEqualTo(404);
        JsonNode verdict = client.send("POST", "audit/verifications", "").json();
        assertThat(verdict.at("/fault").isNull()).isTrue();
        assertThat(verdict.at("/checkpoints").asInt()).isPositive();
    }

    @Test
    void showsNothingOfAnotherTenantsLog() {
        write(auditor.id(), AuditAction.CONVERSATION_VIEWED, UUID.randomUUID());
        ConsoleClient other = cast.as(scenery.tenant(), Role.OWNER);
        assertThat(other.get("audit").json().at("/entries").toString())
                .doesNotContain(auditor.id().toString());
        assertThat(new String(other.download("audit/key").body(), StandardCharsets.UTF_8))
                .doesNotContain(tenant.value().toString());
        assertThat(cast.as(tenant, Role.DESIGNER).get("audit").status()).isEqualTo(403);
        assertThat(cast.as(tenant, Role.AGENT).get("audit/export").status()).isEqualTo(403);
        assertThat(cast.as(tenant, Role.ADMIN).get("audit/key").status()).isEqualTo(403);
    }
}
