package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.mail.PostOffice;
import io.smartconvo.mail.PostOffice.Received;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest(properties = "smartconvo.access.public-url=https://chat.fernweh.example")
@Import({Cast.class, Scenery.class})
class LinkMailTests {

    private static final PostOffice OFFICE = new PostOffice();
    private static final String CHOSEN = "a password of my own";

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
    static void server(DynamicPropertyRegistry registry) {
        registry.add("smartconvo.mail.server.host", () -> "localhost");
        registry.add("smartconvo.mail.server.port", OFFICE::port);
        registry.add("smartconvo.mail.server.security", () -> "NONE");
        registry.add("smartconvo.mail.server.from", () -> "smartconvo@example.org");
    }

    @BeforeEach
    void openTenant() {
        cast.forgetGuesses();
        tenant = scenery.tenant();
        owner = cast.as(tenant, Role.OWNER);
        email = "kim-" + UUID.randomUUID() + "@example.org";
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void sendsAnInvitationToWhomItIsForAndShowsItToNobodyElse() {
        Answer made = invite(email, email, "de");
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.json().at("/link/path").isNull()).isTrue();
        Received letter = arrived();
        assertThat(letter.subject()).contains("lädt Sie zu SmartConvo ein");
        String token = token(letter);

        ConsoleClient invited = cast.stranger();
        assertThat(accept(invited, token).status()).isEqualTo(204);
        assertThat(invited.signIn(email, CHOSEN).status()).isEqualTo(200);
        await().until(() ->
                jdbc.sql("select count(*) from letter").query(Integer.class).single() == 0);
    }

    @Test
    void sendsALinkForANewPassword() {
        Played member = cast.member(tenant, Role.AGENT);
        Answer made = owner.send(
                "POST",
                "members/" + member.id() + "/link",
                JsonMapper.shared().writeValueAsString(Map.of("email", email, "language", "en")));
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.json().get("path").isNull()).isTrue();
        Received letter = arrived();
        assertThat(letter.subject()).isEqualTo("Your link for a new SmartConvo password");
        assertThat(accept(cast.stranger(), token(letter)).status()).isEqualTo(204);
        assertThat(cast.stranger().signIn(member.name(), CHOSEN).status()).isEqualTo(200);
    }

    @Test
    void showsTheLinkOnceIfNoAddressIsGiven() {
        Answer made = owner.send("POST", "members", "{\"name\":\"%s\",\"roles\":[\"AGENT\"]}".formatted(email));
        assertThat(made.json().at("/link/path").asString()).startsWith("/console/welcome#");
        assertThat(OFFICE.to(email)).isEmpty();
    }

    @Test
    void invitesNobodyByAnAddressThatIsNone() {
        int before = owner.get("members").json().size();
        for (String wrong :
                List.of("kim", "a@b.example, c@d.example", "Kim <kim@example.org>", "k@x.example\r\nBcc: a@b.c")) {
            Answer refused = invite("name-" + UUID.randomUUID(), wrong, "en");
            assertThat(refused.problem()).as(wrong).isEqualTo("/problems/invalid");
            assertThat(refused.response().body()).contains("email").doesNotContain(wrong);
        }
        assertThat(owner.get("members").json()).hasSize(before);
    }

    @Test
    void isNoWayToSendMailsWithoutEnd() {
        int before = owner.get("members").json().size();
        // One more comes back every two minutes, should the machine be that slow.
        int sent = 0;
        Answer last = invite("name-" + UUID.randomUUID(), email, "en");
        while (sent < 60 && last.status() == 201) {
            sent++;
            last = invite("name-" + UUID.randomUUID(), email, "en");
        }
        assertThat(sent).isBetween(30, 59);
        assertThat(last.problem()).isEqualTo("/problems/too-many-requests");
        assertThat(owner.get("members").json())
                .as("whom no mail could invite is not there")
                .hasSize(before + sent);
    }

    private Answer invite(String name, String to, String language) {
        return owner.send(
                "POST",
                "members",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("name", name, "roles", List.of("AGENT"), "email", to, "language", language)));
    }

    private Received arrived() {
        await().until(() -> !OFFICE.to(email).isEmpty());
        return OFFICE.to(email).get(0);
    }

    /** The address in it is the configured one, whatever the request said. */
    private static String token(Received letter) {
        String before = "https://chat.fernweh.example/console/welcome#";
        assertThat(letter.text()).contains(before);
        return letter.text().split(before)[1].split("\\s")[0];
    }

    private static Answer accept(ConsoleClient client, String token) {
        return client.send(
                "POST",
                "invitations/acceptance",
                JsonMapper.shared().writeValueAsString(Map.of("token", token, "password", CHOSEN)));
    }
}
