package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Endpoints.Endpoint;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.Marker;
import io.smartconvo.testsupport.SqlProbe;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest
@Import({Cast.class, Scenery.class, Endpoints.class})
class ApiKeysTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    Endpoints endpoints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

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

    @Test
    void letAProgramDoWhatTheyWereMadeForWithoutCookieAndToken() {
        Answer made = make(browser, "Build server", "flows:read");
        String key = made.json().get("key").asString();
        assertThat(key).matches("sc_[\\w-]{43}");

        ConsoleClient program = cast.stranger().withKey(key);
        assertThat(program.get("flows").status()).isEqualTo(200);
        Answer small = program.sendWithoutToken("POST", "flows/check", "{}");
        assertThat(small.status()).isEqualTo(403);
        assertThat(small.problem()).isEqualTo("/problems/scope-required");
        assertThat(small.json().get("scope").asString()).isEqualTo("flows:publish");

        ConsoleClient publisher = cast.stranger().withKey(key(browser, "flows:publish"));
        assertThat(publisher.sendWithoutToken("POST", "flows/check", "{}").status())
                .isEqualTo(200);

        String listed = browser.get("api-keys").json().toString();
        assertThat(listed)
                .contains("Build server", key.substring(0, 9), owner.name())
                .doesNotContain(key);
        assertThat(browser.get("api-keys").json().toString()).contains("\"lastUsedAt\":\"2");
    }

    @Test
    @Proves("6.3")
    void openExactlyTheEndpointsThatStateTheirScope() {
        Set<String> all = scopes();
        ConsoleClient program = cast.stranger().withKey(key(browser, all.toArray(String[]::new)));
        SoftAssertions softly = new SoftAssertions();
        for (Endpoint endpoint : endpoints.all()) {
            Answer answer = endpoint.call(program);
            boolean open = endpoint.scope().isPresent() && endpoint.roles().contains(Role.OWNER);
            softly.assertThat(answer.status() != 403 && answer.status() < 500)
                    .as("%s: %s", endpoint, answer.status())
                    .isEqualTo(open);
            softly.assertThat(
                            answer.response().headers().allValues("Set-Cookie").toString())
                    .as(endpoint.toString())
                    .doesNotContain("SMARTCONVO_SESSION");
        }
        softly.assertAll();
    }

    @Test
    void neverReachWhereProofIsAskedFor() {
        assertThat(endpoints.all())
                .filteredOn(Endpoint::asksForProof)
                .allSatisfy(endpoint -> assertThat(endpoint.scope()).isEmpty());
    }

    @Test
    void areOpenToEveryScopeOnItsOwn() {
        for (String scope : scopes()) {
            ConsoleClient program = cast.stranger().withKey(key(browser, scope));
            for (Endpoint endpoint : endpoints.all()) {
                if (endpoint.scope().isPresent()) {
                    assertThat(endpoint.call(program).problem().equals("/problems/scope-required"))
                            .as("%s with %s", endpoint, scope)
                            .isEqualTo(!endpoint.scope().orElseThrow().equals(scope));
                }
            }
        }
    }

    @Test
    void openNothingOnceTheyAreRevokedOrExpired() {
        Answer made = make(browser, "gone", "flows:read");
        ConsoleClient program = cast.stranger().withKey(made.json().get("key").asString());
        assertThat(program.get("flows").status()).isEqualTo(200);
        assertThat(browser.send("DELETE", "api-keys/" + made.json().get("id").asString(), null)
                        .status())
                .isEqualTo(204);
        Answer refused = program.get("flows");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.problem()).isEqualTo("/problems/unauthorized");

        ConsoleClient late = cast.stranger().withKey(key(browser, "flows:read"));
        assertThat(late.get("flows").status()).isEqualTo(200);
        jdbc.sql("update api_key set expires_at = now() where tenant_id = ?")
                .param(tenant.value())
                .update();
        assertThat(late.get("flows").status()).isEqualTo(401);
    }

    @Test
    void seeTheTenantTheyWereMadeForAndNoOtherEvenIfTheirMakerWorksThereToo() {
        TenantId other = scenery.tenant();
        jdbc.sql("insert into membership (member_id, tenant_id, joined_at) values (?, ?, now())")
                .params(owner.id(), other.value())
                .update();
        jdbc.sql("insert into member_role (member_id, tenant_id, role) values (?, ?, 'OWNER')")
                .params(owner.id(), other.value())
                .update();
        Played elsewhere = cast.member(other, Role.AGENT);
        String key = key(browser, "members:read");

        String seen = cast.stranger().withKey(key).get("members").json().toString();
        assertThat(seen).contains(owner.name()).doesNotContain(elsewhere.name());
    }

    @Test
    void areThereForTheirOwnTenantOnly() {
        Answer made = make(browser, "ours", "flows:read");
        ConsoleClient other = cast.as(scenery.tenant(), Role.OWNER);
        assertThat(other.get("api-keys").json()).isEmpty();
        assertThat(other.send("DELETE", "api-keys/" + made.json().get("id").asString(), null)
                        .status())
                .isEqualTo(404);
        assertThat(cast.stranger()
                        .withKey(made.json().get("key").asString())
                        .get("flows")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Proves("6.3")
    void doNoMoreThanTheirMakerMayAtThatMoment() {
        Played admin = cast.member(tenant, Role.ADMIN);
        ConsoleClient program = cast.stranger().withKey(key(cast.signedIn(admin), "members:read", "flows:read"));
        assertThat(program.get("members").status()).isEqualTo(200);

        change(admin, "{\"roles\":[\"AGENT\"]}");
        assertThat(program.get("members").status()).isEqualTo(403);
        assertThat(program.get("flows").status()).isEqualTo(200);

        change(admin, "{\"active\":false}");
        assertThat(program.get("flows").status()).isEqualTo(401);
    }

    @Test
    void countBeforeWhatElseARequestCarries() {
        ConsoleClient both = cast.signedIn(owner).withKey("sc_nothing");
        assertThat(both.get("flows").status()).isEqualTo(401);
        ConsoleClient small = cast.signedIn(owner).withKey(key(browser, "flows:read"));
        assertThat(small.get("members").problem()).isEqualTo("/problems/scope-required");
    }

    @Test
    void areNotToBeGuessed() {
        int tries = 0;
        Answer answer;
        do {
            answer = cast.stranger().withKey("sc_" + UUID.randomUUID()).get("flows");
            tries++;
        } while (answer.status() == 401 && tries < 200);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void havePaceWithoutBeingTakenForGuesses() {
        ConsoleClient program = cast.stranger().withKey(key(browser, "flows:read"));
        Answer answer;
        int calls = 0;
        do {
            answer = program.get("flows");
            calls++;
        } while (answer.status() == 200 && calls < 20_000);
        assertThat(calls).isGreaterThan(600);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("/problems/too-many-requests");
        assertThat(cast.stranger()
                        .withKey(key(browser, "flows:read"))
                        .get("flows")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"scopes\":[]}",
                "{\"name\":\"x\",\"scopes\":[\"everything\"]}",
                "{\"name\":\"x\",\"scopes\":[\"flows:read\",\"keys:write\"]}",
                "{\"name\":\" \",\"scopes\":[\"flows:read\"]}",
                "{\"name\":\"a\\u0000b\",\"scopes\":[\"flows:read\"]}",
                "{\"name\":\"x\",\"scopes\":[\"flows:read\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"}"
            })
    void areNotMadeOfWhatDoesNotFit(String body) {
        Answer refused = browser.send("POST", "api-keys", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isIn("name", "scopes", "expiresAt");
    }

    @Test
    void areKeptAsHashesOnly() throws Exception {
        String key = key(browser, "flows:read");
        cast.stranger().withKey(key).get("flows");
        try (var connection = database.asSuperuser()) {
            assertThat(new SqlProbe(new SingleConnectionDataSource(connection, true))
                            .search(List.of(Marker.of(key), Marker.of(key.substring(3)))))
                    .isEmpty();
        }
    }

    private Set<String> scopes() {
        return endpoints.all().stream()
                .flatMap(endpoint -> endpoint.scope().stream())
                .collect(Collectors.toSet());
    }

    private void change(Played member, String body) {
        assertThat(browser.send("PUT", "members/" + member.id(), body).status()).isEqualTo(200);
    }

    private static String key(ConsoleClient maker, String... scopes) {
        return make(maker, "a key", scopes).json().get("key").asString();
    }

    private static Answer make(ConsoleClient maker, String name, String... scopes) {
        Answer made = maker.send(
                "POST",
                "api-keys",
                JsonMapper.shared()
                        .writeValueAsString(java.util.Map.of(
                                "name", name, "scopes", Stream.of(scopes).toList())));
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        return made;
    }
}
