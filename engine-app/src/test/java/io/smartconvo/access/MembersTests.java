package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class MembersTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    Memberships memberships;

    private TenantId tenant;
    private Played owner;
    private ConsoleClient browser;

    /** The first member owns every new tenant; here one of the tenant's own takes over. */
    @BeforeEach
    void openTenant() {
        cast.forgetGuesses();
        tenant = scenery.tenant();
        owner = cast.member(tenant, Role.OWNER);
        browser = cast.signedIn(owner);
        memberships.all(tenant).stream()
                .filter(member -> !member.id().equals(owner.id()))
                .forEach(member -> memberships.change(tenant, member.id(), member.roles(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"roles\":[]}",
                "{\"name\":\"x\",\"roles\":[\"OPERATOR\"]}",
                "{\"name\":\" \",\"roles\":[\"AGENT\"]}",
                "{\"name\":\"a:b\",\"roles\":[\"AGENT\"]}",
                "{\"name\":\"a\\u0000b\",\"roles\":[\"AGENT\"]}"
            })
    void areNotMadeOfWhatDoesNotFit(String body) {
        Answer refused = browser.send("POST", "members", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/invalid");
        assertThat(refused.json().at("/errors/0/field").asString()).isIn("name", "roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"x\",\"roles\":[null]}", "{\"name\":\"x\",\"roles\":[\"KING\"]}", "{"})
    void areNotMadeOfWhatCannotBeRead(String body) {
        assertThat(browser.send("POST", "members", body).status()).isEqualTo(400);
    }

    @Test
    void cannotLoseTheirLastOwner() {
        for (String body : new String[] {"{\"roles\":[\"ADMIN\"]}", "{\"active\":false}"}) {
            Answer refused = change(browser, owner, body);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("/problems/last-owner");
        }
        assertThat(browser.get("session").status()).isEqualTo(200);

        cast.member(tenant, Role.OWNER);
        assertThat(change(browser, owner, "{\"roles\":[\"ADMIN\"]}").status()).isEqualTo(200);
    }

    @Test
    void cannotAllStepDownAtTheSameMoment() {
        Played second = cast.member(tenant, Role.OWNER);
        ConsoleClient theirs = cast.signedIn(second);
        long stepped = Stream.of(new Object[] {browser, owner}, new Object[] {theirs, second})
                .parallel()
                .map(pair -> change((ConsoleClient) pair[0], (Played) pair[1], "{\"active\":false}"))
                .filter(answer -> answer.status() == 200)
                .count();
        assertThat(stepped).isEqualTo(1);
    }

    @Test
    void areSignedOutWhenTheyMayDoSomethingElse() {
        Played agent = cast.member(tenant, Role.AGENT);
        ConsoleClient theirs = cast.signedIn(agent);

        assertThat(change(browser, agent, "{\"roles\":[\"AGENT\"]}").status()).isEqualTo(200);
        assertThat(theirs.get("session").status()).isEqualTo(200);

        assertThat(change(browser, agent, "{\"roles\":[\"AUDITOR\"]}").status()).isEqualTo(200);
        assertThat(theirs.get("session").status()).isEqualTo(401);

        ConsoleClient again = cast.signedIn(agent);
        assertThat(change(browser, agent, "{\"active\":false}").status()).isEqualTo(200);
        assertThat(again.get("session").status()).isEqualTo(401);
        assertThat(cast.stranger().signIn(agent.name(), Cast.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void whoAreAdminsTouchNoOwner() {
        ConsoleClient admin = cast.as(tenant, Role.ADMIN);
        Played agent = cast.member(tenant, Role.AGENT);
        cast.member(tenant, Role.OWNER);

        assertThat(change(admin, owner, "{\"active\":false}").status()).isEqualTo(403);
        assertThat(change(admin, owner, "{\"roles\":[\"AGENT\"]}").status()).isEqualTo(403);
        assertThat(change(admin, agent, "{\"roles\":[\"OWNER\"]}").status()).isEqualTo(403);
        assertThat(admin.send("POST", "members", "{\"name\":\"boss\",\"roles\":[\"OWNER\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(change(admin, agent, "{\"roles\":[\"DESIGNER\"]}").status()).isEqualTo(200);
    }

    @Test
    void ofAnotherTenantAreNotThere() {
        TenantId other = scenery.tenant();
        Played stranger = cast.member(other, Role.AGENT);
        assertThat(change(browser, stranger, "{\"active\":false}").status()).isEqualTo(404);
        assertThat(browser.get("members").json().toString()).doesNotContain(stranger.name());
        assertThat(cast.signedIn(stranger).get("session").status()).isEqualTo(200);
    }

    private static Answer change(ConsoleClient client, Played member, String body) {
        return client.send("PUT", "members/" + member.id(), body);
    }
}
