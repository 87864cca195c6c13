package io.smartconvo.dsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.dsar.Reception.House;
import io.smartconvo.engine.PlatformProcesses;
import io.smartconvo.golden.SettableClock;
import io.smartconvo.mail.PostOffice;
import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.Jws;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.DataPlan;
import io.smartconvo.privacy.catalogue.StoreScan;
import io.smartconvo.privacy.catalogue.SubjectInventory;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asking, proving, deciding, answering: with a real mail server, on a clock that can be set. */
@SmartConvoTest(
        properties = {
            "smartconvo.engine.platform-sweep=200ms",
            "smartconvo.engine.outside-task.lease=2s",
            "smartconvo.mail.round=200ms",
            "smartconvo.dsar.sweep-interval=12h",
            "smartconvo.dsar.asks-per-hour=1000"
        })
@Import({Cast.class, Scenery.class, Reception.class, RequestTests.Stage.class})
@DirtiesContext // its clock stands elsewhere
@Proves("5.1")
class RequestTests {

    private static final PostOffice OFFICE = new PostOffice();
    private static final Instant START = Instant.parse("2027-01-31T10:00:00Z");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @Autowired
    Reception reception;

    @Autowired
    Controllers controllers;

    @Autowired
    SigningKeys keys;

    @Autowired
    SubjectInventory inventory;

    @Autowired
    StoreScan scan;

    @Autowired
    DataPlan plan;

    @Autowired
    PlatformProcesses processes;

    @Autowired
    DsarSweep sweep;

    @Autowired
    Requests requests;

    @Autowired
    SettableClock clock;

    @Autowired
    TestDatabase database;

    private House house;
    private String address;

    @TestConfiguration(proxyBeanMethods = false)
    static class Stage {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("smartconvo.mail.server.host", () -> "localhost");
        registry.add("smartconvo.mail.server.port", OFFICE::port);
        registry.add("smartconvo.mail.server.security", () -> "NONE");
        registry.add("smartconvo.mail.server.from", () -> "shop@example.org");
    }

    @AfterAll
    static void giveTheEngineItsClockBack() {
        new SettableClock().reset();
        OFFICE.close();
    }

