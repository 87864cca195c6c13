package io.smartconvo.dsar;

import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.audit.AuditReader;
import io.smartconvo.audit.Verdict.Sound;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.dsar.Reception.House;
import io.smartconvo.privacy.Jws;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.StoreScan;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.testsupport.FakeOpenAi;
import io.smartconvo.webhook.HookServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is erased is gone, everywhere and for good, and nobody else is. */
@SmartConvoTest(
        properties = {
            "smartconvo.engine.platform-sweep=200ms",
            "smartconvo.engine.outside-task.lease=2s",
            "smartconvo.dsar.second-approval-from=3",
            "smartconvo.webhook.local=true",
            "smartconvo.webhook.round=500ms"
        })
@Import({Cast.class, Scenery.class, Reception.class})
@Proves({"5.1", "12.3"})
class ErasureTests {

    private static final FakeOpenAi MODEL = FakeOpenAi.start();

    @Autowired
    Reception reception;

    @Autowired
    StoreScan scan;

    @Autowired
    SigningKeys keys;

    @Autowired
    LedgerReplay replay;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    AuditReader audit;

    @Autowired
    TestDatabase database;

    private House house;
    private String address;

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry settings) {
        settings.add("smartconvo.ai.base-url", MODEL::baseUrl);
        settings.add("smartconvo.ai.api-key", () -> FakeOpenAi.API_KEY);
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @BeforeEach
    void open() {
        house = reception.open();
        address = "ada." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    private String approved(ChatClient visitor) {
        String id = Reception.asks(visitor, "ERASURE").get("request").asString();
        reception.approve(house, id);
        return id;
    }

    @Test
    @Proves("5.2")
    void whoAsksInTheChatIsErasedAndTheirSocketClosed() {
        SubjectId other = reception.left(house, "other@example.org");
        Map<String, Long> others = reception.erasable(house, other);
        ChatClient visitor = reception.visitor(house, address);
        SubjectId person = Reception.subject(visitor);
        assertThat(reception.erasable(house, person))
                .containsKeys("conversation", "conversation_event", "captured_field", "vault.subject_key", "inbox");
        String id = approved(visitor);
        visitor.next(frame -> ChatClient.is(frame, "gone"));
        await().until(visitor::isClosed);
        assertThat(visitor.closeCode()).isEqualTo(1001);
        JsonNode closed = reception.untilClosed(house, id);
        assertThat(reception.erasable(house, person)).isEmpty();
        assertThat(reception.erasable(house, other)).isEqualTo(others);
        assertThat(reception.number("select count(*) from act_ru_execution where business_key_ = '" + person + "'"))
                .isZero();
        assertThat(reception.number("select count(*) from act_hi_procinst where business_key_ = '" + person + "'"))
                .isZero();
        assertThat(scan.find(List.of(address))).isEmpty();
        assertThat(closed.path("contact").isNull()).isTrue();
        assertThat(closed.get("history").findValuesAsString("what"))
                .containsSubsequence(
                        "RECEIVED",
                        "FOUND",
                        "APPROVED",
                        "LEDGER_WRITTEN",
                        "FROZEN",
                        "ERASED",
                        "CERTIFIED",
                        "RECIPIENTS_TOLD",
                        "ANSWERED");
        try (ChatClient again = reception.visitor(house, address)) {
            assertThat(Reception.subject(again)).isNotEqualTo(person);
        }
    }

    @Test
    @Proves("6.4")
    void theCertificateIsSignedAndSaysWhatWasErasedAndWhatTheLawKeeps() {
        ChatClient visitor = reception.visitor(house, address);
        SubjectId person = Reception.subject(visitor);
        JsonNode closed = reception.untilClosed(house, approved(visitor));
        Jws jws = Jws.parse(closed.get("certificate").asString()).orElseThrow();
        assertThat(keys.published(house.tenant())).anyMatch(jws::isSignedBy);
        JsonNode said = JsonMapper.shared().readTree(jws.payload());
        assertThat(said.get("subjects").get(0).asString()).isEqualTo(person.toString());
        assertThat(said.at("/erased/conversation").asInt()).isOne();
        assertThat(said.at("/erased/captured_field").asInt()).isOne();
        said.get("left").forEach(rows -> assertThat(rows.asInt()).isZero());
        assertThat(said.get("kept").findValuesAsString("table"))
                .contains("consent_receipt", "vault.erasure", "subject_request");
        assertThat(said.get("lookedThrough").toString()).contains("conversation_event", "files of this node");
        assertThat(jws.payload()).doesNotContain(address).doesNotContain("boots");
        var filter = new AuditReader.Filter(null, null, null, null, null, null);
        assertThat(audit.page(house.tenant(), filter, 50).stream().map(event -> event.action()))
                .contains("REQUEST_RECEIVED", "REQUEST_APPROVED", "SUBJECT_ERASED", "ERASURE_CERTIFIED");
        assertThat(audit.verify(house.tenant())).isInstanceOf(Sound.class);
        assertThat(reception.number("select count(*) from vault.audit_salt where subject_id = '" + person + "'"))
                .isZero();
    }

    @Test
    void everybodyWhoGaveTheAddressIsFoundAndManyNeedTwoOfficers() {
        List<SubjectId> people =
                List.of(reception.left(house, address), reception.left(house, address), reception.left(house, address));
        String id = house.officer()
                .send(
                        "POST",
                        "subject-requests",
                        "{\"kind\":\"ERASURE\",\"regime\":\"GDPR\",\"email\":\"%s\",\"locale\":\"en\"}"
                                .formatted(address.toUpperCase(Locale.ROOT)))
                .json()
                .get("id")
                .asString();
        reception.until(house, id, "UNPROVEN");
        assertThat(house.officer()
                        .send("POST", "subject-requests/" + id + "/approval", "{}")
                        .problem())
                .isEqualTo("/problems/request-not-waiting");
        house.officer().send("POST", "subject-requests/" + id + "/identity", "{}");
        JsonNode found = reception.until(house, id, "REVIEW");
        assertThat(found.get("people").asInt()).isEqualTo(3);
        assertThat(found.get("needsSecond").asBoolean()).isTrue();
        assertThat(reception.approve(house, id).get("state").asString()).isEqualTo("SECOND_REVIEW");
        assertThat(house.officer()
                        .send("POST", "subject-requests/" + id + "/approval", "{}")
                        .problem())
                .isEqualTo("/problems/second-officer-needed");
        people.forEach(person -> assertThat(reception.erasable(house, person)).isNotEmpty());
        assertThat(house.second()
                        .send("POST", "subject-requests/" + id + "/approval", "{}")
                        .status())
                .isEqualTo(200);
        reception.untilClosed(house, id);
        people.forEach(person -> assertThat(reception.erasable(house, person)).isEmpty());
    }

    @Test
    void anotherTenantsOfficersSeeNothingAndChangeNothing() {
        House elsewhere = reception.open();
        reception.left(elsewhere, address);
        ChatClient visitor = reception.visitor(house, address);
        String id = Reception.asks(visitor, "ERASURE").get("request").asString();
        reception.until(house, id, "REVIEW");
        assertThat(elsewhere.officer().get("subject-requests/" + id).status()).isEqualTo(404);
        for (String act : List.of("identity", "approval", "pause", "resumption")) {
            assertThat(elsewhere
                            .officer()
                            .send("POST", "subject-requests/" + id + "/" + act, "{}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(elsewhere
                        .officer()
                        .get("subject-requests")
                        .json()
                        .get("requests")
                        .size())
                .isZero();
        reception.approve(house, id);
        reception.untilClosed(house, id);
        assertThat(reception.number(
                        "select count(*) from captured_field where tenant_id = '" + elsewhere.tenant() + "'"))
                .isOne();
    }

    @Test
    void messagesThatArriveMeanwhileLeaveNothingBehind() throws InterruptedException {
        ChatClient visitor = reception.visitor(house, address);
        SubjectId person = Reception.subject(visitor);
        String id = Reception.asks(visitor, "ERASURE").get("request").asString();
        reception.until(house, id, "REVIEW");
        AtomicBoolean stop = new AtomicBoolean();
        Thread talks = new Thread(() -> {
            while (!stop.get() && !visitor.isClosed()) {
                try {
                    visitor.say("Still here " + UUID.randomUUID());
                    Thread.sleep(5);
                } catch (RuntimeException | InterruptedException closed) {
                    return;
                }
            }
        });
        talks.start();
        reception.approve(house, id);
        reception.untilClosed(house, id);
        stop.set(true);
        talks.join();
        assertThat(reception.erasable(house, person)).isEmpty();
    }

    /** Whichever is quicker: there is no copy of somebody who is erased, not even one that nobody has fetched. */
    @Test
    void aCopyThatIsBeingMadeIsGoneAsWell() {
        for (int round = 0; round < 6; round++) {
            ChatClient visitor = reception.visitor(house, round + address);
            SubjectId person = Reception.subject(visitor);
            String copy = house.officer()
                    .send(
                            "POST",
                            "subject-requests",
                            "{\"kind\":\"ACCESS\",\"regime\":\"GDPR\",\"conversation\":\"" + person + "\"}")
                    .json()
                    .get("id")
                    .asString();
            reception.until(house, copy, "UNPROVEN");
            house.officer().send("POST", "subject-requests/" + copy + "/identity", "{}");
            String erasure = Reception.asks(visitor, "ERASURE").get("request").asString();
            reception.until(house, erasure, "REVIEW");
            Thread other = new Thread(() -> reception.approve(house, copy));
            other.start();
            reception.approve(house, erasure);
            reception.untilClosed(house, erasure);
            reception.untilClosed(house, copy);
            assertThat(reception.erasable(house, person)).isEmpty();
            assertThat(reception.number("select count(*) from subject_request_package where content is not null"
                            + " and request_id = '" + copy + "'"))
                    .isZero();
            assertThat(reception.number("select count(*) from vault.parcel_key where id = '" + copy + "'"))
                    .isZero();
        }
    }

    /** Somebody else's task has a copy in hand, and has not committed it. */
    @Test
    void anErasureWaitsForACopyThatIsAlmostMade() throws SQLException {
        ChatClient visitor = reception.visitor(house, address);
        SubjectId person = Reception.subject(visitor);
        String copy = Reception.asks(visitor, "ACCESS").get("request").asString();
        reception.until(house, copy, "REVIEW");
        String erasure = Reception.asks(visitor, "ERASURE").get("request").asString();
        reception.until(house, erasure, "REVIEW");
        try (Connection making = database.asSuperuser();
                Statement statement = making.createStatement()) {
            making.setAutoCommit(false);
            statement.execute("select from subject_request_person where subject_id = '" + person + "' for update");
            statement.execute("insert into subject_request_package (request_id, content, sha256, expires_at)"
                    + " values ('" + copy + "', 'all of it', '', now() + interval '7 days')");
            reception.approve(house, erasure);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> reception.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like '%subject_request_person%for update%'")
                            > 0);
            assertThat(reception.erasable(house, person)).containsKey("conversation");
            making.commit();
        }
        reception.untilClosed(house, erasure);
        assertThat(reception.erasable(house, person)).isEmpty();
        assertThat(reception.number("select count(*) from subject_request_package where request_id = '" + copy + "'"))
                .isZero();
    }

    @Test
    void aReplyThatIsBeingWrittenIsStoppedAndLeavesNothingBehind() {
        House writes = reception.open(
                step("serviceTask", "ai-reply", "ai", Map.of("instructions", "Greet {{ mail }}", "answer", "reply")));
        MODEL.slowly(Duration.ofMillis(100), Collections.nCopies(300, "word ").toArray(String[]::new));
        ChatClient visitor = reception.talking(writes, address);
        SubjectId person = Reception.subject(visitor);
        visitor.next(frame -> ChatClient.is(frame, "delta"));
        String id = Reception.asks(visitor, "ERASURE").get("request").asString();
        reception.approve(writes, id);
        JsonNode closed = reception.untilClosed(writes, id);
        assertThat(reception.erasable(writes, person)).isEmpty();
        assertThat(reception.number(
                        "select count(*) from act_ru_ext_task where tenant_id_ = '" + writes.tenant() + "'"))
                .isZero();
        assertThat(closed.get("recipients").findValuesAsString("state")).containsOnly("NOTHING_STORED");
    }

    /** What a database sees of nodes that die: their connections end in the middle of whatever they did. */
    @Test
    void comesToTheSameWhereverItsConnectionsAreCut() throws InterruptedException {
        ChatClient visitor = reception.visitor(house, address);
        SubjectId person = Reception.subject(visitor);
        String id = approved(visitor);
        for (int cut = 0; cut < 15; cut++) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(80));
            reception.number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = '"
                    + TestDatabase.APPLICATION + "' and datname = current_database()");
        }
        JsonNode closed = await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(
                        () -> house.officer().get("subject-requests/" + id).json(),
                        found -> found.hasNonNull("closedAt"));
        assertThat(reception.erasable(house, person)).isEmpty();
        assertThat(closed.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(closed.get("certificate").asString()).isNotEmpty();
        assertThat(audit.verify(house.tenant())).isInstanceOf(Sound.class);
    }

    @Test
    void whomABackupBringsBackIsErasedAgainBeforeAnybodyIsServed() {
        ChatClient visitor = reception.visitor(house, address);
        SubjectId person = Reception.subject(visitor);
        for (String table : List.of("conversation", "captured_field", "vault.subject_key")) {
            reception.execute("create table if not exists backup_" + table.replace('.', '_') + " as select * from "
                    + table + " where false");
            reception.execute("insert into backup_" + table.replace('.', '_') + " select * from " + table + " where "
                    + (table.equals("conversation") ? "id" : "subject_id") + " = '" + person + "'");
        }
        try {
            reception.untilClosed(house, approved(visitor));
            for (boolean onlyFile : new boolean[] {false, true}) {
                for (String table : List.of("vault.subject_key", "conversation", "captured_field")) {
                    reception.execute("insert into " + table + " select * from backup_" + table.replace('.', '_'));
                }
                if (onlyFile) {
                    reception.execute("delete from vault.erasure where subject_id = '" + person + "'");
                }
                assertThat(reception.erasable(house, person)).isNotEmpty();
                replay.afterSingletonsInstantiated();
                assertThat(reception.erasable(house, person)).isEmpty();
            }
            assertThat(reception.number("select count(*) from vault.erasure where subject_id = '" + person + "'"))
                    .isOne();
        } finally {
            for (String table : List.of("conversation", "captured_field", "vault_subject_key")) {
                reception.execute("drop table backup_" + table);
            }
        }
    }

    @Test
    void theLedgerIsWrittenBeforeAnythingIsDeletedAndNobodyCanTakeALineFromIt() {
        ChatClient visitor = reception.visitor(house, address);
        SubjectId person = Reception.subject(visitor);
        reception.untilClosed(house, approved(visitor));
        assertThat(ledger.all().get(house.tenant())).contains(person);
        assertThat(reception.number("select count(*) from information_schema.role_table_grants where table_schema ="
                        + " 'vault' and table_name = 'erasure' and grantee = '" + TestDatabase.APPLICATION
                        + "' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')"))
                .isZero();
    }

    @Test
    void aHeldCopyOutlivesItsErasureUntilItIsLiftedAndSaysSo() {
        ChatClient visitor = reception.visitor(house, address);
        SubjectId person = Reception.subject(visitor);
        String hold = house.officer()
                .send(
                        "POST",
                        "legal-holds",
                        "{\"conversation\":\"%s\",\"ground\":\"LEGAL_CLAIMS\",\"until\":\"2030-01-31\"}"
                                .formatted(person))
                .json()
                .get("id")
                .asString();
        JsonNode closed = reception.untilClosed(house, approved(visitor));
        JsonNode said = JsonMapper.shared()
                .readTree(Jws.parse(closed.get("certificate").asString())
                        .orElseThrow()
                        .payload());
        assertThat(said.at("/heldCopies/0/ground").asString()).isEqualTo("LEGAL_CLAIMS");
        assertThat(reception.erasable(house, person)).isEmpty();
        assertThat(scan.find(List.of(address))).isEmpty();
        assertThat(reception.number("select count(*) from vault.parcel_key where id = '" + hold + "'"))
                .isOne();
        assertThat(house.officer().send("DELETE", "legal-holds/" + hold, "").status())
                .isEqualTo(204);
        assertThat(reception.number("select count(*) from audit.entry where action = 'HOLD_LIFTED' and log = '"
                        + house.tenant() + "'"))
                .isOne();
        assertThat(reception.number("select count(*) from vault.parcel_key where id = '" + hold + "'"))
                .isZero();
        assertThat(house.officer().get("legal-holds").json().size()).isZero();
        assertThat(house.officer()
                        .send(
                                "POST",
                                "legal-holds",
                                "{\"conversation\":\"%s\",\"ground\":\"LEGAL_CLAIMS\",\"until\":\"2030-01-31\"}"
                                        .formatted(person))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoeverGotSomethingIsTold() {
        try (HookServer server = new HookServer()) {
            house.second().send("PUT", "webhook", "{\"url\":\"" + server.url("/hook") + "\"}");
            house.officer().get("processors");
            ChatClient visitor = reception.visitor(house, address);
            SubjectId person = Reception.subject(visitor);
            for (String stored : List.of("true", "false")) {
                reception.execute("insert into disclosure (id, tenant_id, subject_id, conversation_id, processor_id,"
                        + " region, step, at, categories, masked, stored) select gen_random_uuid(), tenant_id, '"
                        + person + "', '" + person + "', id, 'global', 'step', now(), '{contact}', 0, " + stored
                        + " from processor where tenant_id = '" + house.tenant() + "' and active_until is null"
                        + " order by name = 'OpenAI', key " + (stored.equals("true") ? "asc" : "desc") + " limit 1");
            }
            String id = approved(visitor);
            reception.untilClosed(house, id);
            JsonNode told = await().until(
                            () -> house.officer()
                                    .get("subject-requests/" + id)
                                    .json()
                                    .get("recipients"),
                            recipients -> recipients.toString().contains("TOLD"));
            assertThat(told.toString())
                    .contains("\"webhook\"")
                    .contains("NOTHING_STORED")
                    .contains("WAITING");
            JsonNode event =
                    JsonMapper.shared().readTree(server.at("/hook").get(0).body());
            assertThat(event.get("type").asString()).isEqualTo("subject.erased");
            assertThat(event.at("/data/subjects/0").asString()).isEqualTo(person.toString());
            String waiting = told.valueStream()
                    .filter(recipient -> recipient.get("state").asString().equals("WAITING"))
                    .map(recipient -> recipient.get("processor").asString())
                    .findFirst()
                    .orElseThrow();
            String path = "subject-requests/" + id + "/recipients/"
                    + URLEncoder.encode(waiting, StandardCharsets.UTF_8).replace("+", "%20");
            assertThat(house.officer().send("POST", path, "{}").status()).isEqualTo(200);
            assertThat(house.officer().send("POST", path, "{}").status()).isEqualTo(404);
            assertThat(reception.number("select count(*) from audit.entry where action = 'REQUEST_RECIPIENT_TOLD'"
                            + " and log = '" + house.tenant() + "'"))
                    .isOne();
        }
    }

    @Test
    void slowsDownWhoeverAsksTooOftenFromOneAddress() {
        int status = 200;
        for (int asked = 0; asked < 25 && status != 429; asked++) {
            status = reception.call("GET", "sites/" + house.site(), null, "").statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void askingAgainGivesAnotherLinkToTheSameAndTheOldOneCountsNoMore() {
        try (ChatClient visitor = reception.visitor(house, address)) {
            JsonNode first = Reception.asks(visitor, "ERASURE");
            JsonNode second = Reception.asks(visitor, "ERASURE");
            String id = first.get("request").asString();
            assertThat(second.get("request").asString()).isEqualTo(id);
            assertThat(reception
                            .call("GET", "requests/" + id, first.get("token").asString(), "")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(reception
                            .call("GET", "requests/" + id, second.get("token").asString(), "")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
