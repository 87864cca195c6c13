package io.smartconvo.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditReader;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.audit.VerifyAudit;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.mail.Letterbox;
import io.smartconvo.mail.PostOffice;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.webhook.HookServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoints leave for where nobody here reaches them, and what is kept there proves the log without us. */
@SmartConvoTest(
        properties = {
            "smartconvo.webhook.round=1h",
            "smartconvo.webhook.local=true",
            "smartconvo.mail.round=1h",
            "smartconvo.anchor.look-interval=12h",
            "smartconvo.audit.checkpoint-interval=1h"
        })
@Import({Cast.class, Scenery.class})
class AnchorTests {

    private static final PostOffice OFFICE = new PostOffice();
    private static final HookServer SERVER = new HookServer();

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditReader reader;

    @Autowired
    Controllers controllers;

    @Autowired
    Letterbox letters;

    @Autowired
    DigestDays days;

    @Autowired
    DailyDigest digest;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @TempDir
    Path files;

    private TenantId tenant;
    private ConsoleClient owner;
    private String path;
    private String address;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("smartconvo.mail.server.host", () -> "localhost");
        registry.add("smartconvo.mail.server.port", OFFICE::port);
        registry.add("smartconvo.mail.server.security", () -> "NONE");
        registry.add("smartconvo.mail.server.from", () -> "smartconvo@example.org");
    }

    @AfterAll
    static void close() {
        OFFICE.close();
        SERVER.close();
    }

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        owner = cast.as(tenant, Role.OWNER);
        path = "/" + UUID.randomUUID();
        address = "privacy-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void eachNewCheckpointIsSentOnceAndWhatWasKeptProvesTheLog() throws IOException {
        owner.send("PUT", "webhook", "{\"url\":\"%s\"}".formatted(SERVER.url(path)));
        long first = checkpoint();
        long second = checkpoint();
        await().until(() -> kept().size() == 2);

        assertThat(kept().stream()
                        .map(body -> JsonMapper.shared().readTree(body))
                        .peek(body -> assertThat(body.get("type").asString()).isEqualTo("audit.checkpoint"))
                        .peek(body ->
                                assertThat(body.at("/data/log").asString()).isEqualTo(tenant.toString()))
                        .map(body -> body.at("/data/size").asLong()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(verified(String.join("\n", kept()) + "\n"))
                .startsWith("VALID")
                .contains("under 2 checkpoints");
    }

    @Test
    void whatWasKeptShowsThatTheLogWasCut() throws IOException {
        owner.send("PUT", "webhook", "{\"url\":\"%s\"}".formatted(SERVER.url(path)));
        checkpoint();
        await().until(() -> kept().size() == 1);
        Path log = export();
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, lines.size() - 1));
        assertThat(verified(log, kept().get(0))).startsWith("INVALID").contains("more entries than there are");
    }

    @Test
    void nothingIsSentForWhoSetNoWebhook() {
        checkpoint();
        assertThat(SERVER.at(path)).isEmpty();
    }

    @Test
    void mailsTheNewestCheckpointOncePerDayHoweverManyNodesLook() throws IOException {
        wantsMail("UTC");
        checkpoint();
        IntStream.range(0, 4)
                .parallel()
                .forEach(node -> new DailyDigest(days, controllers, reader, letters, transactions, clock).look());
        digest.look();
        await().until(() -> !OFFICE.to(address).isEmpty());

        assertThat(OFFICE.to(address)).hasSize(1);
        String text = OFFICE.to(address).get(0).text();
        assertThat(text).contains(reader.keys(tenant).get(0));
        assertThat(verified(text)).startsWith("VALID").contains("under 1 checkpoints");
    }

    @Test
    void mailsAgainOnTheNextDayOfTheTenantsOwnTimeZone() {
        wantsMail("Pacific/Auckland");
        checkpoint();
        lookAt("2030-01-01T10:00:00Z");
        lookAt("2030-01-01T10:59:00Z");
        await().until(() -> OFFICE.to(address).size() == 1);
        lookAt("2030-01-01T11:01:00Z");
        await().until(() -> OFFICE.to(address).size() == 2);
        assertThat(OFFICE.to(address).get(1).subject()).contains("2030-01-02");
    }

    @Test
    void mailsNothingToWhoDidNotAskOrCannotBeReached() {
        checkpoint();
        digest.look();
        owner.send("PUT", "audit/anchors", "{\"digest\":true}");
        digest.look();
        var anchors = owner.get("audit/anchors").json();
        assertThat(anchors.toString())
                .isEqualTo("{\"webhook\":false,\"digest\":true,\"mailServed\":true,\"addressKnown\":false}");

        wantsMail("UTC");
        owner.send("PUT", "audit/anchors", "{\"digest\":false}");
        digest.look();
        assertThat(days.wanted()).doesNotContain(tenant);
        assertThat(OFFICE.to(address)).isEmpty();
    }

    @Test
    void asksWhetherAMailIsWanted() {
        assertThat(owner.send("PUT", "audit/anchors", "{}").status()).isEqualTo(422);
    }

    private void wantsMail(String zone) {
        controllers.set(new Controller(tenant, null, null, address, null, null, null, ZoneId.of(zone)));
        owner.send("PUT", "audit/anchors", "{\"digest\":true}");
    }

    private void lookAt(String moment) {
        Clock then = Clock.fixed(Instant.parse(moment), ZoneId.of("UTC"));
        new DailyDigest(days, controllers, reader, letters, transactions, then).look();
    }

    /** @return how many entries it covers */
    private long checkpoint() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        trail.record(AuditEvent.of(tenant, UUID.randomUUID(), AuditAction.RETENTION_CHANGED, "7")));
        long newest = reader.page(tenant, new AuditReader.Filter(null, null, null, null, null, null), 1)
                .get(0)
                .seq();
        return reader.prove(tenant, newest).orElseThrow().size();
    }

    private List<String> kept() {
        return SERVER.at(path).stream().map(HookServer.Received::body).collect(Collectors.toList());
    }

    private Path export() throws IOException {
        Path log = files.resolve("audit.jsonl");
        try (Writer to = Files.newBufferedWriter(log)) {
            reader.export(tenant, to);
        }
        return log;
    }

    private String verified(String kept) throws IOException {
        return verified(export(), kept);
    }

    private String verified(Path log, String kept) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                log.toString(), Files.writeString(files.resolve("kept"), kept).toString()));
        arguments.addAll(reader.keys(tenant));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        VerifyAudit.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
