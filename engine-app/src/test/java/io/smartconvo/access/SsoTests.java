package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Against a real provider, which lies where a test tells it to. */
@SmartConvoTest
@Import({Cast.class, Scenery.class})
class SsoTests {

    private static final OidcServer PROVIDER = OidcServer.start();
    private static final String REFUSED = "/problems/sso-refused";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    private TenantId tenant;
    private ConsoleClient owner;
    private String email;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("smartconvo.access.sso.issuer", PROVIDER::issuer);
        registry.add("smartconvo.access.sso.client-id", () -> OidcServer.CLIENT);
        registry.add("smartconvo.access.sso.client-secret", () -> OidcServer.SECRET);
        registry.add("smartconvo.access.sso.name", () -> "Fernweh ID");
        registry.add("smartconvo.access.sso.allowed-domains", () -> "fernweh.example");
    }

    @BeforeEach
    void openTenant() {
        cast.forgetGuesses();
        PROVIDER.redirectTo("http://localhost:" + scenery.port() + "/console/sso");
        tenant = scenery.tenant();
        owner = cast.as(tenant, Role.OWNER);
        email = "kim-" + UUID.randomUUID() + "@fernweh.example";
        PROVIDER.person(email, Map.of("email", email, "email_verified", true));
    }

    @AfterEach
    void tellTheTruth() {
        PROVIDER.lies.clear();
        PROVIDER.meddler.change(UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void isOfferedByName() {
        assertThat(cast.stranger().get("session/ways").json().get("sso").asString())
                .isEqualTo("Fernweh ID");
    }

    @Test
    void takesUpAnInvitationAndFromThenOnKnowsThePersonAndNotTheirAddress() {
        invite(email, "DESIGNER");
        ConsoleClient browser = cast.stranger();
        Answer in = signIn(browser, email);
        assertThat(in.status()).as(in.response().body()).isEqualTo(200);
        assertThat(in.json().get("purpose").asString()).isEqualTo("SIGN_IN");
        assertThat(browser.get("session").json().at("/member/name").asString()).isEqualTo(email);
        assertThat(browser.get("session").json().get("roles").toString()).isEqualTo("[\"DESIGNER\"]");
        assertThat(jdbc.sql("select action from audit.entry where log = ? and actor = ? order by seq")
                        .params(
                                tenant.value(),
                                browser.get("session").json().at("/member/id").asString())
                        .query(String.class)
                        .list())
                .containsExactly("MEMBER_JOINED", "IDENTITY_CONNECTED", "SIGNED_IN");

        PROVIDER.person(email, Map.of("email", "renamed@fernweh.example", "email_verified", true));
        ConsoleClient later = cast.stranger();
        assertThat(signIn(later, email).status()).isEqualTo(200);
        assertThat(later.get("session").json().at("/member/name").asString()).isEqualTo(email);

        String heir = "heir-" + UUID.randomUUID();
        PROVIDER.person(heir, Map.of("email", email, "email_verified", true));
        assertThat(signIn(cast.stranger(), heir).problem())
                .as("somebody else who got the address since")
                .isEqualTo(REFUSED);
    }

    @Test
    void givesNothingToWhoIsNotInvited() {
        ConsoleClient browser = cast.stranger();
        assertThat(signIn(browser, email).problem()).isEqualTo(REFUSED);
        assertThat(browser.cookie("SMARTCONVO_SESSION")).isEmpty();
        assertThat(jdbc.sql("select count(*) from member where name = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void givesNothingForAnAddressThatNobodyVerified() {
        invite(email, "DESIGNER");
        PROVIDER.person(email, Map.of("email", email, "email_verified", false));
        assertThat(signIn(cast.stranger(), email).problem()).isEqualTo(REFUSED);
        PROVIDER.person(email, Map.of("email", email));
        assertThat(signIn(cast.stranger(), email).problem()).isEqualTo(REFUSED);
    }

    @Test
    void givesNothingOutsideTheAllowedDomains() {
        String foreign = "kim-" + UUID.randomUUID() + "@fernweh.example.evil.test";
        invite(foreign, "DESIGNER");
        PROVIDER.person(foreign, Map.of("email", foreign, "email_verified", true));
        assertThat(signIn(cast.stranger(), foreign).problem()).isEqualTo(REFUSED);
    }

    @Test
    void givesNothingForAnInvitationThatRanOutOrWasWithdrawn() {
        UUID id = invite(email, "DESIGNER");
        jdbc.sql("update member_link set expires_at = now() - interval '1 day' where member_id = ?")
                .param(id)
                .update();
        assertThat(signIn(cast.stranger(), email).problem()).isEqualTo(REFUSED);
        owner.send("POST", "members/" + id + "/link", null);
        owner.send("PUT", "members/" + id, "{\"active\":false}");
        assertThat(signIn(cast.stranger(), email).problem()).isEqualTo(REFUSED);
    }

    @Test
    void opensNoAccountThatHasAPasswordUntilItsMemberConnectsIt() {
        Played member = cast.member(tenant, Role.OWNER);
        String login = "login-" + UUID.randomUUID();
        jdbc.sql("update member set name = ? where id = ?")
                .params(email, member.id())
                .update();
        PROVIDER.person(login, Map.of("email", email, "email_verified", true));
        assertThat(signIn(cast.stranger(), login).problem()).isEqualTo(REFUSED);

        ConsoleClient browser = cast.signedIn(new Played(member.id(), email));
        assertThat(complete(browser, begin(browser, "session/sso/connection"), new OidcPerson(login))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("session").json().get("sso").asBoolean()).isTrue();
        assertThat(signIn(cast.stranger(), login).status()).isEqualTo(200);

        assertThat(browser.send("DELETE", "session/sso/connection", null).status())
                .isEqualTo(204);
        assertThat(signIn(cast.stranger(), login).problem()).isEqualTo(REFUSED);
    }

    @Test
    void connectsOneAccountThereToOneMemberHere() {
        ConsoleClient first = cast.as(tenant, Role.AGENT);
        ConsoleClient second = cast.as(tenant, Role.AGENT);
        connect(first, email);
        assertThat(complete(second, begin(second, "session/sso/connection"), new OidcPerson(email))
                        .problem())
                .isEqualTo("/problems/identity-taken");
    }

    @Test
    void doesNotConnectWhatSomebodyElseBegan() {
        ConsoleClient victim = cast.as(tenant, Role.OWNER);
        ConsoleClient attacker = cast.as(tenant, Role.AGENT);
        String address = begin(attacker, "session/sso/connection");
        Map<String, String> back = new OidcPerson(email).follow(address);
        assertThat(sendBack(victim, back).problem())
                .as("without the cookie of the browser that began")
                .isEqualTo(REFUSED);
        assertThat(victim.get("session").json().get("sso").asBoolean()).isFalse();
    }

    @Test
    void letsNobodyInWithTheWayOfAnotherBrowser() {
        invite(email, "DESIGNER");
        Map<String, String> back = new OidcPerson(email).follow(begin(cast.stranger(), "session/sso"));
        assertThat(sendBack(cast.stranger(), back).problem()).isEqualTo(REFUSED);
        ConsoleClient other = cast.stranger();
        begin(other, "session/sso");
        assertThat(sendBack(other, back).problem()).as("a state of another way").isEqualTo(REFUSED);
    }

    @Test
    void takesEachCodeAndEachWayOnce() {
        invite(email, "DESIGNER");
        ConsoleClient browser = cast.stranger();
        Map<String, String> back = new OidcPerson(email).follow(begin(browser, "session/sso"));
        String cookie = browser.cookie(SsoController.COOKIE).orElseThrow();
        assertThat(sendBack(browser, back).status()).isEqualTo(200);
        assertThat(sendBack(cast.stranger().withCookie(SsoController.COOKIE, cookie), back)
                        .problem())
                .isEqualTo(REFUSED);
    }

    @Test
    void refusesAForgedStateACodeOfNobodyAndNonsense() {
        ConsoleClient browser = cast.stranger();
        Map<String, String> back = new HashMap<>(new OidcPerson(email).follow(begin(browser, "session/sso")));
        assertThat(sendBack(browser, Map.of("code", back.get("code"), "state", "forged"))
                        .problem())
                .isEqualTo(REFUSED);
        begin(browser, "session/sso");
        assertThat(browser.send("POST", "session/sso/completion", "{}").problem())
                .isEqualTo(REFUSED);
        for (String planted : List.of("", "!", "AAAA", "x".repeat(3000))) {
            assertThat(sendBack(cast.stranger().withCookie(SsoController.COOKIE, planted), back)
                            .problem())
                    .isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nonce, another",
        "aud, another-client",
        "iss, https://evil.example",
        "azp, another-client",
    })
    void refusesATokenThatWasMadeForSomethingElse(String claim, String lie) {
        invite(email, "DESIGNER");
        PROVIDER.lies.put(claim, claim.equals("aud") ? List.of(lie) : lie);
        assertThat(signIn(cast.stranger(), email).problem()).isEqualTo(REFUSED);
        PROVIDER.lies.clear();
        assertThat(signIn(cast.stranger(), email).status()).isEqualTo(200);
    }

    @Test
    void refusesATokenThatTheProviderDidNotSign() {
        invite(email, "DESIGNER");
        PROVIDER.meddler.change(SsoTests::unsigned);
        assertThat(signIn(cast.stranger(), email).problem()).as("alg none").isEqualTo(REFUSED);
        PROVIDER.meddler.change(token -> token.substring(0, token.lastIndexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[256]));
        assertThat(signIn(cast.stranger(), email).problem())
                .as("another signature")
                .isEqualTo(REFUSED);
        PROVIDER.meddler.change(token -> {
            String[] parts = token.split("\\.");
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return parts[0] + "." + encoded(claims.replace(email, "ida@fernweh.example")) + "." + parts[2];
        });
        assertThat(signIn(cast.stranger(), email).problem()).as("other claims").isEqualTo(REFUSED);
        PROVIDER.meddler.change(token -> "not a token");
        assertThat(signIn(cast.stranger(), email).problem()).isEqualTo(REFUSED);
    }

    @Test
    void opensNothingForWhoWorksForNobodyAnyMore() {
        UUID id = invite(email, "DESIGNER");
        assertThat(signIn(cast.stranger(), email).status()).isEqualTo(200);
        owner.send("PUT", "members/" + id, "{\"active\":false}");
        ConsoleClient browser = cast.stranger();
        assertThat(signIn(browser, email).problem()).isEqualTo(REFUSED);
        assertThat(browser.cookie("SMARTCONVO_SESSION")).isEmpty();
    }

    @Test
    void leadsToNoOtherTenantThanTheMembersOwn() {
        TenantId other = scenery.tenant();
        invite(email, "DESIGNER");
        ConsoleClient browser = cast.stranger();
        signIn(browser, email);
        assertThat(browser.get("session").json().get("tenants")).hasSize(1);
        assertThat(browser.send("PUT", "session/tenant", "{\"tenant\":\"%s\"}".formatted(other))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void leavesNoWayToSetAPasswordForWhoAnotherTenantInvites() {
        invite(email, "DESIGNER");
        signIn(cast.stranger(), email);
        ConsoleClient theirs = cast.as(scenery.tenant(), Role.OWNER);
        String token = theirs.send("POST", "members", wanted(email, "AGENT"))
                .json()
                .at("/link/path")
                .asString()
                .split("#")[1];
        Answer accepted = cast.stranger()
                .send(
                        "POST",
                        "invitations/acceptance",
                        "{\"token\":\"%s\",\"password\":\"a password of the attacker\"}".formatted(token));
        assertThat(accepted.problem()).isEqualTo("/problems/other-account");
        assertThat(cast.stranger().signIn(email, "a password of the attacker").status())
                .isEqualTo(401);
    }

    @Test
    void isNotDisconnectedWhereItIsTheOnlyWayIn() {
        invite(email, "DESIGNER");
        ConsoleClient browser = cast.stranger();
        signIn(browser, email);
        assertThat(browser.send("DELETE", "session/sso/connection", null).problem())
                .isEqualTo("/problems/last-way-in");
    }

    @Test
    void provesThatItIsStillThemByShowingThemselvesThereAnew() {
        UUID id = invite(email, "ADMIN");
        ConsoleClient browser = cast.stranger();
        OidcPerson person = new OidcPerson(email);
        complete(browser, begin(browser, "session/sso"), person);
        walkAway(id);
        assertThat(browser.send("POST", "members", wanted("x", "AGENT")).problem())
                .isEqualTo("/problems/step-up-required");

        String address = begin(browser, "session/sso/step-up");
        assertThat(OidcPerson.parameters(URI.create(address).getRawQuery()))
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");
        PROVIDER.lies.put("auth_time", Date.from(Instant.now().minusSeconds(120)));
        assertThat(complete(browser, address, person).problem())
                .as("was shown there long ago")
                .isEqualTo(REFUSED);
        PROVIDER.lies.clear();

        String colleague = "lee-" + UUID.randomUUID() + "@fernweh.example";
        PROVIDER.person(colleague, Map.of("email", colleague, "email_verified", true));
        assertThat(complete(browser, begin(browser, "session/sso/step-up"), new OidcPerson(colleague))
                        .problem())
                .as("somebody else showed themselves")
                .isEqualTo(REFUSED);
        assertThat(browser.send("POST", "members", wanted("x", "AGENT")).problem())
                .isEqualTo("/problems/step-up-required");

        Answer shown = complete(browser, begin(browser, "session/sso/step-up"), new OidcPerson(email));
        assertThat(shown.status()).as(shown.response().body()).isEqualTo(200);
        assertThat(browser.send("POST", "members", wanted("member-" + UUID.randomUUID(), "AGENT"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/sites?x=1, /sites?x=1",
        "//evil.example, /",
        "/\\evil.example, /",
        "https://evil.example, /",
        "javascript:alert(1), /",
    })
    void goesOnInTheConsoleAndNowhereElse(String wanted, String expected) {
        invite(email, "DESIGNER");
        ConsoleClient browser = cast.stranger();
        browser.get("session");
        Answer begun =
                browser.send("POST", "session/sso", JsonMapper.shared().writeValueAsString(Map.of("back", wanted)));
        Answer done = complete(browser, begun.json().get("address").asString(), new OidcPerson(email));
        assertThat(done.json().get("back").asString()).isEqualTo(expected);
    }

    private void connect(ConsoleClient browser, String login) {
        assertThat(complete(browser, begin(browser, "session/sso/connection"), new OidcPerson(login))
                        .status())
                .isEqualTo(200);
    }

    private static Answer signIn(ConsoleClient browser, String login) {
        return complete(browser, begin(browser, "session/sso"), new OidcPerson(login));
    }

    private static String begin(ConsoleClient browser, String path) {
        browser.get("session");
        Answer begun = browser.send("POST", path, "{}");
        assertThat(begun.status()).as(begun.response().body()).isEqualTo(200);
        return begun.json().get("address").asString();
    }

    private static Answer complete(ConsoleClient browser, String address, OidcPerson person) {
        return sendBack(browser, person.follow(address));
    }

    private static Answer sendBack(ConsoleClient browser, Map<String, String> back) {
        browser.get("session");
        return browser.send(
                "POST",
                "session/sso/completion",
                JsonMapper.shared().writeValueAsString(Map.of("code", back.get("code"), "state", back.get("state"))));
    }

    private UUID invite(String name, String role) {
        Answer made = owner.send("POST", "members", wanted(name, role));
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        return UUID.fromString(made.json().get("id").asString());
    }

    private static String wanted(String name, String role) {
        return JsonMapper.shared().writeValueAsString(Map.of("name", name, "roles", List.of(role)));
    }

    private void walkAway(UUID member) {
        jdbc.sql("update member_session set proven_at = proven_at - interval '10 minutes' where member_id = ?")
                .param(member)
                .update();
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\"}") + "." + token.split("\\.")[1] + ".";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
