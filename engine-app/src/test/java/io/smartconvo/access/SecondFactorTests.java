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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class SecondFactorTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TestDatabase database;

    private TenantId tenant;
    private Played member;
    private ConsoleClient browser;

    @BeforeEach
    void openTenant() {
        cast.forgetGuesses();
        tenant = scenery.tenant();
        member = cast.member(tenant, Role.DESIGNER);
        browser = cast.signedIn(member);
    }

    @Test
    void isAskedForBesidesThePasswordOnceItIsConfirmed() {
        byte[] secret = begin();
        assertThat(cast.stranger().signIn(member.name(), Cast.PASSWORD).status())
                .as("an app that was never set up locks nobody out")
                .isEqualTo(200);
        assertThat(browser.get("session").json().get("secondFactor").asBoolean())
                .isFalse();

        assertThat(confirm("000000").problem()).isEqualTo("/problems/wrong-code");
        Answer confirmed = confirm(code(secret));
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().get("recoveryCodes")).hasSize(10);
        assertThat(browser.get("session").json().get("secondFactor").asBoolean())
                .isTrue();

        ConsoleClient fresh = cast.stranger();
        Answer half = fresh.signIn(member.name(), Cast.PASSWORD);
        assertThat(half.status()).isEqualTo(401);
        assertThat(half.problem()).isEqualTo("/problems/second-factor-required");
        assertThat(fresh.cookie("SMARTCONVO_SESSION")).isEmpty();
        assertThat(fresh.signIn(member.name(), "another one", code(secret)).problem())
                .isEqualTo("/problems/sign-in-failed");
        assertThat(fresh.signIn(member.name(), Cast.PASSWORD, code(secret)).status())
                .isEqualTo(200);
    }

    @Test
    void takesACodeOnceHoweverManyTryAtTheSameMoment() {
        byte[] secret = turnOn();
        String code = code(secret);
        long in = IntStream.range(0, 6)
                .parallel()
                .filter(attempt -> cast.stranger()
                                .signIn(member.name(), Cast.PASSWORD, code)
                                .status()
                        == 200)
                .count();
        assertThat(in).isEqualTo(1);
    }

    @Test
    void doesNotTakeAnOlderCodeAfterANewerOne() {
        byte[] secret = turnOn();
        long step = Totp.step(clock.instant());
        assertThat(enter(Totp.code(secret, step + 1)).status()).isEqualTo(200);
        assertThat(enter(Totp.code(secret, step)).problem()).isEqualTo("/problems/wrong-code");
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        byte[] secret = begin();
        JsonNode codes = confirm(code(secret)).json().get("recoveryCodes");
        String first = codes.get(0).asString();
        String second =
                codes.get(1).asString().toLowerCase(java.util.Locale.ROOT).replace("-", " ");

        assertThat(enter(first).status()).isEqualTo(200);
        assertThat(enter(first).problem()).isEqualTo("/problems/wrong-code");
        assertThat(enter(second).status()).isEqualTo(200);
        assertThat(browser.get("session/totp").json().get("recoveryCodesLeft").asInt())
                .isEqualTo(8);

        Answer renewed = browser.send("POST", "session/totp/recovery-codes", null);
        assertThat(renewed.json().get("recoveryCodes")).hasSize(10);
        assertThat(enter(codes.get(2).asString()).problem()).isEqualTo("/problems/wrong-code");
    }

    @Test
    void isLockedByWrongCodesWhichARightPasswordAloneDoesNotForgive() {
        byte[] secret = turnOn();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(enter("00000" + guess).problem()).isEqualTo("/problems/wrong-code");
            if (guess < 4) {
                assertThat(cast.stranger().signIn(member.name(), Cast.PASSWORD).problem())
                        .isEqualTo("/problems/second-factor-required");
                changePassword(browser, Cast.PASSWORD, "short");
            }
        }
        assertThat(enter(code(secret)).status()).isEqualTo(429);
        assertThat(browser.send("POST", "session/step-up", proof(code(secret))).status())
                .isEqualTo(429);
    }

    @Test
    void isWhatProvesThatItIsStillThem() {
        byte[] secret = turnOn();
        jdbc.sql("update member_session set proven_at = proven_at - interval '10 minutes' where member_id = ?")
                .param(member.id())
                .update();
        assertThat(browser.send("POST", "session/step-up", "{\"password\":\"%s\"}".formatted(Cast.PASSWORD))
                        .problem())
                .isEqualTo("/problems/wrong-code");
        assertThat(browser.send("DELETE", "session/totp", null).problem()).isEqualTo("/problems/step-up-required");

        assertThat(browser.send("POST", "session/step-up", proof(code(secret))).status())
                .isEqualTo(204);
        assertThat(browser.send("POST", "session/totp", null).problem()).isEqualTo("/problems/second-factor-on");
        assertThat(browser.send("DELETE", "session/totp", null).status()).isEqualTo(204);
        assertThat(cast.stranger().signIn(member.name(), Cast.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void closesTheWayThatCarriesThePasswordAlong() {
        assertThat(cast.stranger()
                        .withPassword(member.name(), Cast.PASSWORD)
                        .get("session")
                        .status())
                .isEqualTo(200);
        turnOn();
        assertThat(cast.stranger()
                        .withPassword(member.name(), Cast.PASSWORD)
                        .get("session")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void isTakenOffByAnOwnerOfTheOnlyTenantOnly() {
        turnOn();
        ConsoleClient owner = cast.as(tenant, Role.OWNER);
        ConsoleClient admin = cast.as(tenant, Role.ADMIN);
        ConsoleClient stranger = cast.as(scenery.tenant(), Role.OWNER);
        String path = "members/" + member.id() + "/totp";
        assertThat(admin.send("DELETE", path, null).status()).isEqualTo(403);
        assertThat(stranger.send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(owner.get("members").json().toString()).contains("\"secondFactor\":true");

        assertThat(owner.send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(cast.stranger().signIn(member.name(), Cast.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void leavesNeitherSecretNorCodeInTheDatabase() throws Exception {
        Answer begun = browser.send("POST", "session/totp", null);
        String text = begun.json().get("secret").asString();
        assertThat(begun.json().get("uri").asString())
                .isEqualTo("otpauth://totp/SmartConvo:%s?secret=%s&issuer=SmartConvo".formatted(member.name(), text));
        JsonNode codes = confirm(code(decode(text))).json().get("recoveryCodes");

        List<Marker> markers = new ArrayList<>(List.of(Marker.of(text)));
        codes.forEach(code -> markers.add(Marker.of(code.asString())));
        codes.forEach(code -> markers.add(Marker.of(code.asString().replace("-", ""))));
        try (var connection = database.asSuperuser()) {
            assertThat(new SqlProbe(new SingleConnectionDataSource(connection, true)).search(markers))
                    .isEmpty();
        }
        byte[] kept = jdbc.sql("select secret from member_totp where member_id = ?")
                .param(member.id())
                .query(byte[].class)
                .single();
        assertThat(java.util.HexFormat.of().formatHex(kept))
                .doesNotContain(java.util.HexFormat.of().formatHex(decode(text)));
    }

    @Test
    void opensForNobodyElseWhoseRowTheSecretIsMovedTo() {
        byte[] secret = turnOn();
        Played other = cast.member(tenant, Role.AGENT);
        jdbc.sql("""
                        insert into member_totp (member_id, secret, confirmed, created_at)
                        select ?, secret, true, now() from member_totp where member_id = ?""").params(other.id(), member.id()).update();
        assertThat(cast.stranger()
                        .signIn(other.name(), Cast.PASSWORD, code(secret))
                        .status())
                .isEqualTo(500);
    }

    private byte[] turnOn() {
        byte[] secret = begin();
        assertThat(confirm(code(secret)).status()).isEqualTo(200);
        jdbc.sql("update member_totp set last_step = 0 where member_id = ?")
                .param(member.id())
                .update();
        return secret;
    }

    private byte[] begin() {
        Answer begun = browser.send("POST", "session/totp", null);
        assertThat(begun.status()).isEqualTo(200);
        return decode(begun.json().get("secret").asString());
    }

    private Answer confirm(String code) {
        return browser.send("PUT", "session/totp", proof(code));
    }

    /** The next code that was not used yet, as an app would show it a little later. */
    private String code(byte[] secret) {
        jdbc.sql("update member_totp set last_step = 0 where member_id = ?")
                .param(member.id())
                .update();
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private Answer enter(String code) {
        return cast.stranger().signIn(member.name(), Cast.PASSWORD, code);
    }

    private static void changePassword(ConsoleClient browser, String current, String replacement) {
        assertThat(browser.send(
                                "PUT",
                                "session/password",
                                "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(current, replacement))
                        .problem())
                .isEqualTo("/problems/weak-password");
    }

    private static String proof(String code) {
        return "{\"code\":\"%s\"}".formatted(code);
    }

    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(bit / 5));
            if ((value >> 4 - bit % 5 & 1) == 1) {
                bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
        return bytes;
    }
}
