package io.smartconvo.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class PurposesApiTests {

    private static final String CONTACT = """
            {"basis":"CONSENT","dataClasses":["contact"],"retentionDays":30,"recipients":["ai","http","email"],
             "validFor":"P1Y","askAgainAfter":"P6M","noticeVersion":1,
             "notices":{"en":{"text":"We keep it to write back."}}}""";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    Notices notices;

    private TenantId tenant;
    private ConsoleClient owner;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        owner = cast.as(tenant, Role.OWNER);
    }

    @Test
    void publishesANewNoticeBesideTheOldOneInSeveralLanguages() {
        String reworded = CONTACT.replace(
                "\"notices\":{\"en\":{\"text\":\"We keep it to write back.\"}}",
                "\"notices\":{\"en\":{\"text\":\"To answer you.\",\"url\":\"https://shop.example/privacy\","
                        + "\"accept\":\"Yes\",\"refuse\":\" \"},\"de-AT\":{\"text\":\"Zum Antworten.\"}}");
        Answer changed = owner.send("PUT", "purposes/contact", reworded);
        assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
        assertThat(changed.json().get("noticeVersion").asInt()).isEqualTo(2);
        assertThat(changed.json().at("/notices/de-AT/text").asString()).isEqualTo("Zum Antworten.");
        assertThat(changed.json().at("/notices/en/refuse").isNull()).isTrue();

        JsonNode history =
                cast.as(tenant, Role.AUDITOR).get("purposes/contact/notices").json();
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/version").asInt()).isEqualTo(2);
        assertThat(history.at("/1/texts/en/text").asString()).isEqualTo("We keep it to write back.");
        assertThat(notices.current(tenant, new Purpose("contact"), Locale.GERMAN)
                        .orElseThrow()
                        .text())
                .isEqualTo("Zum Antworten.");
    }

    @Test
    void saysBeforehandWhetherEverybodyIsAskedAgain() {
        assertThat(effect("contact", CONTACT))
                .isEqualTo("{\"noticeVersion\":1,\"newNotice\":false,\"asksAgain\":false}");
        assertThat(effect("contact", CONTACT.replace("write back", "call you")))
                .isEqualTo("{\"noticeVersion\":2,\"newNotice\":true,\"asksAgain\":true}");
        assertThat(effect("contact", CONTACT.replace("P1Y", "P2Y")))
                .isEqualTo("{\"noticeVersion\":1,\"newNotice\":false,\"asksAgain\":false}");
        assertThat(effect("newsletter", CONTACT.replace("\"noticeVersion\":1", "\"noticeVersion\":null")))
                .isEqualTo("{\"noticeVersion\":1,\"newNotice\":true,\"asksAgain\":false}");
        assertThat(owner.get("purposes/contact").json().get("noticeVersion").asInt())
                .isEqualTo(1);
        assertThat(owner.get("purposes/newsletter").status()).isEqualTo(404);
    }

    @Test
    @Proves("1.1")
    void makesANewPurposeAndTakesItOutOfUse() {
        String first = CONTACT.replace("\"noticeVersion\":1", "\"noticeVersion\":0");
        assertThat(owner.send("PUT", "purposes/newsletter", first).status()).isEqualTo(200);
        assertThat(owner.get("purposes").json()).hasSize(2);
        assertThat(owner.send("PUT", "purposes/newsletter/use", "{\"active\":false}")
                        .status())
                .isEqualTo(204);
        assertThat(owner.get("purposes/newsletter").json().get("active").asBoolean())
                .isFalse();
        assertThat(owner.send("PUT", "purposes/newsletter/use", "{}").status()).isEqualTo(422);
    }

    @Test
    void letsOnlyOneOfTwoWhoChangedTheSameNoticePublish() {
        var race = Executors.newFixedThreadPool(2);
        try {
            var answers = IntStream.of(1, 2)
                    .mapToObj(n -> race.submit(() -> cast.as(tenant, Role.ADMIN)
                            .send("PUT", "purposes/contact", CONTACT.replace("write back", "answer " + n))
                            .status()))
                    .toList();
            assertThat(answers).extracting(answer -> answer.get()).containsExactlyInAnyOrder(200, 409);
        } finally {
            race.shutdownNow();
        }
        Answer late = owner.send("PUT", "purposes/contact", CONTACT.replace("write back", "be late"));
        assertThat(late.problem()).isEqualTo("/problems/purpose-changed");
        assertThat(late.json().get("noticeVersion").asInt()).isEqualTo(2);
        assertThat(owner.get("purposes/contact/notices").json()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "basis         | \"CONSENT\"                | null",
                "retentionDays | 30                         | 0",
                "retentionDays | 30                         | 3651",
                "dataClasses   | [\"contact\"]              | [\" \"]",
                "recipients    | \"http\"                   | null",
                "validFor      | P1Y                        | P0D",
                "validFor      | P1Y                        | a year",
                "askAgainAfter | P6M                        | P-6M",
                "notices       | \"en\"                     | \"no language\"",
                "notices       | We keep it to write back.  | ",
                "notices       | \"We keep it to write back.\" | null",
                "notices       | back.\"                    | back.\",\"url\":\"javascript:alert(1)\"",
                "notices       | back.\"                    | back.\",\"url\":\"https://a:b@shop.example\"",
                "notices       | back.\"                    | back.\",\"accept\":\"two\\nlines\""
            })
    void refusesAPurposeFieldByField(String field, String right, String wrong) {
        Answer refused = owner.send("PUT", "purposes/contact", CONTACT.replace(right, wrong == null ? "" : wrong));
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.json().get("errors")).hasSize(1);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void knowsNothingOfAnotherTenant() {
        assertThat(owner.send("PUT", "purposes/secret", CONTACT.replace("\"noticeVersion\":1", "\"noticeVersion\":0"))
                        .status())
                .isEqualTo(200);
        ConsoleClient other = cast.as(scenery.tenant(), Role.OWNER);
        assertThat(other.get("purposes/secret").status()).isEqualTo(404);
        assertThat(other.get("purposes/secret/notices").status()).isEqualTo(404);
        assertThat(other.send("PUT", "purposes/secret/use", "{\"active\":false}")
                        .status())
                .isEqualTo(404);
        assertThat(other.get("purposes").json()).hasSize(1);
        other.send("PUT", "purposes/contact", CONTACT.replace("write back", "spy"));
        assertThat(owner.get("purposes/contact").json().get("noticeVersion").asInt())
                .isEqualTo(1);
    }

    @Test
    void changesNothingForSomebodyWhoMayOnlyReadOrWithoutTheToken() {
        ConsoleClient officer = cast.as(tenant, Role.PRIVACY_OFFICER);
        assertThat(officer.get("purposes").status()).isEqualTo(200);
        assertThat(officer.send("PUT", "purposes/contact", CONTACT).status()).isEqualTo(403);
        assertThat(owner.sendWithoutToken("PUT", "purposes/contact", CONTACT).status())
                .isEqualTo(403);
        assertThat(owner.send("PUT", "purposes/Not%20an%20id", CONTACT).status())
                .isEqualTo(404);
    }

    private String effect(String purpose, String form) {
        Answer told = owner.send("POST", "purposes/" + purpose + "/effect", form);
        assertThat(told.status()).as(told.response().body()).isEqualTo(200);
        return told.json().toString();
    }
}
