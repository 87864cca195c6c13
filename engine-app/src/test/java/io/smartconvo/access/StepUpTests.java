package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Endpoints.Endpoint;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartConvoTest
@Import({Cast.class, Scenery.class, Endpoints.class})
class StepUpTests {

    private static final String RIGHT = "{\"password\":\"%s\"}".formatted(Cast.PASSWORD);
    private static final String WRONG = "{\"password\":\"another one\"}";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    Endpoints endpoints;

    @Autowired
    JdbcClient jdbc;

    private TenantId tenant;
    private Played owner;
    private ConsoleClient browser;

    @BeforeEach
    void openTenant() {
        cast.forgetGuesses();
        tenant = scenery.tenant();
        owner = cast.member(tenant, Role.OWNER);
        browser = cast.signedIn(owner);
    }

    /** What others would feel, or what would outlast a stolen session. Add to it on purpose. */
    @Test
    void isAskedForWhereWhoGetsInIsChanged() {
        assertThat(endpoints.all().stream().filter(Endpoint::asksForProof).map(Endpoint::toString))
                .contains(
                        "POST /api/v1/members",
                        "PUT /api/v1/members/{id}",
                        "POST /api/v1/members/{id}/link",
                        "DELETE /api/v1/members/{id}/totp",
                        "POST /api/v1/api-keys",
                        "DELETE /api/v1/api-keys/{id}",
                        "POST /api/v1/session/totp",
                        "PUT /api/v1/session/totp",
                        "DELETE /api/v1/session/totp",
                        "POST /api/v1/session/totp/recovery-codes");
    }

    @Test
    void holdsWhoHasNotProvenThemselvesLatelyAndNobodyElse() {
        age(owner);
        SoftAssertions softly = new SoftAssertions();
        for (Endpoint endpoint : endpoints.all()) {
            if (endpoint.roles().contains(Role.OWNER)
                    && !endpoint.toString().equals("DELETE /api/v1/session")
                    && !endpoint.toString().equals("POST /api/v1/session/step-up")) {
                Answer answer = endpoint.call(browser);
                softly.assertThat(answer.response().body().contains("/problems/step-up-required"))
                        .as(endpoint.toString())
                        .isEqualTo(endpoint.asksForProof());
            }
        }
        softly.assertAll();
    }

    @Test
    void lastsTenMinutesForTheSessionThatShowedIt() {
        ConsoleClient elsewhere = cast.signedIn(owner);
        assertThat(invite(browser).status()).isEqualTo(201);

        age(owner);
        Answer held = invite(browser);
        assertThat(held.status()).isEqualTo(403);
        assertThat(held.problem()).isEqualTo("/problems/step-up-required");

        assertThat(browser.send("POST", "session/step-up", RIGHT).status()).isEqualTo(204);
        assertThat(invite(browser).status()).isEqualTo(201);
        assertThat(invite(elsewhere).problem()).isEqualTo("/problems/step-up-required");
    }

    @Test
    void isNotGivenForAWrongPasswordNorWithoutTheTokenOfChanges() {
        age(owner);
        for (String proof : new String[] {WRONG, "{}", "{\"code\":\"123456\"}"}) {
            Answer refused = browser.send("POST", "session/step-up", proof);
            assertThat(refused.status()).as(proof).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("/problems/wrong-password");
        }
        assertThat(browser.sendWithoutToken("POST", "session/step-up", RIGHT).status())
                .isEqualTo(403);
        assertThat(invite(browser).problem()).isEqualTo("/problems/step-up-required");
    }

    @Test
    void isLockedByTheSameGuessesAsSigningIn() {
        age(owner);
        for (int guess = 0; guess < 5; guess++) {
            browser.send("POST", "session/step-up", WRONG);
        }
        assertThat(browser.send("POST", "session/step-up", RIGHT).problem()).isEqualTo("/problems/too-many-attempts");
        assertThat(cast.stranger().signIn(owner.name(), Cast.PASSWORD).status()).isEqualTo(429);
        assertThat(browser.get("session").status()).isEqualTo(200);
    }

    @Test
    void comesAfterRoles() {
        Played agent = cast.member(tenant, Role.AGENT);
        ConsoleClient theirs = cast.signedIn(agent);
        age(agent);
        assertThat(invite(theirs).problem()).isEqualTo("/problems/forbidden");
    }

    private void age(Played member) {
        jdbc.sql("update member_session set proven_at = proven_at - interval '10 minutes' where member_id = ?")
                .param(member.id())
                .update();
    }

    private static Answer invite(ConsoleClient client) {
        return client.send(
                "POST",
                "members",
                "{\"name\":\"new-%s\",\"roles\":[\"AGENT\"]}".formatted(java.util.UUID.randomUUID()));
    }
}