    @BeforeEach
    void open() {
        clock.set(START);
        house = reception.open();
        controllers.set(new Controller(
                house.tenant(),
                "Boots & Co",
                null,
                "privacy@boots.example",
                null,
                null,
                "the authority of Berlin",
                ZoneId.of("Europe/Berlin")));
        address = "ada." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    private String code(String to) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            var letters = OFFICE.to(to);
                            Matcher found = CODE.matcher(
                                    letters.isEmpty()
                                            ? ""
                                            : letters.get(letters.size() - 1).text());
                            return found.find() ? found.group(1) : "";
                        },
                        found -> !found.isEmpty());
    }

    /** Asks on the page and proves it with the code from the letter. */
    private JsonNode proven(String kind, String regime) {
        JsonNode taken = reception.wants(house, kind, regime, address);
        HttpResponse<String> answer = prove(taken, code(address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        reception.until(house, id(taken), "REVIEW");
        return taken;
    }

    private HttpResponse<String> prove(JsonNode taken, String code) {
        return reception.call("POST", "requests/" + id(taken) + "/proof", token(taken), "{\"code\":\"" + code + "\"}");
    }

    private static String id(JsonNode taken) {
        return taken.get("id").asString();
    }

    private static String token(JsonNode taken) {
        return taken.get("token").asString();
    }

    private JsonNode view(JsonNode taken) {
        return JsonMapper.shared()
                .readTree(reception
                        .call("GET", "requests/" + id(taken), token(taken), "")
                        .body());
    }

    private ConsoleClient.Answer officer(JsonNode taken, String act, String body) {
        return house.officer().send("POST", "subject-requests/" + id(taken) + "/" + act, body);
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    @Proves({"11.1b", "12.3"})
    void aCopyHoldsExactlyWhatAnInventoryCountsAndIsFetchedOnce() throws IOException {
        SubjectId person = reception.left(house, address);
        reception.left(house, "somebody.else@example.org");
        JsonNode taken = proven("ACCESS", "GDPR");
        reception.approve(house, id(taken));
        reception.untilClosed(house, id(taken));
        // Taken before the fetch is written down, which is an access of its own.
        Map<String, Integer> counted = counted(person);
        HttpResponse<byte[]> fetched = reception.fetch(id(taken), token(taken));
        assertThat(fetched.statusCode()).isEqualTo(200);
        Map<String, String> files = unzipped(fetched.body());
        JsonNode data = JsonMapper.shared().readTree(files.get("data.json"));
        Map<String, Integer> exported = new TreeMap<>();
        data.get("sections")
                .properties()
                .forEach(entry -> exported.put(entry.getKey(), entry.getValue().size()));
        // What happened to the request after the package was made.
        exported.keySet().removeIf(section -> section.startsWith("requests") || section.equals("accesses"));
        counted.keySet().removeIf(section -> section.startsWith("requests") || section.equals("accesses"));
        assertThat(exported).isEqualTo(counted);
        assertThat(data.at("/sections/answers/0/value").asString()).isEqualTo(address);
        assertThat(data.at("/about/controller/name").asString()).isEqualTo("Boots & Co");
        assertThat(data.at("/about/purposes/0/legalBasis").asString()).isEqualTo("CONSENT");
        assertThat(files.get("index.html"))
                .contains(address)
                .contains("Boots &amp; Co")
                .contains("about boots")
                .doesNotContain("<script");
        assertThat(files.get("csv/answers.csv")).contains(address);
        assertThat(files.toString()).doesNotContain("somebody.else");
        Jws manifest = Jws.parse(files.get("manifest.jws")).orElseThrow();
        assertThat(keys.published(house.tenant())).anyMatch(manifest::isSignedBy);
        JsonNode hashes = JsonMapper.shared().readTree(manifest.payload()).get("sha256");
        files.forEach((name, content) -> {
            if (!name.equals("manifest.jws")) {
                assertThat(hashes.get(name).asString()).isEqualTo(Sha256.hex(content));
            }
        });
        assertThat(reception.fetch(id(taken), token(taken)).statusCode()).isEqualTo(410);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        reception.number("select count(*) from vault.parcel_key where id = '" + id(taken) + "'") == 0);
        assertThat(reception.number("select count(*) from subject_request_package where content is not null"
                        + " and request_id = '" + id(taken) + "'"))
                .isZero();
    }

    /** Asks every column of every table, and not the catalogue: what names somebody, the catalogue has to know. */
    @Test
    void noTableNamesAPersonThatTheCatalogueDoesNotKnow() {
        SubjectId person = reception.left(house, address);
        proven("ACCESS", "GDPR");
        Map<String, Long> known = inventory.count(house.tenant(), person);
        Map<String, Long> naming = reception.naming(person.toString());
        assertThat(naming).containsKeys("conversation", "conversation_event", "captured_field", "vault.subject_key");
        naming.forEach((table, rows) ->
                assertThat(known.getOrDefault(table, 0L)).as(table).isGreaterThanOrEqualTo(rows));
    }

    /** Who asks is in no table in clear, in no spelling, while the request is open. */
    @Test
    void whoAsksStandsNowhereInClear() {
        reception.left(house, address);
        proven("ACCESS", "GDPR");
        reception.wants(house, "ERASURE", "GDPR", address);
        assertThat(scan.tables()).contains("subject_request", "act_ru_execution", "act_hi_actinst");
        assertThat(scan.find(List.of(address))).isEmpty();
        // And it would be found: in a column that nobody meant for it, as Base64 in the middle of something.
        String hidden = Base64.getEncoder().encodeToString(("to:" + address + ";").getBytes(StandardCharsets.UTF_8));
        reception.execute(
                "update subject_request set certificate = '" + hidden + "' where tenant_id = '" + house.tenant() + "'");
        assertThat(scan.find(List.of(address))).containsKey("subject_request");
    }

    private Map<String, Integer> counted(SubjectId person) {
        Map<String, Long> rows = inventory.count(house.tenant(), person);
        Map<String, Integer> sections = new TreeMap<>();
        plan.export().forEach(table -> {
            int count = Math.toIntExact(rows.getOrDefault(table.name(), 0L));
            if (count > 0) {
                sections.merge(
                        Objects.requireNonNull(
                                Objects.requireNonNull(table.export()).section()),
                        count,
                        Integer::sum);
            }
        });
        return sections;
    }

    /** Two gave the same address; only one of them is who asks. */
    @Test
    void oneConversationCanBeLeftOutOnAGroundOfTheLaw() {
        SubjectId mine = reception.left(house, address);
        SubjectId other = reception.left(house, address);
        JsonNode taken = proven("ERASURE", "GDPR");
        assertThat(house.officer()
                        .get("subject-requests/" + id(taken))
                        .json()
                        .get("people")
                        .asInt())
                .isEqualTo(2);
        assertThat(leaveOut(taken, UUID.randomUUID().toString(), "{\"ground\":\"NOT_IDENTIFIED\"}")
                        .status())
                .isEqualTo(404);
        assertThat(leaveOut(taken, other.toString(), "{}").status()).isEqualTo(422);
        for (SubjectId each : List.of(mine, other)) {
            assertThat(leaveOut(taken, each.toString(), "{\"ground\":\"NOT_IDENTIFIED\"}")
                            .status())
                    .isEqualTo(200);
        }
        Map<String, Long> others = reception.erasable(house, other);
        assertThat(officer(taken, "approval", "{}").problem()).isEqualTo("/problems/nothing-left-to-do");
        JsonNode back = house.officer()
                .send("DELETE", "subject-requests/" + id(taken) + "/conversations/" + mine + "/refusal", null)
                .json();
        assertThat(back.get("people").asInt()).isOne();
        assertThat(back.get("found")).hasSize(2);
        reception.approve(house, id(taken));
        assertThat(leaveOut(taken, mine.toString(), "{\"ground\":\"NOT_IDENTIFIED\"}")
                        .problem())
                .isEqualTo("/problems/request-not-waiting");
        JsonNode closed = reception.untilClosed(house, id(taken));
        assertThat(reception.erasable(house, mine)).isEmpty();
        assertThat(reception.erasable(house, other)).isEqualTo(others);
        assertThat(view(taken).get("leftOut").get(0).asString()).isEqualTo("NOT_IDENTIFIED");
        Jws certificate = Jws.parse(closed.get("certificate").asString()).orElseThrow();
        assertThat(certificate.payload())
                .contains("\"leftOut\":[\"NOT_IDENTIFIED\"]")
                .contains(mine.toString())
                .doesNotContain(other.toString());
        await().until(() -> OFFICE.to(address).stream()
                .anyMatch(
                        letter -> letter.text().contains("left out, on this ground: we cannot tell whose data it is")));
    }

    private ConsoleClient.Answer leaveOut(JsonNode taken, String conversation, String body) {
        return house.officer()
                .send("PUT", "subject-requests/" + id(taken) + "/conversations/" + conversation + "/refusal", body);
    }

    @Test
    @Proves("5.2")
    void whoeverAsksGetsTheSameAnswerKnownOrNot() {
        reception.left(house, address);
        JsonNode known = reception.wants(house, "ACCESS", "GDPR", address);
        JsonNode unknown = reception.wants(house, "ACCESS", "GDPR", "nobody." + address);
        assertThat(known.propertyNames()).isEqualTo(unknown.propertyNames());
        assertThat(known.get("codeSent")).isEqualTo(unknown.get("codeSent"));
        code(address);
        code("nobody." + address);
        for (String field : List.of("state", "kind", "dueAt", "business")) {
            assertThat(view(known).get(field)).isEqualTo(view(unknown).get(field));
        }
        prove(unknown, code("nobody." + address));
        assertThat(reception.until(house, id(unknown), "REVIEW").get("people").asInt())
                .isZero();
    }

    @Test
    void nobodyHasUsWriteToSomebodyOverAndOver() {
        List<JsonNode> taken = new ArrayList<>();
        for (int asked = 0; asked < 5; asked++) {
            taken.add(reception.wants(house, "ACCESS", "GDPR", address));
            assertThat(taken.get(asked).get("codeSent")).isEqualTo(taken.get(0).get("codeSent"));
        }
        taken.forEach(request -> reception.until(house, id(request), "UNPROVEN"));
        await().until(() -> OFFICE.to(address).size() == 3);
        assertThat(reception.number("select count(*) from subject_request_event e join subject_request r"
                        + " on r.id = e.request_id where e.what = 'CODE_SENT' and r.tenant_id = '" + house.tenant()
                        + "'"))
                .isEqualTo(3);
    }

    @Test
    void nobodyGuessesACode() {
        reception.left(house, address);
        JsonNode taken = reception.wants(house, "ERASURE", "GDPR", address);
        String right = code(address);
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int left = 4; left >= 0; left--) {
            HttpResponse<String> answer = prove(taken, wrong);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(JsonMapper.shared().readTree(answer.body()).get("left").asInt())
                    .isEqualTo(left);
        }
        assertThat(prove(taken, right).statusCode()).isEqualTo(410);
        assertThat(view(taken).get("state").asString()).isEqualTo("UNPROVEN");
    }

    @Test
    void aCodeIsOverAfterHalfAnHourAndTheTokenOpensNoOther() {
        JsonNode mine = reception.wants(house, "ACCESS", "GDPR", address);
        JsonNode other = reception.wants(house, "ACCESS", "GDPR", "x" + address);
        String code = code(address);
        assertThat(reception
                        .call("GET", "requests/" + id(other), token(mine), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reception
                        .call("POST", "requests/" + id(other) + "/proof", token(mine), "{\"code\":\"" + code + "\"}")
                        .statusCode())
                .isEqualTo(404);
        clock.set(START.plus(Duration.ofMinutes(31)));
        assertThat(prove(mine, code).statusCode()).isEqualTo(410);
    }

    @Test
    void isDueAfterACalendarMonthInTheControllersZoneAndProlongedOnce() {
        reception.left(house, address);
        JsonNode taken = proven("ACCESS", "GDPR");
        assertThat(view(taken).get("dueAt").asString()).isEqualTo("2027-02-28T22:59:59Z");
        assertThat(officer(taken, "extension", "{}").status()).isEqualTo(422);
        JsonNode extended =
                officer(taken, "extension", "{\"reason\":\"COMPLEX\"}").json();
        assertThat(extended.get("dueAt").asString()).isEqualTo("2027-04-30T21:59:59Z");
        await().until(() ->
                OFFICE.to(address).stream().anyMatch(letter -> letter.text().contains("April 30, 2027")));
        assertThat(officer(taken, "extension", "{\"reason\":\"MANY\"}").problem())
                .isEqualTo("/problems/request-not-prolonged");
        assertThat(officer(taken, "pause", "{}").problem()).isEqualTo("/problems/request-not-waiting");
    }

    @Test
    @Proves("12.2")
    void theBritishClockBeginsWithTheProofAndStandsStillWhilePaused() {
        reception.left(house, address);
        JsonNode taken = reception.wants(house, "ACCESS", "UK_GDPR", address);
        assertThat(view(taken).get("dueAt").isNull()).isTrue();
        String code = code(address);
        clock.set(START.plus(Duration.ofMinutes(20)));
        house = new House(house.tenant(), house.site(), fresh(), house.second());
        prove(taken, code);
        reception.until(house, id(taken), "REVIEW");
        assertThat(view(taken).get("dueAt").asString()).isEqualTo("2027-02-28T22:59:59Z");
        assertThat(officer(taken, "pause", "{}").json().hasNonNull("pausedSince"))
                .isTrue();
        clock.set(START.plus(Duration.ofMinutes(20)).plus(Duration.ofDays(3)));
        house = new House(house.tenant(), house.site(), fresh(), house.second());
        JsonNode resumed = officer(taken, "resumption", "{}").json();
        assertThat(resumed.get("dueAt").asString()).startsWith("2027-03-03T22:59:5");
    }

    /** Sessions do not last for days. */
    private ConsoleClient fresh() {
        return reception.officer(house.tenant());
    }

    @Test
    void warnsEscalatesAndRecordsThatItIsLateWithoutStopping() {
        reception.left(house, address);
        JsonNode taken = proven("ACCESS", "GDPR");
        for (String step : List.of(
                "2027-02-14T08:00:01Z WARNED", "2027-02-25T08:00:01Z ESCALATED", "2027-02-28T23:00:00Z OVERDUE")) {
            clock.set(Instant.parse(step.split(" ")[0]));
            SubjectRequest request =
                    requests.find(house.tenant(), UUID.fromString(id(taken))).orElseThrow();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> requests.history(request).stream()
                            .anyMatch(event -> event.what().name().equals(step.split(" ")[1])));
        }
        await().until(() -> OFFICE.to("privacy@boots.example").size() >= 3);
        house = new House(house.tenant(), house.site(), fresh(), house.second());
        reception.approve(house, id(taken));
        reception.untilClosed(house, id(taken));
    }

    @Test
    void aRefusalNeedsAGroundAndTellsWhereToComplain() {
        reception.left(house, address);
        JsonNode taken = proven("ERASURE", "GDPR");
        assertThat(officer(taken, "refusal", "{}").status()).isEqualTo(422);
        assertThat(officer(taken, "refusal", "{\"ground\":\"LEGAL_CLAIMS\",\"explanation\":\"A case is pending.\"}")
                        .status())
                .isEqualTo(200);
        reception.untilClosed(house, id(taken));
        await().until(() -> OFFICE.to(address).stream()
                .anyMatch(letter -> letter.text().contains("legal claims")
                        && letter.text().contains("A case is pending.")
                        && letter.text().contains("the authority of Berlin")));
        assertThat(view(taken).get("state").asString()).isEqualTo("REFUSED");
        assertThat(view(taken).get("refusal").asString()).isEqualTo("LEGAL_CLAIMS");
        assertThat(officer(taken, "approval", "{}").problem()).isEqualTo("/problems/request-not-waiting");
        assertThat(entries("REQUEST_REFUSED")).isOne();
    }

    private long entries(String action) {
        return reception.number(
                "select count(*) from audit.entry where action = '" + action + "' and log = '" + house.tenant() + "'");
    }

    @Test
    void whoTakesItBackIsForgotten() {
        reception.left(house, address);
        JsonNode taken = proven("ERASURE", "GDPR");
        assertThat(reception
                        .call("DELETE", "requests/" + id(taken), token(taken), "")
                        .statusCode())
                .isEqualTo(204);
        JsonNode closed = reception.untilClosed(house, id(taken));
        assertThat(closed.get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(closed.get("contact").isNull()).isTrue();
        assertThat(reception.number(
                        "select count(*) from subject_request where contact is not null and id = '" + id(taken) + "'"))
                .isZero();
    }

    @Test
    void whoNeverProvesItIsForgottenAfterTwoWeeks() {
        JsonNode taken = reception.wants(house, "ACCESS", "GDPR", address);
        code(address);
        clock.set(START.plus(Duration.ofDays(14)).plusSeconds(60));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> requests.find(house.tenant(), UUID.fromString(id(taken)))
                                .orElseThrow()
                                .closedAt()
                        != null);
        assertThat(view(taken).get("state").asString()).isEqualTo("LAPSED");
    }

    @Test
    void aCopyThatNobodyFetchesIsDestroyedAfterAWeek() {
        reception.left(house, address);
        JsonNode taken = proven("PORTABILITY", "GDPR");
        reception.approve(house, id(taken));
        reception.untilClosed(house, id(taken));
        assertThat(view(taken).get("package").isNull()).isFalse();
        clock.set(START.plus(Duration.ofDays(7)).plus(Duration.ofMinutes(5)));
        assertThat(reception.fetch(id(taken), token(taken)).statusCode()).isEqualTo(410);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        reception.number("select count(*) from vault.parcel_key where id = '" + id(taken) + "'") == 0);
    }

    @Test
    @Proves("6.4")
    void anOfficerMayTakeTheCopyAndThatIsWrittenDown() {
        reception.left(house, address);
        JsonNode taken = proven("ACCESS", "CCPA");
        reception.approve(house, id(taken));
        reception.untilClosed(house, id(taken));
        var copy = house.officer().download("subject-requests/" + id(taken) + "/package");
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(entries("DATA_TAKEN")).isOne();
        assertThat(reception.fetch(id(taken), token(taken)).statusCode()).isEqualTo(200);
    }

    @Test
    void putsRightWhatIsWrongOnceItFits() {
        SubjectId person = reception.left(house, address);
        JsonNode taken = proven("RECTIFICATION", "GDPR");
        assertThat(officer(taken, "approval", "{}").status()).isEqualTo(422);
        assertThat(officer(taken, "approval", correction(person, "no address")).status())
                .isEqualTo(422);
        assertThat(officer(taken, "approval", correction(new SubjectId(UUID.randomUUID()), "a@example.org"))
                        .status())
                .isEqualTo(422);
        assertThat(officer(taken, "approval", correction(person, "right." + address))
                        .status())
                .isEqualTo(200);
        reception.untilClosed(house, id(taken));
        JsonNode again = reception.wants(house, "ACCESS", "GDPR", "right." + address);
        prove(again, code("right." + address));
        assertThat(reception.until(house, id(again), "REVIEW").get("people").asInt())
                .isOne();
    }

    private static String correction(SubjectId person, String value) {
        return "{\"corrections\":[{\"conversation\":\"%s\",\"field\":\"mail\",\"value\":\"%s\"}]}"
                .formatted(person, value);
    }

    @Test
    void aWithdrawalReachesWhatIsKeptLongAfterTheChat() {
        SubjectId person = reception.left(house, address);
        JsonNode taken = proven("CONSENT_WITHDRAWAL", "GDPR");
        reception.approve(house, id(taken));
        reception.untilClosed(house, id(taken));
        await().until(() -> inventory.count(house.tenant(), person).get("captured_field") == 0);
        assertThat(reception.number(
                        "select count(*) from consent_withdrawal where done_at is not null and subject_id = '" + person
                                + "'"))
                .isOne();
    }

    @Test
    void whatIsRestrictedIsEndedAndKeptApart() {
        ChatClient visitor = reception.visitor(house, address);
        SubjectId person = Reception.subject(visitor);
        JsonNode taken = proven("RESTRICTION", "GDPR");
        reception.approve(house, id(taken));
        visitor.event("ended");
        reception.untilClosed(house, id(taken));
        JsonNode holds = house.officer().get("legal-holds").json();
        assertThat(holds.get(0).get("conversation").asString()).isEqualTo(person.toString());
        assertThat(holds.get(0).get("ground").asString()).isEqualTo("RESTRICTION");
        visitor.close();
    }

    @Test
    void theProofOfItIsKeptForTwoYearsAndHeldCopiesToTheirDate() {
        SubjectId person = reception.left(house, address);
        house.officer()
                .send(
                        "POST",
                        "legal-holds",
                        "{\"conversation\":\"%s\",\"field\":\"mail\",\"ground\":\"LEGAL_OBLIGATION\",\"until\":\"2027-03-31\"}"
                                .formatted(person));
        JsonNode taken = proven("COMPLAINT", "UK_GDPR");
        reception.approve(house, id(taken));
        reception.untilClosed(house, id(taken));
        clock.set(Instant.parse("2027-03-31T21:59:59Z"));
        sweep.sweep();
        assertThat(held()).isOne();
        clock.set(Instant.parse("2027-03-31T22:00:01Z"));
        sweep.sweep();
        assertThat(held()).isZero();
        assertThat(entries("HOLD_PLACED")).isOne();
        assertThat(entries("HOLD_ENDED")).isOne();
        clock.set(START.plus(Duration.ofDays(729)));
        sweep.sweep();
        assertThat(requests.find(house.tenant(), UUID.fromString(id(taken)))).isPresent();
        clock.set(START.plus(Duration.ofDays(732)));
        sweep.sweep();
        assertThat(requests.find(house.tenant(), UUID.fromString(id(taken)))).isEmpty();
    }

    private long held() {
        return reception.number("select count(*) from legal_hold where tenant_id = '" + house.tenant() + "'");
    }

    @Test
    void whatIsNoRequestIsRefusedAndLeavesNothing() {
        for (String body : List.of(
                "{}",
                "{\"site\":\"nowhere\",\"kind\":\"ACCESS\",\"regime\":\"GDPR\",\"email\":\"a@example.org\"}",
                "{\"site\":\"%s\",\"kind\":\"ACCESS\",\"regime\":\"GDPR\",\"email\":\"no address\"}"
                        .formatted(house.site()),
                "{\"site\":\"%s\",\"kind\":\"EVERYTHING\",\"regime\":\"GDPR\",\"email\":\"a@example.org\"}"
                        .formatted(house.site()),
                "{\"site\":\"%s\",\"kind\":\"ACCESS\",\"email\":\"a@example.org\"}".formatted(house.site()),
                "[]",
                "not json")) {
            HttpResponse<String> answer = reception.call("POST", "requests", null, body);
            assertThat(answer.statusCode()).as(body).isBetween(400, 422);
            assertThat(answer.body()).doesNotContain("no address").doesNotContain("Exception");
        }
        assertThat(reception.number("select count(*) from subject_request where tenant_id = '" + house.tenant() + "'"))
                .isZero();
    }
}
