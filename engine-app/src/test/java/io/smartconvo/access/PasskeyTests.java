package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class PasskeyTests {

    private static final String REFUSED = "/problems/passkey-refused";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    private TenantId tenant;
    private Played member;
    private ConsoleClient browser;
    private SoftPasskey passkey;

    @BeforeEach
    void openTenant() {
        cast.forgetGuesses();
        tenant = scenery.tenant();
        member = cast.member(tenant, Role.DESIGNER);
        browser = cast.signedIn(member);
        passkey = newPasskey();
    }

    @Test
    void letsItsMemberInWithoutANameAndWithoutAPassword() {
        Answer registered = register(browser, passkey, "Laptop");
        assertThat(registered.status()).as(registered.response().body()).isEqualTo(201);
        assertThat(registered.json().get("recoveryCodes")).hasSize(10);
        JsonNode listed = browser.get("session/passkeys").json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("name").asString()).isEqualTo("Laptop");
        assertThat(listed.get(0).get("lastUsedAt").isNull()).isTrue();

        ConsoleClient fresh = cast.stranger();
        Answer in = signIn(fresh, passkey);
        assertThat(in.status()).as(in.response().body()).isEqualTo(200);
        assertThat(in.json().at("/member/id").asString()).isEqualTo(member.id().toString());
        assertThat(fresh.get("session").json().get("passkey").asBoolean()).isTrue();
        assertThat(writtenDown()).containsSubsequence("PASSKEY_ADDED", "SIGNED_IN");
        assertThat(browser.get("session/passkeys")
                        .json()
                        .get(0)
                        .get("lastUsedAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void isASecondFactorForWhoeverComesWithAPassword() {
        String recovery = register(browser, passkey, "Laptop")
                .json()
                .get("recoveryCodes")
                .get(0)
                .asString();

        assertThat(cast.stranger().signIn(member.name(), Cast.PASSWORD).problem())
                .isEqualTo("/problems/second-factor-required");
        assertThat(cast.stranger()
                        .withPassword(member.name(), Cast.PASSWORD)
                        .get("session")
                        .status())
                .as("a password along with each request")
                .isEqualTo(401);
        assertThat(cast.stranger()
                        .signIn(member.name(), Cast.PASSWORD, recovery)
                        .status())
                .isEqualTo(200);
        assertThat(cast.stranger()
                        .signIn(member.name(), Cast.PASSWORD, recovery)
                        .problem())
                .isEqualTo("/problems/wrong-code");
    }

    @Test
    void isRemovedWithItsRecoveryCodesWhenItWasTheLastFactor() {
        register(browser, passkey, "Laptop");
        register(browser, newPasskey(), "Phone");
        JsonNode listed = browser.get("session/passkeys").json();
        assertThat(browser.send(
                                "DELETE",
                                "session/passkeys/" + listed.get(0).get("id").asString(),
                                null)
                        .status())
                .isEqualTo(204);
        assertThat(signIn(cast.stranger(), passkey).problem()).isEqualTo(REFUSED);
        assertThat(recoveryCodes()).isEqualTo(10);
        browser.send("DELETE", "session/passkeys/" + listed.get(1).get("id").asString(), null);
        assertThat(recoveryCodes()).isZero();
        assertThat(cast.stranger().signIn(member.name(), Cast.PASSWORD).status())
                .isEqualTo(200);
        assertThat(writtenDown())
                .containsSubsequence(
                        "PASSKEY_ADDED", "PASSKEY_ADDED", "PASSKEY_REMOVED", "PASSKEY_REMOVED", "SIGNED_IN");
    }

    private List<String> writtenDown() {
        return jdbc.sql("select action from audit.entry where log = ? and actor = ? order by seq")
                .params(tenant.value(), member.id().toString())
                .query(String.class)
                .list();
    }

    @Test
    void isTakenOffByAnOwnerForWhoLostIt() {
        register(browser, passkey, "Laptop");
        ConsoleClient owner = cast.as(tenant, Role.OWNER);
        assertThat(owner.get("members").response().body()).contains("\"secondFactor\":true");
        assertThat(owner.send("DELETE", "members/" + member.id() + "/totp", null)
                        .status())
                .isEqualTo(204);
        assertThat(signIn(cast.stranger(), passkey).problem()).isEqualTo(REFUSED);
        assertThat(cast.stranger().signIn(member.name(), Cast.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void provesThatItIsStillThem() {
        register(browser, passkey, "Laptop");
        walkAway();
        assertThat(browser.send("POST", "session/passkeys/registration-options", null)
                        .problem())
                .isEqualTo("/problems/step-up-required");
        JsonNode options = stepUpOptions(browser);
        assertThat(options.get("allowCredentials")).hasSize(1);
        assertThat(answer(browser, "step-up", passkey.sign(options)).status()).isEqualTo(204);
        assertThat(browser.send("POST", "session/passkeys/registration-options", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void provesNothingForAnotherMember() {
        register(browser, passkey, "Laptop");
        Played other = cast.member(tenant, Role.OWNER);
        ConsoleClient theirs = cast.signedIn(other);
        SoftPasskey their = newPasskey();
        register(theirs, their, "Theirs");
        assertThat(answer(browser, "step-up", their.sign(stepUpOptions(browser)))
                        .problem())
                .as("another member's passkey for my challenge")
                .isEqualTo(REFUSED);
        assertThat(answer(browser, "step-up", passkey.sign(stepUpOptions(theirs)))
                        .problem())
                .as("my passkey for another member's challenge")
                .isEqualTo(REFUSED);
        assertThat(answer(browser, "step-up", passkey.sign(signInOptions(browser)))
                        .problem())
                .as("a challenge for signing in")
                .isEqualTo(REFUSED);
    }

    @Test
    void takesAChallengeOnceHoweverManyTryAtTheSameMoment() {
        register(browser, passkey, "Laptop");
        Map<String, Object> signed = passkey.sign(signInOptions(cast.stranger()));
        long in = IntStream.range(0, 6)
                .parallel()
                .filter(attempt -> answer(cast.stranger(), "sign-in", signed).status() == 200)
                .count();
        assertThat(in).isEqualTo(1);
        assertThat(answer(cast.stranger(), "sign-in", signed).problem()).isEqualTo(REFUSED);
    }

    @Test
    void isNotRegisteredByAnothersChallengeNorTwice() {
        Played other = cast.member(tenant, Role.OWNER);
        ConsoleClient theirs = cast.signedIn(other);
        JsonNode mine = registrationOptions(browser);
        assertThat(register(theirs, passkey.create(mine), "Laptop").problem()).isEqualTo(REFUSED);
        Map<String, Object> made = passkey.create(mine);
        assertThat(register(browser, made, "Laptop").status()).isEqualTo(201);
        assertThat(register(browser, made, "Again").problem()).isEqualTo(REFUSED);
        assertThat(register(theirs, passkey, "Stolen").problem())
                .as("a passkey somebody has already")
                .isEqualTo(REFUSED);
        assertThat(theirs.get("session/passkeys").json()).isEmpty();
    }

    @Test
    void isRefusedWhereItWasAskedForElsewhere() {
        String origin = origin();
        register(browser, passkey, "Laptop");
        assertThat(signIn(cast.stranger(), passkey.at("https://evil.example", "localhost"))
                        .problem())
                .as("a page of somebody else")
                .isEqualTo(REFUSED);
        assertThat(signIn(cast.stranger(), passkey.at("http://localhost:1", "localhost"))
                        .problem())
                .as("another port of this machine")
                .isEqualTo(REFUSED);
        assertThat(signIn(cast.stranger(), passkey.at(origin, "evil.example")).problem())
                .as("signed for another host")
                .isEqualTo(REFUSED);
        assertThat(register(browser, newPasskey().at("https://evil.example", "localhost"), "Evil")
                        .problem())
                .isEqualTo(REFUSED);
        assertThat(signIn(cast.stranger(), passkey).status()).isEqualTo(200);
    }

    @Test
    void isRefusedUnlessItsDeviceMadeSureWhoHoldsIt() {
        assertThat(register(browser, passkey.withoutVerifying(), "Laptop").problem())
                .isEqualTo(REFUSED);
        register(browser, passkey, "Laptop");
        assertThat(signIn(cast.stranger(), passkey.withoutVerifying()).problem())
                .isEqualTo(REFUSED);
    }

    @Test
    void isRefusedWithASignatureOfAnotherKeyOrAHandleOfAnotherMember() {
        Played other = cast.member(tenant, Role.OWNER);
        SoftPasskey their = newPasskey();
        register(cast.signedIn(other), their, "Theirs");
        register(browser, passkey, "Laptop");
        assertThat(signIn(cast.stranger(), passkey.underTheIdOf(their)).problem())
                .isEqualTo(REFUSED);
        assertThat(signIn(cast.stranger(), passkey.saysItIs(their.handle())).problem())
                .isEqualTo(REFUSED);
        assertThat(signIn(cast.stranger(), newPasskey()).problem())
                .as("one that nobody has")
                .isEqualTo(REFUSED);
    }

    @Test
    void isRefusedWhenItsSignatureWasTampered() {
        register(browser, passkey, "Laptop");
        Map<String, Object> signed = new HashMap<>(passkey.sign(signInOptions(cast.stranger())));
        Map<String, Object> response = new HashMap<>((Map<String, Object>) signed.get("response"));
        byte[] signature = Base64.getUrlDecoder().decode((String) response.get("signature"));
        signature[signature.length - 1] ^= 1;
        response.put("signature", Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
        signed.put("response", response);
        assertThat(answer(cast.stranger(), "sign-in", signed).problem()).isEqualTo(REFUSED);
    }

    @Test
    void isRefusedWhenACopyOfItHasBeenUsed() {
        register(browser, passkey, "Laptop");
        SoftPasskey copy = passkey.copy();
        assertThat(signIn(cast.stranger(), passkey).status()).isEqualTo(200);
        assertThat(signIn(cast.stranger(), passkey).status()).isEqualTo(200);
        assertThat(signIn(cast.stranger(), copy).problem()).isEqualTo(REFUSED);
    }

    @Test
    void opensNothingForWhoWorksForNobodyAnyMore() {
        register(browser, passkey, "Laptop");
        cast.as(tenant, Role.OWNER).send("PUT", "members/" + member.id(), "{\"active\":false}");
        ConsoleClient fresh = cast.stranger();
        assertThat(signIn(fresh, passkey).problem()).isEqualTo(REFUSED);
        assertThat(fresh.cookie("SMARTCONVO_SESSION")).isEmpty();
    }

    @Test
    void isItsMembersOwn() {
        register(browser, passkey, "Laptop");
        String id = browser.get("session/passkeys").json().get(0).get("id").asString();
        ConsoleClient other = cast.as(tenant, Role.OWNER);
        assertThat(other.get("session/passkeys").json()).isEmpty();
        assertThat(other.send("DELETE", "session/passkeys/" + id, null).status())
                .isEqualTo(404);
        assertThat(other.send("PUT", "session/passkeys/" + id, "{\"name\":\"Mine\"}")
                        .status())
                .isEqualTo(404);
        assertThat(browser.send("PUT", "session/passkeys/" + id, "{\"name\":\"\"}")
                        .problem())
                .isEqualTo("/problems/invalid");
        assertThat(browser.send("PUT", "session/passkeys/" + id, "{\"name\":\"Work laptop\"}")
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("session/passkeys").response().body()).contains("Work laptop");
    }

    @Test
    void isAddedAndRemovedOnlyByWhoHasJustShownThatItIsThem() {
        register(browser, passkey, "Laptop");
        String id = browser.get("session/passkeys").json().get(0).get("id").asString();
        Map<String, Object> made = newPasskey().create(registrationOptions(browser));
        walkAway();
        assertThat(register(browser, made, "Second").problem()).isEqualTo("/problems/step-up-required");
        assertThat(browser.send("DELETE", "session/passkeys/" + id, null).problem())
                .isEqualTo("/problems/step-up-required");
        assertThat(browser.sendWithoutToken("DELETE", "session/passkeys/" + id, null)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"credential\":null}",
                "{\"credential\":{}}",
                "{\"credential\":{\"id\":\"x\",\"rawId\":\"!\",\"type\":\"public-key\",\"response\":{}}}",
                "{\"credential\":{\"id\":1,\"rawId\":[],\"type\":{},\"response\":\"x\"}}",
                "{\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\","
                        + "\"response\":{\"clientDataJSON\":\"bnVsbA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}}",
                "{\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\","
                        + "\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}}"
            })
    void nonsenseIsRefusedInTheSameWords(String body) {
        assertThat(cast.stranger()
                        .send("POST", "session/passkeys/sign-in", body)
                        .problem())
                .isEqualTo(REFUSED);
    }

    @Test
    void guessingIsSlowedDown() {
        ConsoleClient guesser = cast.stranger();
        // More than a minute's worth, because they come back while a slow machine guesses.
        assertThat(IntStream.range(0, 300)
                        .map(attempt -> guesser.send("POST", "session/passkeys/sign-in", "{}")
                                .status())
                        .anyMatch(status -> status == 429))
                .isTrue();
        cast.forgetGuesses();
    }

    private SoftPasskey newPasskey() {
        return new SoftPasskey(origin());
    }

    private String origin() {
        return "http://localhost:" + scenery.port();
    }

    private void walkAway() {
        jdbc.sql("update member_session set proven_at = proven_at - interval '10 minutes' where member_id = ?")
                .param(member.id())
                .update();
    }

    private int recoveryCodes() {
        return jdbc.sql("select count(*) from member_recovery_code where member_id = ?")
                .param(member.id())
                .query(Integer.class)
                .single();
    }

    private static Answer register(ConsoleClient client, SoftPasskey passkey, String name) {
        return register(client, passkey.create(registrationOptions(client)), name);
    }

    private static Answer register(ConsoleClient client, Map<String, Object> credential, String name) {
        return client.send(
                "POST",
                "session/passkeys",
                JsonMapper.shared().writeValueAsString(Map.of("name", name, "credential", credential)));
    }

    private static Answer signIn(ConsoleClient client, SoftPasskey passkey) {
        return answer(client, "sign-in", passkey.sign(signInOptions(client)));
    }

    private static Answer answer(ConsoleClient client, String what, Map<String, Object> credential) {
        client.get("session");
        return client.send(
                "POST",
                "session/passkeys/" + what,
                JsonMapper.shared().writeValueAsString(Map.of("credential", credential)));
    }

    private static JsonNode registrationOptions(ConsoleClient client) {
        return options(client, "registration-options");
    }

    private static JsonNode signInOptions(ConsoleClient client) {
        return options(client, "sign-in-options");
    }

    private static JsonNode stepUpOptions(ConsoleClient client) {
        return options(client, "step-up-options");
    }

    private static JsonNode options(ConsoleClient client, String which) {
        client.get("session");
        Answer answer = client.send("POST", "session/passkeys/" + which, null);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().get("publicKey");
    }
}
