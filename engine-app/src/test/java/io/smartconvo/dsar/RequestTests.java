package io.smartconvo.dsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.Jws;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.proof.policy.Proves;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asking, proving, getting a copy, being forgotten. */
@Proves("5.1")
class RequestTests extends RequestScene {

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

    @Test
    @Proves("11.1b")
    void aCopyUnderCaliforniasLawSpeaksOfTheRightsItGives() throws IOException {
        reception.left(house, address);
        JsonNode taken = proven("ACCESS", "CCPA");
        reception.approve(house, id(taken));
        reception.untilClosed(house, id(taken));
        JsonNode about = JsonMapper.shared()
                .readTree(unzipped(reception.fetch(id(taken), token(taken)).body())
                        .get("data.json"))
                .get("about");
        assertThat(about.get("rights").toString())
                .contains("1798.105", "no sale and no sharing")
                .doesNotContain("Art.");
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
