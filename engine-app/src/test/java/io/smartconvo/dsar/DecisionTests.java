package io.smartconvo.dsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.access.ConsoleClient;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.dsar.Reception.House;
import io.smartconvo.privacy.Jws;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.proof.policy.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deadlines, and what an officer decides. */
@Proves("5.1")
class DecisionTests extends RequestScene {

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
        assertThat(view(taken).at("/leftOut/0/ground").asString()).isEqualTo("NOT_IDENTIFIED");
        Jws certificate = Jws.parse(closed.get("certificate").asString()).orElseThrow();
        assertThat(certificate.payload())
                .contains("\"leftOut\":[{\"ground\":\"NOT_IDENTIFIED\",\"source\":\"GDPR Art. 11(2), 12(2)\"}]")
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

    /** Sessions do not last for days. */
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
        // Of another law, and of another right.
        assertThat(officer(taken, "refusal", "{\"ground\":\"SERVICE_ASKED_FOR\"}")
                        .status())
                .isEqualTo(422);
        assertThat(officer(taken, "refusal", "{\"ground\":\"RIGHTS_OF_OTHERS\"}")
                        .status())
                .isEqualTo(422);
        assertThat(entries("REQUEST_REFUSED")).isZero();
        assertThat(officer(taken, "refusal", "{\"ground\":\"LEGAL_CLAIMS\",\"explanation\":\"A case is pending.\"}")
                        .status())
                .isEqualTo(200);
        reception.untilClosed(house, id(taken));
        await().until(() -> OFFICE.to(address).stream()
                .anyMatch(letter -> letter.text().contains("legal claims (GDPR Art. 17(3)(e))")
                        && letter.text().contains("A case is pending.")
                        && letter.text().contains("the authority of Berlin")));
        assertThat(view(taken).get("state").asString()).isEqualTo("REFUSED");
        assertThat(view(taken).at("/refusal/source").asString()).isEqualTo("GDPR Art. 17(3)(e)");
        assertThat(officer(taken, "approval", "{}").problem()).isEqualTo("/problems/request-not-waiting");
        assertThat(entries("REQUEST_REFUSED")).isOne();
    }

    @Test
    void namesTheLawThatWasInvokedInTheLanguageOfWhoAsked() {
        reception.left(house, address);
        JsonNode taken = proven("ERASURE", "CCPA", "ar");
        JsonNode grounds =
                house.officer().get("subject-requests/" + id(taken)).json().get("grounds");
        assertThat(grounds.toString())
                .contains("SERVICE_ASKED_FOR", "Cal. Civ. Code 1798.105(d)(8)")
                .doesNotContain("PUBLIC_HEALTH", "GDPR");

        officer(taken, "refusal", "{\"ground\":\"LEGAL_OBLIGATION\"}");

        await().until(() -> OFFICE.to(address).stream()
                .anyMatch(letter -> letter.text().contains("التزام قانوني (Cal. Civ. Code 1798.105(d)(8))")));
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
}
