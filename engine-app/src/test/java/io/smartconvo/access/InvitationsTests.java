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
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class InvitationsTests {

    private static final String CHOSEN = "a password of their own";

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
    private ConsoleClient browser;
    private String name;

    @BeforeEach
    void openTenant() {
        cast.forgetGuesses();
        tenant = scenery.tenant();
        owner = cast.member(tenant, Role.OWNER);
        browser = cast.signedIn(owner);
        name = "new-" + UUID.randomUUID();
    }

    @Test
    void letANewMemberChooseTheirPasswordOnce() {
        String token = invite(browser, name, "DESIGNER", "AGENT");
        assertThat(row(name)).contains("\"invited\":true");
        assertThat(cast.stranger().signIn(name, "").status()).isEqualTo(401);

        Answer seen = look(cast.stranger(), token);
        assertThat(seen.json().get("name").asString()).isEqualTo(name);
        assertThat(seen.json().get("needs").asString()).isEqualTo("PASSWORD");
        assertThat(accept(cast.stranger(), token, "short").problem()).isEqualTo("/problems/weak-password");
        assertThat(accept(cast.stranger(), token, CHOSEN).status()).isEqualTo(204);

        assertThat(cast.stranger().signIn(name, CHOSEN).json().get("roles").toString())
                .isEqualTo("[\"DESIGNER\",\"AGENT\"]");
        assertThat(row(name)).contains("\"invited\":false");
        assertThat(look(cast.stranger(), token).problem()).isEqualTo("/problems/link-over");
        assertThat(accept(cast.stranger(), token, "another password").problem()).isEqualTo("/problems/link-over");
        assertThat(cast.stranger().signIn(name, CHOSEN).status()).isEqualTo(200);
    }

    @Test
    void areTakenUpOnceHoweverManyFollowTheLinkAtTheSameMoment() {
        String token = invite(browser, name, "AGENT");
        long done = IntStream.range(0, 4)
                .parallel()
                .filter(attempt -> accept(cast.stranger(), token, "password number " + attempt)
                                .status()
                        == 204)
                .count();
        assertThat(done).isEqualTo(1);
    }

    @Test
    void runOutAndAreReplacedByANewerLink() {
        String first = invite(browser, name, "AGENT");
        String second = token(browser.send("POST", "members/" + id(name) + "/link", null));
        assertThat(look(cast.stranger(), first).status()).isEqualTo(410);
        assertThat(look(cast.stranger(), second).status()).isEqualTo(200);
        assertThat(jdbc.sql("select max(expires_at - now()) <= interval '72 hours' from member_link")
                        .query(Boolean.class)
                        .single())
                .isTrue();

        jdbc.sql("update member_link set expires_at = now()").update();
        assertThat(look(cast.stranger(), second).status()).isEqualTo(410);
        assertThat(accept(cast.stranger(), second, CHOSEN).status()).isEqualTo(410);
    }

    @Test
    void endWithTheMembership() {
        String token = invite(browser, name, "AGENT");
        browser.send("PUT", "members/" + id(name), "{\"active\":false}");
        assertThat(accept(cast.stranger(), token, CHOSEN).status()).isEqualTo(410);
    }

    @Test
    void letSomebodyWhoWorksElsewhereJoinAsThemselvesOnly() {
        TenantId theirs = scenery.tenant();
        Played colleague = cast.member(theirs, Role.DESIGNER);
        String token = invite(browser, colleague.name(), "AUDITOR");
        ConsoleClient there = cast.signedIn(colleague);
        assertThat(there.get("session").json().get("tenants")).hasSize(1);
        assertThat(look(cast.stranger(), token).json().get("needs").asString()).isEqualTo("SIGN_IN");

        for (ConsoleClient other :
                List.of(cast.stranger(), browser, cast.stranger().withPassword(colleague.name(), Cast.PASSWORD))) {
            assertThat(accept(other, token, CHOSEN).problem()).isEqualTo("/problems/other-account");
        }
        assertThat(cast.stranger().signIn(colleague.name(), CHOSEN).status()).isEqualTo(401);
        assertThat(there.sendWithoutToken("POST", "invitations/acceptance", body(token, null))
                        .status())
                .as("another site cannot accept for them")
                .isEqualTo(403);

        assertThat(accept(there, token, null).status()).isEqualTo(204);
        assertThat(there.get("session").json().get("tenants")).hasSize(2);
        assertThat(there.get("session").json().at("/tenant/id").asString()).isEqualTo(theirs.toString());
        assertThat(there.get("session").json().get("roles").toString()).isEqualTo("[\"DESIGNER\"]");
    }

    @Test
    void tellTheInviterNothingAboutWhoWorksElsewhere() {
        Played colleague = cast.member(scenery.tenant(), Role.DESIGNER);
        Answer known = browser.send("POST", "members", wanted(colleague.name(), "AGENT"));
        Answer unknown = browser.send("POST", "members", wanted(name, "AGENT"));
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(201);
        assertThat(known.json().propertyNames()).isEqualTo(unknown.json().propertyNames());
        assertThat(browser.send("POST", "members", wanted(name, "AGENT")).problem())
                .isEqualTo("/problems/name-taken");
    }

    @Test
    void doNotCountAsOwnersBeforeTheyCome() {
        invite(browser, name, "OWNER");
        jdbc.sql("update membership set active = false where tenant_id = ? and member_id not in (?, ?)")
                .params(tenant.value(), owner.id(), UUID.fromString(id(name)))
                .update();
        assertThat(browser.send("PUT", "members/" + owner.id(), "{\"roles\":[\"AGENT\"]}")
                        .problem())
                .isEqualTo("/problems/last-owner");
    }

    @Test
    void replaceAPasswordThatSomebodyLost() {
        Played agent = cast.member(tenant, Role.AGENT);
        ConsoleClient theirs = cast.signedIn(agent);
        assertThat(cast.as(tenant, Role.ADMIN)
                        .send("POST", "members/" + agent.id() + "/link", null)
                        .status())
                .isEqualTo(403);
        assertThat(cast.as(scenery.tenant(), Role.OWNER)
                        .send("POST", "members/" + agent.id() + "/link", null)
                        .status())
                .isEqualTo(404);

        String token = token(browser.send("POST", "members/" + agent.id() + "/link", null));
        assertThat(theirs.get("session").status()).as("until it is used").isEqualTo(200);
        assertThat(look(cast.stranger(), token).json().get("reset").asBoolean()).isTrue();
        assertThat(accept(cast.stranger(), token, CHOSEN).status()).isEqualTo(204);

        assertThat(theirs.get("session").status()).isEqualTo(401);
        assertThat(cast.stranger().signIn(agent.name(), CHOSEN).status()).isEqualTo(200);
        assertThat(cast.stranger().signIn(agent.name(), Cast.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void neverGiveOneTenantsOwnerTheWayIntoAnother() {
        TenantId theirs = scenery.tenant();
        Played colleague = cast.member(theirs, Role.OWNER);
        accept(cast.signedIn(colleague), invite(browser, colleague.name(), "AGENT"), null);
        String path = "members/" + colleague.id();
        assertThat(browser.send("POST", path + "/link", null).problem()).isEqualTo("/problems/works-elsewhere");
        assertThat(browser.send("DELETE", path + "/totp", null).problem()).isEqualTo("/problems/works-elsewhere");
    }

    @Test
    void areOverForWhoJoinedAnotherTenantSince() {
        Played agent = cast.member(tenant, Role.AGENT);
        String reset = token(browser.send("POST", "members/" + agent.id() + "/link", null));
        ConsoleClient others = cast.as(scenery.tenant(), Role.OWNER);
        accept(cast.signedIn(agent), invite(others, agent.name(), "OWNER"), null);

        assertThat(look(cast.stranger(), reset).status()).isEqualTo(410);
        assertThat(accept(cast.stranger(), reset, CHOSEN).status()).isEqualTo(410);
        assertThat(cast.stranger().signIn(agent.name(), CHOSEN).status()).isEqualTo(401);
    }

    @Test
    void areKeptAsHashesOnly() throws Exception {
        String token = invite(browser, name, "AGENT");
        try (var connection = database.asSuperuser()) {
            assertThat(new SqlProbe(new SingleConnectionDataSource(connection, true)).search(List.of(Marker.of(token))))
                    .isEmpty();
        }
    }

    @Test
    void leadToASecondTenantToTurnTo() {
        TenantId theirs = scenery.tenant();
        Played colleague = cast.member(theirs, Role.DESIGNER);
        ConsoleClient there = cast.signedIn(colleague);
        assertThat(turn(there, tenant).status()).isEqualTo(404);
        accept(there, invite(browser, colleague.name(), "AUDITOR"), null);

        Answer turned = turn(there, tenant);
        assertThat(turned.status()).isEqualTo(200);
        assertThat(turned.json().at("/tenant/id").asString()).isEqualTo(tenant.toString());
        assertThat(turned.json().get("roles").toString()).isEqualTo("[\"AUDITOR\"]");
        assertThat(there.get("members").json().toString()).contains(owner.name());
        assertThat(there.send("POST", "flows", "{}").status()).isEqualTo(403);

        assertThat(turn(there, new TenantId(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(there.send("PUT", "session/tenant", "{}").status()).isEqualTo(404);
        assertThat(turn(there, theirs).status()).isEqualTo(200);

        browser.send("PUT", "members/" + colleague.id(), "{\"active\":false}");
        assertThat(there.get("session").status())
                .as("goes on where they still work")
                .isEqualTo(200);
        assertThat(turn(there, tenant).status()).isEqualTo(404);
    }

    private static Answer turn(ConsoleClient client, TenantId tenant) {
        return client.send("PUT", "session/tenant", "{\"tenant\":\"%s\"}".formatted(tenant));
    }

    private static String invite(ConsoleClient inviter, String name, String... roles) {
        Answer made = inviter.send("POST", "members", wanted(name, roles));
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        return made.json().at("/link/path").asString().split("#", 2)[1];
    }

    private static String wanted(String name, String... roles) {
        return JsonMapper.shared().writeValueAsString(Map.of("name", name, "roles", List.of(roles)));
    }

    private static String token(Answer made) {
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.json().get("path").asString()).startsWith("/console/welcome#");
        return made.json().get("path").asString().split("#", 2)[1];
    }

    private static Answer look(ConsoleClient client, String token) {
        return client.send("POST", "invitations/lookup", body(token, null));
    }

    private static Answer accept(ConsoleClient client, String token, String password) {
        return client.send("POST", "invitations/acceptance", body(token, password));
    }

    private static String body(String token, String password) {
        return JsonMapper.shared()
                .writeValueAsString(
                        password == null ? Map.of("token", token) : Map.of("token", token, "password", password));
    }

    private String row(String member) {
        for (var found : browser.get("members").json()) {
            if (found.get("name").asString().equals(member)) {
                return found.toString();
            }
        }
        throw new AssertionError("not there");
    }

    private String id(String member) {
        return JsonMapper.shared().readTree(row(member)).get("id").asString();
    }
}
