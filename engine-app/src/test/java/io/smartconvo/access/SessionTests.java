package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.Marker;
import io.smartconvo.testsupport.SqlProbe;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class SessionTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private TenantId tenant;
    private Played owner;

    @BeforeEach
    void openTenant() {
        cast.forgetGuesses();
        tenant = scenery.tenant();
        owner = cast.member(tenant, Role.OWNER, Role.DESIGNER);
    }

    @Test
    void saysWhoOneIsAndForWhom() {
        ConsoleClient browser = cast.stranger();
        Answer signedIn = browser.signIn(owner.name(), Cast.PASSWORD);

        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.json().at("/member/name").asString()).isEqualTo(owner.name());
        assertThat(signedIn.json().at("/roles").toString()).isEqualTo("[\"OWNER\",\"DESIGNER\"]");
        assertThat(signedIn.json().at("/tenant/id").asString()).isEqualTo(tenant.toString());
        assertThat(signedIn.json().at("/tenants")).hasSize(1);
        assertThat(browser.get("session").json()).isEqualTo(signedIn.json());
    }

    @Test
    void keepsScriptsAndOtherSitesAwayFromTheCookie() {
        ConsoleClient browser = cast.stranger();
        String cookies = String.join(
                "\n",
                browser.signIn(owner.name(), Cast.PASSWORD).response().headers().allValues("Set-Cookie"));
        assertThat(cookies)
                .containsPattern("SMARTCONVO_SESSION=[\\w-]{43}; Path=/; .*HttpOnly; SameSite=Strict")
                .doesNotContain("Secure");
    }

    @Test
    void givesStrangersTheTokenTheySignInWith() {
        ConsoleClient browser = cast.stranger();
        Answer refused = browser.get("session");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.problem()).isEqualTo("/problems/unauthorized");
        assertThat(refused.response().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=")
                .contains("SameSite=Strict")
                .doesNotContain("HttpOnly");
    }

    @Test
    void endsOnSigningOut() {
        ConsoleClient browser = cast.stranger();
        browser.signIn(owner.name(), Cast.PASSWORD);
        String token = browser.cookie("SMARTCONVO_SESSION").orElseThrow();

        assertThat(browser.send("DELETE", "session", null).status()).isEqualTo(204);

        assertThat(browser.cookie("SMARTCONVO_SESSION")).isEmpty();
        assertThat(cast.stranger().withSession(token).get("session").status()).isEqualTo(401);
    }

    @Test
    void isNeverTheOneABrowserBroughtAlong() {
        Played attacker = cast.member(tenant, Role.AGENT);
        ConsoleClient planted = cast.signedIn(attacker);
        String fixed = planted.cookie("SMARTCONVO_SESSION").orElseThrow();

        ConsoleClient victim = cast.stranger().withSession(fixed);
        assertThat(victim.signIn(owner.name(), Cast.PASSWORD).status()).isEqualTo(200);

        assertThat(victim.cookie("SMARTCONVO_SESSION")).isPresent().get().isNotEqualTo(fixed);
        assertThat(planted.get("session").status()).isEqualTo(401);
        ConsoleClient invented = cast.stranger().withSession("i-chose-this-one");
        invented.signIn(owner.name(), Cast.PASSWORD);
        assertThat(invented.cookie("SMARTCONVO_SESSION")).get().isNotEqualTo("i-chose-this-one");
    }

    @Test
    void changesNothingForAPageThatCannotReadTheToken() {
        ConsoleClient browser = cast.signedIn(owner);
        for (String[] call : new String[][] {
            {"DELETE", "session"}, {"DELETE", "sessions"}, {"POST", "members"}, {"PUT", "session/password"}
        }) {
            Answer answer = browser.sendWithoutToken(call[0], call[1], "{}");
            assertThat(answer.status()).as(call[1]).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("/problems/forbidden");
        }
        assertThat(browser.get("session").status()).isEqualTo(200);
    }

    /** Two tabs, or a list that loads while somebody saves: were the token another one each time, one of them would be refused. */
    @Test
    void keepsItsTokenSoThatRequestsCanCross() {
        ConsoleClient browser = cast.signedIn(owner);
        browser.get("session");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();

        assertThat(browser.get("session").response().headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(browser.send("DELETE", "sessions", null).status()).isEqualTo(204);
        assertThat(browser.cookie("XSRF-TOKEN")).contains(token);
    }

    @Test
    void endsWhenIdleAndAfterItsLongestTime() {
        ConsoleClient idle = cast.signedIn(owner);
        ConsoleClient old = cast.signedIn(cast.member(tenant, Role.AGENT));
        assertThat(idle.get("session").status()).isEqualTo(200);

        jdbc.sql("update member_session set last_seen_at = last_seen_at - interval '8 hours' where member_id = ?")
                .param(owner.id())
                .update();
        assertThat(idle.get("session").status()).isEqualTo(401);

        jdbc.sql("update member_session set expires_at = expires_at - interval '12 hours'")
                .update();
        assertThat(old.get("session").status()).isEqualTo(401);
    }

    @Test
    void areListedForTheirOwnerAndEndedOneByOneOrTogether() {
        ConsoleClient here = cast.signedIn(owner);
        ConsoleClient there = cast.stranger();
        there.signIn(owner.name(), Cast.PASSWORD);
        ConsoleClient elsewhere = cast.signedIn(owner);
        ConsoleClient other = cast.signedIn(cast.member(tenant, Role.OWNER));

        assertThat(here.get("sessions").json()).hasSize(3);
        assertThat(here.get("sessions").json().toString()).contains("Firefox 140", "\"current\":true");
        String id = current(there);
        assertThat(other.send("DELETE", "sessions/" + id, null).status()).isEqualTo(404);
        assertThat(here.send("DELETE", "sessions/" + id, null).status()).isEqualTo(204);
        assertThat(there.get("session").status()).isEqualTo(401);

        assertThat(here.send("DELETE", "sessions", null).status()).isEqualTo(204);
        assertThat(elsewhere.get("session").status()).isEqualTo(401);
        assertThat(here.get("session").status()).isEqualTo(200);
        assertThat(other.get("session").status()).isEqualTo(200);
    }

    @Test
    void othersEndWithTheirPassword() {
        ConsoleClient here = cast.signedIn(owner);
        ConsoleClient there = cast.signedIn(owner);

        assertThat(change(here, "wrong", "a better password").problem()).isEqualTo("/problems/wrong-password");
        assertThat(change(here, Cast.PASSWORD, "short").problem()).isEqualTo("/problems/weak-password");
        assertThat(change(here, Cast.PASSWORD, owner.name()).problem()).isEqualTo("/problems/weak-password");
        assertThat(there.get("session").status()).isEqualTo(200);

        assertThat(change(here, Cast.PASSWORD, "a better password").status()).isEqualTo(204);
        assertThat(here.get("session").status()).isEqualTo(200);
        assertThat(there.get("session").status()).isEqualTo(401);
        assertThat(cast.stranger().signIn(owner.name(), "a better password").status())
                .isEqualTo(200);
    }

    @Test
    void makesGuessingSlowForNamesThatExistAndThoseThatDoNot() {
        for (String name : List.of(owner.name(), "nobody-" + UUID.randomUUID())) {
            for (int attempt : IntStream.range(0, 5).toArray()) {
                Answer wrong = cast.stranger().signIn(name, "guess " + attempt);
                assertThat(wrong.status()).isEqualTo(401);
                assertThat(wrong.problem()).isEqualTo("/problems/sign-in-failed");
            }
            Answer locked = cast.stranger().signIn(name, Cast.PASSWORD);
            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.problem()).isEqualTo("/problems/too-many-attempts");
            assertThat(locked.response()
                            .headers()
                            .firstValueAsLong("Retry-After")
                            .orElseThrow())
                    .isBetween(1L, 30L);
        }
        jdbc.sql("update sign_in_failure set blocked_until = now()").update();
        assertThat(cast.stranger().signIn(owner.name(), Cast.PASSWORD).status()).isEqualTo(200);
        assertThat(cast.stranger().signIn(owner.name(), "wrong").status()).isEqualTo(401);
        assertThat(cast.stranger().signIn(owner.name(), Cast.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void leavesNoTokenNoPasswordAndNoTriedNameInTheDatabase() throws Exception {
        ConsoleClient browser = cast.stranger();
        browser.signIn(owner.name(), Cast.PASSWORD);
        browser.get("sessions");
        cast.stranger().signIn("typed-a-secret-where-the-name-goes", "and-another-one-below");

        List<Marker> markers = List.of(
                Marker.of(browser.cookie("SMARTCONVO_SESSION").orElseThrow()),
                Marker.of(browser.cookie("XSRF-TOKEN").orElseThrow()),
                Marker.of(Cast.PASSWORD),
                Marker.of("typed-a-secret-where-the-name-goes"),
                Marker.of("and-another-one-below"));
        try (var connection = database.asSuperuser()) {
            assertThat(new SqlProbe(new SingleConnectionDataSource(connection, true)).search(markers))
                    .isEmpty();
            assertThat(new SqlProbe(new SingleConnectionDataSource(connection, true))
                            .search(List.of(Marker.of(owner.name()))))
                    .isNotEmpty();
        }
    }

    private static Answer change(ConsoleClient browser, String current, String replacement) {
        return browser.send(
                "PUT", "session/password", "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(current, replacement));
    }

    private static String current(ConsoleClient browser) {
        for (var session : browser.get("sessions").json()) {
            if (session.get("current").asBoolean()) {
                return session.get("id").asString();
            }
        }
        throw new AssertionError("no session is this one");
    }
}
