package io.smartconvo.drp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.drp.Agency.Answer;
import io.smartconvo.dsar.Reception;
import io.smartconvo.dsar.Reception.House;
import io.smartconvo.mail.PostOffice;
import io.smartconvo.privacy.PlatformSecrets;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.StoreScan;
import io.smartconvo.webhook.HookServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agents that ask for people, honest and not. */
@SmartConvoTest(
        properties = {
            "smartconvo.engine.platform-sweep=200ms",
            "smartconvo.engine.outside-task.lease=2s",
            "smartconvo.mail.round=200ms",
            "smartconvo.drp.round=200ms",
            "smartconvo.drp.local=true",
            "smartconvo.drp.requests-per-hour=8",
            "smartconvo.dsar.asks-per-hour=1000"
        })
@Import({Cast.class, Scenery.class, Reception.class})
class ProtocolTests {

    private static final PostOffice OFFICE = new PostOffice();
    private static final HookServer SERVER = new HookServer();
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Reception reception;

    @Autowired
    Scenery scenery;

    @Autowired
    StoreScan scan;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformSecrets seals;

    private House house;
    private String business;
    private String address;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("smartconvo.mail.server.host", () -> "localhost");
        registry.add("smartconvo.mail.server.port", OFFICE::port);
        registry.add("smartconvo.mail.server.security", () -> "NONE");
        registry.add("smartconvo.mail.server.from", () -> "shop@example.org");
    }

    @AfterAll
    static void close() {
        OFFICE.close();
        SERVER.close();
    }

    @BeforeEach
    void open() {
        house = reception.open();
        business = named(house);
        address = "ada." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    /** What agents call it. */
    private static String named(House house) {
        String id = "SHOP_" + UUID.randomUUID().toString().substring(0, 8);
        ConsoleClient.Answer set =
                house.officer().send("PUT", "data-rights-protocol/business", "{\"businessId\":\"" + id + "\"}");
        assertThat(set.status()).as(set.response().body()).isEqualTo(200);
        return id;
    }

    private String base(String id) {
        return "http://localhost:" + scenery.port() + "/drp/" + id;
    }

    /** Known to the house, and with a token. */
    private Agency agent(boolean vouches) {
        Agency agent =
                known(new Agency("AGENT_" + UUID.randomUUID().toString().substring(0, 8), base(business)), vouches);
        assertThat(agent.setUpKey(agent.signed(agent.claims(Instant.now(), Map.of())))
                        .status())
                .isEqualTo(200);
        return agent;
    }

    private Agency known(Agency agent, boolean vouches) {
        ConsoleClient.Answer saved = house.officer()
                .send(
                        "PUT",
                        "data-rights-protocol/agents/" + agent.id,
                        "{\"name\":\"People & Partners\",\"webUrl\":\"https://agent.example\",\"verifyKey\":\"%s\",\"vouches\":%s}"
                                .formatted(agent.verifyKey(), vouches));
        assertThat(saved.status()).as(saved.response().body()).isEqualTo(200);
        return agent;
    }

    private String wish(Agency agent, String exercise, Map<String, ?> more) {
        Map<String, Object> wish =
                new HashMap<>(Map.of("exercise", exercise, "regime", "ccpa", "name", "Ada Lovelace", "email", address));
        wish.putAll(more);
        return agent.signed(agent.claims(Instant.now(), wish));
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().get("request_id").asString();
    }

    private static JsonNode until(Agency agent, String id, String status) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> agent.status(id).json(),
                        found -> found.path("status").asString("").equals(status));
    }

    private JsonNode unproven(Agency agent, String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> agent.status(id).json(),
                        found -> found.path("reason").asString("").equals("need_user_verification"));
    }

    private String letter(String to) {
        return await().atMost(PATIENCE)
                .until(() -> OFFICE.to(to), found -> !found.isEmpty())
                .get(0)
                .text();
    }

    private String prove(String link, String letter) {
        Matcher code = CODE.matcher(letter);
        assertThat(code.find()).isTrue();
        String[] ticket = link.substring(link.indexOf('#') + 1).split("\\.", 2);
        HttpResponse<String> proven = reception.call(
                "POST", "requests/" + ticket[0] + "/proof", ticket[1], "{\"code\":\"" + code.group(1) + "\"}");
        assertThat(proven.statusCode()).as(proven.body()).isEqualTo(200);
        return ticket[1];
    }

    @Test
    void aPersonWhoIsAskedForConfirmsItAndGetsACopy() {
        reception.left(house, address);
        Agency agent = agent(false);
        assertThat(agent.see(agent.id).json()).isEmpty();
        // Its word for the address does not count: the house does not rely on it.
        Answer asked =
                agent.exercise(wish(agent, "access", Map.of("email_verified", true, "agent-request-id", "A-17")));
        assertThat(asked.json().get("status").asString()).isIn("open", "in_progress");
        assertThat(asked.json().get("agent_request_id").asString()).isEqualTo("A-17");
        assertThat(Instant.parse(asked.json().get("expected_by").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(44)));
        JsonNode waits = unproven(agent, id(asked));
        assertThat(waits.get("status").asString()).isEqualTo("in_progress");
        String link = waits.get("user_verification_url").asString();
        assertThat(link).startsWith("http://localhost:" + scenery.port() + "/rights/" + house.site() + "#");
        String letter = letter(address);
        assertThat(letter)
                .contains("People & Partners asks for this on your behalf")
                .contains(link);
        String token = prove(link, letter);
        JsonNode seen = reception.until(house, id(asked), "REVIEW");
        assertThat(seen.get("agent").asString()).isEqualTo("People & Partners");
        assertThat(seen.at("/identity/how").asString()).isEqualTo("EMAIL_CODE");
        assertThat(agent.status(id(asked)).json().has("user_verification_url")).isFalse();
        reception.approve(house, id(asked));
        JsonNode done = until(agent, id(asked), "fulfilled");
        assertThat(done.get("results_url").asString()).isEqualTo(link);
        assertThat(Instant.parse(done.get("expires_at").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(6)));
        reception.untilClosed(house, id(asked));
        assertThat(reception.fetch(id(asked), token).statusCode()).isEqualTo(200);
        JsonNode fetched = await().atMost(PATIENCE)
                .until(() -> agent.status(id(asked)).json(), found -> !found.has("results_url"));
        assertThat(fetched.get("status").asString()).isEqualTo("fulfilled");
    }

    @Test
    void whomTheHouseReliesOnNeedsNoCode() {
        SubjectId person = reception.left(house, address);
        Agency agent = agent(true);
        String asked = id(agent.exercise(wish(agent, "deletion", Map.of("email_verified", true))));
        JsonNode seen = reception.until(house, asked, "REVIEW");
        assertThat(seen.at("/identity/how").asString()).isEqualTo("AGENT");
        assertThat(seen.get("channel").asString()).isEqualTo("AGENT");
        assertThat(seen.get("people").asInt()).isOne();
        reception.approve(house, asked);
        JsonNode done = until(agent, asked, "fulfilled");
        assertThat(done.has("results_url")).isFalse();
        assertThat(reception.erasable(house, person)).isEmpty();
        // Not verified by it: a code.
        String other = id(agent.exercise(wish(agent, "deletion", Map.of("email_verified", false))));
        unproven(agent, other);
    }

    @Test
    void notToHaveOnesDataSoldNeedsNoProof() {
        Agency agent = agent(false);
        String asked = id(agent.exercise(wish(agent, "sale:opt-out", Map.of())));
        JsonNode seen = reception.until(house, asked, "REVIEW");
        assertThat(seen.get("kind").asString()).isEqualTo("OPT_OUT");
        assertThat(OFFICE.to(address)).isEmpty();
    }

    @Test
    void anAgentIsToldHowItStandsOnceItsServerIsThere() {
        Agency agent = agent(true);
        String path = "/" + UUID.randomUUID();
        SERVER.answer(503);
        String asked = id(agent.exercise(
                wish(agent, "access", Map.of("email_verified", true, "status_callback", SERVER.url(path)))));
        await().atMost(PATIENCE).until(() -> !SERVER.at(path).isEmpty());
        SERVER.answer(200);
        reception.approve(house, asked);
        JsonNode last = await().atMost(PATIENCE)
                .until(
                        () -> JsonMapper.shared()
                                .readTree(SERVER.at(path)
                                        .get(SERVER.at(path).size() - 1)
                                        .body()),
                        told -> told.get("status").asString().equals("fulfilled"));
        assertThat(last).isEqualTo(agent.status(asked).json());
        reception.untilClosed(house, asked);
        await().atMost(PATIENCE)
                .until(() -> reception.number("select count(*) from agent_request where tell_at is not null"
                                + " and request_id = '" + asked + "'")
                        == 0);
        // The same is not told twice.
        List<String> bodies = SERVER.at(path).stream()
                .map(HookServer.Received::body)
                .dropWhile(body -> !body.contains("fulfilled"))
                .toList();
        assertThat(bodies).doesNotHaveDuplicates();
    }

    @Test
    void anAgentThatIsRemovedIsToldNothingAnyMore() {
        Agency agent = agent(true);
        String path = "/" + UUID.randomUUID();
        String asked = id(agent.exercise(
                wish(agent, "access", Map.of("email_verified", true, "status_callback", SERVER.url(path)))));
        reception.until(house, asked, "REVIEW");
        await().atMost(PATIENCE)
                .until(() ->
                        SERVER.at(path).stream().anyMatch(told -> told.body().contains("in_progress")));
        house.officer().send("DELETE", "data-rights-protocol/agents/" + agent.id, null);
        reception.approve(house, asked);
        reception.untilClosed(house, asked);
        assertThat(reception.number("select count(*) from agent_request where request_id = '" + asked + "'"))
                .isZero();
        assertThat(SERVER.at(path)).noneMatch(told -> told.body().contains("fulfilled"));
    }

    @Test
    void whoeverGetsTheNameOfAnAgentThatIsGoneSeesNothingOfIts() {
        Agency first = agent(true);
        String asked =
                id(first.exercise(wish(first, "access", Map.of("email_verified", true, "agent-request-id", "A-1"))));
        house.officer().send("DELETE", "data-rights-protocol/agents/" + first.id, null);

        Agency next = known(new Agency(first.id, base(business)), true);
        next.setUpKey(next.signed(next.claims(Instant.now(), Map.of())));

        assertThat(next.status(asked).status()).isEqualTo(403);
        assertThat(next.revoke(asked).status()).isEqualTo(403);
        assertThat(id(next.exercise(wish(next, "access", Map.of("email_verified", true, "agent-request-id", "A-1")))))
                .isNotEqualTo(asked);
    }

    @Test
    void aServerThatDoesNotAnswerAndARowThatCannotBeReadHoldUpNobodyElse() throws IOException {
        Agency agent = agent(true);
        List<String> paths =
                Stream.generate(() -> "/" + UUID.randomUUID()).limit(2).toList();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<String> stuck = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                stuck.add(id(agent.exercise(wish(
                        agent,
                        "access",
                        Map.of(
                                "email_verified",
                                true,
                                "status_callback",
                                "http://127.0.0.1:" + silent.getLocalPort() + "/" + i)))));
            }
            reception.change("update agent_request set callback = '\\x00' where request_id = '" + stuck.get(0) + "'");
            for (String path : paths) {
                agent.exercise(
                        wish(agent, "access", Map.of("email_verified", true, "status_callback", SERVER.url(path))));
                await().atMost(PATIENCE).until(() -> !SERVER.at(path).isEmpty());
            }
            assertThat(reception.number("select count(*) from agent_request where told_hash is not null"
                            + " and request_id in ('" + String.join("','", stuck) + "')"))
                    .isZero();
        }
    }

    @Test
    void twoNodesNeverTellTheSame() throws Exception {
        Agency agent = agent(true);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            asked.add(id(agent.exercise(wish(agent, "access", Map.of("email_verified", true)))));
        }
        asked.forEach(id -> reception.until(house, id, "REVIEW"));
        // Due for nodes whose clocks are an hour ahead, and not for this one.
        reception.change("update agent_request set tell_at = now() + interval '30 minutes' where request_id in ('"
                + String.join("','", asked) + "')");
        AgentRequests ahead = new AgentRequests(jdbc, seals, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<String> held = new ArrayList<>();
            Callable<List<AgentRequests.Held>> node = () -> ahead.take(2, Duration.ofHours(1));
            for (Future<List<AgentRequests.Held>> taken : nodes.invokeAll(Collections.nCopies(20, node))) {
                taken.get().forEach(one -> held.add(one.made().id().toString()));
            }
            // Those of earlier tests may be due by then as well.
            assertThat(held).doesNotHaveDuplicates().containsAll(asked);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void theSameMessageMakesNoSecondRequest() {
        Agency agent = agent(true);
        String message = wish(agent, "access", Map.of("email_verified", true));
        String first = id(agent.exercise(message));
        assertThat(id(agent.exercise(message))).isEqualTo(first);
        String named = id(agent.exercise(wish(agent, "access", Map.of("agent-request-id", "B-1"))));
        assertThat(named).isNotEqualTo(first);
        assertThat(id(agent.exercise(wish(agent, "access", Map.of("agent-request-id", "B-1", "name", "A. L.")))))
                .isEqualTo(named);
        assertThat(reception.number("select count(*) from subject_request where tenant_id = '" + house.tenant() + "'"))
                .isEqualTo(2);
    }

    @Test
    void aPersonWhoChangesTheirMindIsNotAskedForAnyMore() {
        Agency agent = agent(true);
        String asked = id(agent.exercise(wish(agent, "access", Map.of("email_verified", true))));
        reception.until(house, asked, "REVIEW");
        Answer revoked = agent.revoke(asked);
        assertThat(revoked.status()).as(revoked.response().body()).isEqualTo(200);
        assertThat(revoked.json().get("status").asString()).isEqualTo("revoked");
        assertThat(agent.status(asked).json().get("status").asString()).isEqualTo("revoked");
        reception.until(house, asked, "WITHDRAWN");
        assertThat(agent.revoke(asked).json().get("status").asString()).isEqualTo("revoked");
        // What is done cannot be called off.
        String done = id(agent.exercise(wish(agent, "access", Map.of("email_verified", true))));
        reception.approve(house, done);
        until(agent, done, "fulfilled");
        Answer late = agent.revoke(done);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("code").asString()).isEqualTo("409");
        assertThat(agent.status(done).json().get("status").asString()).isEqualTo("fulfilled");
    }

    @Test
    void aRefusalSaysWhyInTheWordsOfTheProtocol() {
        Agency agent = agent(true);
        String asked = id(agent.exercise(wish(agent, "deletion", Map.of("email_verified", true))));
        reception.until(house, asked, "REVIEW");
        house.officer().send("POST", "subject-requests/" + asked + "/refusal", "{\"ground\":\"NOT_COVERED\"}");
        assertThat(until(agent, asked, "denied").get("reason").asString()).isEqualTo("claim_not_covered");
    }

    @Test
    void nobodyElseGetsIn() {
        Agency agent = agent(true);
        Agency other = agent(true);
        String asked = id(agent.exercise(wish(agent, "access", Map.of("email_verified", true))));
        // Another agent's request, another agent's token, no token, nobody's.
        assertThat(other.status(asked).status()).isEqualTo(403);
        assertThat(other.revoke(asked).status()).isEqualTo(403);
        assertThat(agent.status(UUID.randomUUID().toString()).status()).isEqualTo(403);
        assertThat(other.see(agent.id).status()).isEqualTo(403);
        assertThat(other.exercise(wish(agent, "access", Map.of())).status()).isEqualTo(403);
        String mine = other.token();
        other.use(agent.token());
        assertThat(other.exercise(wish(other, "access", Map.of())).status()).isEqualTo(403);
        other.use(null);
        assertThat(other.exercise(wish(other, "access", Map.of())).status()).isEqualTo(403);
        assertThat(other.see(other.id).status()).isEqualTo(403);
        other.use(mine);
        assertThat(other.see(other.id).status()).isEqualTo(200);
        assertThat(reception.number("select count(*) from subject_request where tenant_id = '" + house.tenant() + "'"))
                .isOne();
    }

    @Test
    void whatWasSignedForOneBusinessIsWorthNothingToAnother() {
        Agency agent = agent(true);
        House neighbour = reception.open();
        String next = named(neighbour);
        // The neighbour knows it too, and has given it a token.
        Agency there = new Agency(agent.id, base(next));
        assertThat(there.setUpKey(there.signed(there.claims(Instant.now(), Map.of())))
                        .status())
                .isEqualTo(403);
        house = neighbour;
        known(there, true);
        assertThat(there.setUpKey(there.signed(there.claims(Instant.now(), Map.of())))
                        .status())
                .isEqualTo(200);
        assertThat(there.exercise(there.signed(agent.claims(
                                Instant.now(),
                                Map.of("exercise", "deletion", "email", address, "email_verified", true))))
                        .status())
                .isEqualTo(403);
        String token = there.token();
        there.use(agent.token());
        assertThat(there.see(there.id).status()).isEqualTo(403);
        there.use(token);
        assertThat(there.see(there.id).status()).isEqualTo(200);
    }

    /** A message that somebody overheard and sends again brings them no token, and does not end the agent's own. */
    @Test
    void aTokenIsGivenOncePerMessageAndTheLastOneCounts() {
        Agency agent = agent(true);
        String first = agent.token();
        String message = agent.signed(agent.claims(Instant.now(), Map.of()));
        assertThat(agent.setUpKey(message).status()).isEqualTo(200);
        String second = agent.token();
        Answer replayed = agent.setUpKey(message);
        assertThat(replayed.status()).isEqualTo(403);
        assertThat(replayed.response().body()).isEmpty();
        agent.use(first);
        assertThat(agent.see(agent.id).status()).isEqualTo(403);
        agent.use(second);
        assertThat(agent.see(agent.id).status()).isEqualTo(200);
        // Described anew, it goes on; with another key, or removed, it is out.
        known(agent, false);
        assertThat(agent.see(agent.id).status()).isEqualTo(200);
        known(new Agency(agent.id, base(business)), false);
        assertThat(agent.see(agent.id).status()).isEqualTo(403);
        assertThat(agent.setUpKey(agent.signed(agent.claims(Instant.now(), Map.of())))
                        .status())
                .isEqualTo(403);
        Agency gone = agent(true);
        assertThat(house.officer()
                        .send("DELETE", "data-rights-protocol/agents/" + gone.id, null)
                        .status())
                .isEqualTo(204);
        assertThat(gone.exercise(wish(gone, "access", Map.of())).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "issued-at, 60, issued-at is in the future",
        "expires-at, -1, expires-at has passed",
        "expires-at, 1200, more than 15 minutes"
    })
    void aMessageCountsForMinutes(String claim, long seconds, String why) {
        Agency agent = agent(true);
        Answer answer = agent.exercise(wish(
                agent,
                "access",
                Map.of(claim, Instant.now().plusSeconds(seconds).toString())));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("400");
        assertThat(answer.json().get("message").asString()).contains(why);
        assertThat(answer.json().get("fatal").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "exercise, sale:opt_in",
        "exercise, everything",
        "regime, gdpr",
        "email, nobody",
        "email, ''",
        "issued-at, yesterday",
        "agent-request-id, ada@example.org",
        "status_callback, ftp://agent.example/told",
        "status_callback, https://user:password@agent.example/told"
    })
    void whatCannotBeTakenIsSaidAndLeavesNothing(String claim, String value) {
        Agency agent = agent(true);
        Answer answer = agent.exercise(wish(agent, "access", Map.of(claim, value)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.json().get("fatal").asBoolean()).isTrue();
        assertThat(answer.response().body()).doesNotContain("ada@example.org").doesNotContain("password");
        assertThat(reception.number("select count(*) from subject_request where tenant_id = '" + house.tenant() + "'"))
                .isZero();
    }

    @Test
    void whatIsNoSignedMessageIsNone() {
        Agency agent = agent(true);
        String good = wish(agent, "access", Map.of());
        for (String bad : List.of(
                "",
                "!",
                "e30=",
                good.substring(4),
                good.substring(0, good.length() - 8),
                (good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1),
                agent.signed(Map.of()).substring(0, 88))) {
            assertThat(agent.exercise(bad).status()).as(bad).isEqualTo(403);
        }
        assertThat(id(agent.exercise("\n" + good + "\n"))).isNotEmpty();
    }

    @Test
    void oneAgentCannotAskWithoutEnd() {
        Agency agent = agent(true);
        for (int asked = 0; asked < 8; asked++) {
            id(agent.exercise(wish(agent, "sale:opt_out", Map.of("agent-request-id", "C-" + asked))));
        }
        assertThat(agent.exercise(wish(agent, "sale:opt_out", Map.of("agent-request-id", "C-8")))
                        .status())
                .isEqualTo(429);
        // What was asked before may be asked about.
        assertThat(agent.exercise(wish(agent, "sale:opt_out", Map.of("agent-request-id", "C-7")))
                        .status())
                .isEqualTo(200);
        Agency other = agent(true);
        id(other.exercise(wish(other, "sale:opt_out", Map.of())));
    }

    @Test
    void whomAnAgentAsksForStandsNowhereInClear() {
        reception.left(house, address);
        Agency agent = agent(true);
        String secret = "https://agent.example/told/" + address;
        String asked =
                id(agent.exercise(wish(agent, "access", Map.of("email_verified", true, "status_callback", secret))));
        reception.until(house, asked, "REVIEW");
        assertThat(scan.tables()).contains("agent_request", "subject_request");
        assertThat(scan.find(List.of(address, "Lovelace"))).isEmpty();
    }

    @Test
    void twoBusinessesCannotHaveOneName() {
        ConsoleClient.Answer refused = reception
                .open()
                .officer()
                .send("PUT", "data-rights-protocol/business", "{\"businessId\":\"" + business + "\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("/problems/business-id-taken");
        assertThat(house.officer()
                        .get("data-rights-protocol")
                        .json()
                        .get("apiBase")
                        .asString())
                .endsWith("/drp/" + business);
    }
}
