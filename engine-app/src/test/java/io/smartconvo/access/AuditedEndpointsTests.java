package io.smartconvo.access;

import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Endpoints.Endpoint;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint that changes something writes down who did, once, in the transaction of the act: called for real, and
 * called again while nothing can be written down.
 */
@SmartConvoTest
@Import({Cast.class, Scenery.class, Endpoints.class})
@Proves("6.4")
class AuditedEndpointsTests {

    private static final String NOTHING_RUNS =
            "a draft: nothing runs it before it is published, and that is written down";
    private static final String CHANGES_NOTHING = "only says what would be";
    private static final String SANDBOX = "in a sandbox, of which the tenant's visitors never hear";

    /** What changes things and leaves no entry, each with its reason. Add to it on purpose. */
    private static final String CHALLENGE = "counts for nothing until it is answered";

    private static final String AUTHENTICATOR =
            "needs an authenticator: PasskeyTests has one, and looks at the entries";
    private static final String PROVIDER = "needs an identity provider: SsoTests has one, and looks at the entries";

    /** An Ed25519 key is any 32 bytes, until something is signed with it. */
    private static final String AGENT =
            "{\"name\":\"One\",\"verifyKey\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"vouches\":true}";

    private static final String GOES_ON = "needs somebody's data, or its process writes more right after:"
            + " ErasureTests and RequestTests look at the entries";

    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("POST /api/v1/drafts", NOTHING_RUNS),
            Map.entry("PUT /api/v1/drafts/{id}", NOTHING_RUNS),
            Map.entry("DELETE /api/v1/drafts/{id}", NOTHING_RUNS),
            Map.entry("POST /api/v1/flows/check", CHANGES_NOTHING),
            Map.entry("POST /api/v1/flows/{key}/migration-plans", CHANGES_NOTHING),
            Map.entry("POST /api/v1/purposes/{purpose}/effect", CHANGES_NOTHING),
            Map.entry("POST /api/v1/invitations/lookup", CHANGES_NOTHING),
            Map.entry("POST /api/v1/audit/verifications", CHANGES_NOTHING),
            Map.entry("POST /api/v1/session/totp", "counts for nothing until it is confirmed"),
            Map.entry("POST /api/v1/session/passkeys/registration-options", CHALLENGE),
            Map.entry("POST /api/v1/session/passkeys/sign-in-options", CHALLENGE),
            Map.entry("POST /api/v1/session/passkeys/step-up-options", CHALLENGE),
            Map.entry("POST /api/v1/session/passkeys", AUTHENTICATOR),
            Map.entry("POST /api/v1/session/passkeys/sign-in", AUTHENTICATOR),
            Map.entry("POST /api/v1/session/passkeys/step-up", AUTHENTICATOR),
            Map.entry("DELETE /api/v1/session/passkeys/{id}", AUTHENTICATOR),
            Map.entry("PUT /api/v1/session/passkeys/{id}", "what a member calls their own device"),
            Map.entry("POST /api/v1/session/sso/connection", CHALLENGE),
            Map.entry("POST /api/v1/session/sso/step-up", CHALLENGE),
            Map.entry("POST /api/v1/session/sso", CHALLENGE),
            Map.entry("POST /api/v1/session/sso/completion", PROVIDER),
            Map.entry("DELETE /api/v1/session/sso/connection", PROVIDER),
            Map.entry("POST /api/v1/try-outs", SANDBOX),
            Map.entry("POST /api/v1/flow-test-runs", SANDBOX),
            Map.entry("POST /api/v1/try-outs/{id}/skips", SANDBOX),
            Map.entry("DELETE /api/v1/try-outs/{id}", SANDBOX),
            Map.entry("POST /api/v1/subject-requests/{id}/approval", GOES_ON),
            Map.entry("POST /api/v1/subject-requests/{id}/refusal", GOES_ON),
            Map.entry("POST /api/v1/subject-requests/{id}/recipients/{processor}", GOES_ON),
            Map.entry("PUT /api/v1/subject-requests/{id}/conversations/{conversation}/refusal", GOES_ON),
            Map.entry("DELETE /api/v1/subject-requests/{id}/conversations/{conversation}/refusal", GOES_ON),
            Map.entry("POST /api/v1/legal-holds", GOES_ON),
            Map.entry("DELETE /api/v1/legal-holds/{id}", GOES_ON),
            Map.entry(
                    "POST /api/v1/processes/{key}/incidents/{id}/retry",
                    "needs something broken: ProcessesTests breaks it, and counts its entry"));

    private static final String SITE = """
            {"name":"Shop","origins":["https://shop.example"],"flows":["hello"],"locale":"en","theme":{},"texts":{}}""";
    private static final String PURPOSE = """
            {"basis":"CONSENT","dataClasses":["contact"],"retentionDays":30,"recipients":["ai"],"validFor":"P1Y",
             "askAgainAfter":"P6M","noticeVersion":1,"notices":{"en":{"text":"In other words."}}}""";
    private static final String PROCESSOR = """
            {"name":"Stock Ltd","kind":"HTTP","hosts":{"eu":["api.stock.example"]},"signedOn":"2026-01-31",
             "agreementSha256":"%s","usedFor":"Looks up what is in stock"}""".formatted("a".repeat(64));

    /** Prepared as far as the act itself; where it shall be written down, and who will have done it. */
    private record Act(AuditAction action, TenantId tenant, UUID actor, Supplier<Answer> call) {}

    private static final Map<String, Function<AuditedEndpointsTests, Act>> ACTS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "PUT /api/v1/publishing-rule",
                    test -> test.act(
                            AuditAction.PUBLISHING_RULE_CHANGED,
                            "PUT",
                            "publishing-rule",
                            "{\"testsPass\":true,\"stepsCovered\":true}")),
            Map.entry(
                    "PUT /api/v1/retention",
                    test -> test.act(AuditAction.RETENTION_CHANGED, "PUT", "retention", "{\"days\":7}")),
            Map.entry(
                    "POST /api/v1/subject-requests",
                    test -> test.act(
                            AuditAction.REQUEST_RECEIVED, "POST", "subject-requests", request("ACCESS", "GDPR"))),
            Map.entry(
                    "POST /api/v1/subject-requests/{id}/identity",
                    test -> test.act(AuditAction.REQUEST_PROVEN, "POST", test.requested("GDPR") + "/identity", "{}")),
            Map.entry(
                    "POST /api/v1/subject-requests/{id}/extension",
                    test -> test.act(
                            AuditAction.REQUEST_EXTENDED,
                            "POST",
                            test.requested("GDPR") + "/extension",
                            "{\"reason\":\"COMPLEX\"}")),
            Map.entry(
                    "POST /api/v1/subject-requests/{id}/pause",
                    test -> test.act(AuditAction.REQUEST_PAUSED, "POST", test.requested("UK_GDPR") + "/pause", "{}")),
            Map.entry("POST /api/v1/subject-requests/{id}/resumption", test -> {
                String request = test.requested("UK_GDPR");
                test.done("POST", request + "/pause", "{}");
                return test.act(AuditAction.REQUEST_RESUMED, "POST", request + "/resumption", "{}");
            }),
            Map.entry(
                    "PUT /api/v1/controller",
                    test -> test.act(AuditAction.CONTROLLER_CHANGED, "PUT", "controller", "{\"name\":\"Shop Ltd\"}")),
            Map.entry(
                    "PUT /api/v1/audit/anchors",
                    test -> test.act(AuditAction.DIGEST_CHANGED, "PUT", "audit/anchors", "{\"digest\":true}")),
            Map.entry(
                    "PUT /api/v1/webhook",
                    test -> test.act(
                            AuditAction.WEBHOOK_SET, "PUT", "webhook", "{\"url\":\"https://hook.shop.example/\"}")),
            Map.entry(
                    "PUT /api/v1/data-rights-protocol/business",
                    test -> test.act(
                            AuditAction.AGENTS_BUSINESS_SET,
                            "PUT",
                            "data-rights-protocol/business",
                            "{\"businessId\":\"SHOP_" + UUID.randomUUID() + "\"}")),
            Map.entry(
                    "PUT /api/v1/data-rights-protocol/agents/{id}",
                    test -> test.act(AuditAction.AGENT_SAVED, "PUT", "data-rights-protocol/agents/ONE", AGENT)),
            Map.entry("DELETE /api/v1/data-rights-protocol/agents/{id}", test -> {
                test.done("PUT", "data-rights-protocol/agents/TWO", AGENT);
                return test.act(AuditAction.AGENT_REMOVED, "DELETE", "data-rights-protocol/agents/TWO", null);
            }),
            Map.entry("DELETE /api/v1/webhook", test -> {
                test.done("PUT", "webhook", "{\"url\":\"https://hook.shop.example/\"}");
                return test.act(AuditAction.WEBHOOK_REMOVED, "DELETE", "webhook", null);
            }),
            Map.entry("POST /api/v1/webhook/test", test -> {
                test.done("PUT", "webhook", "{\"url\":\"https://hook.shop.example/\"}");
                return test.act(AuditAction.WEBHOOK_TRIED, "POST", "webhook/test", null);
            }),
            Map.entry(
                    "POST /api/v1/retention/runs",
                    test -> test.act(AuditAction.PURGE_STARTED, "POST", "retention/runs", "")),
            Map.entry("POST /api/v1/flows", test -> test.act(AuditAction.FLOW_PUBLISHED, "POST", "flows", flow("Hi"))),
            Map.entry("POST /api/v1/flows/{key}/versions/{version}/restoration", test -> {
                test.published("Hi", "Hello");
                return test.act(AuditAction.FLOW_RESTORED, "POST", "flows/hello/versions/1/restoration", "{}");
            }),
            Map.entry("PUT /api/v1/flows/{key}/archived", test -> {
                test.published("Hi");
                return test.act(AuditAction.FLOW_ARCHIVED, "PUT", "flows/hello/archived", "{\"archived\":true}");
            }),
            Map.entry("POST /api/v1/flows/{key}/migrations", test -> {
                test.published("Hi", "Hello");
                return test.act(
                        AuditAction.MIGRATION_STARTED,
                        "POST",
                        "flows/hello/migrations",
                        "{\"from\":1,\"to\":2,\"mapping\":{}}");
            }),
            Map.entry(
                    "POST /api/v1/drafts/imports",
                    test -> new Act(
                            AuditAction.FLOW_IMPORTED,
                            test.tenant,
                            test.owner.id(),
                            () -> test.browser.upload(
                                    "drafts/imports", "hello.bpmn", bpmn("Hi").getBytes(StandardCharsets.UTF_8)))),
            Map.entry("POST /api/v1/drafts/{id}/publication", test -> {
                String draft = test.done("POST", "drafts", "{\"name\":\"Hello\"}")
                        .get("id")
                        .asString();
                return test.act(
                        AuditAction.FLOW_PUBLISHED, "POST", "drafts/" + draft + "/publication", "{\"revision\":1}");
            }),
            Map.entry("POST /api/v1/sites", test -> {
                test.published("Hi");
                return test.act(AuditAction.SITE_CREATED, "POST", "sites", SITE);
            }),
            Map.entry("PUT /api/v1/sites/{id}", test -> {
                test.published("Hi");
                String site = test.done("POST", "sites", SITE).get("id").asString();
                return test.act(AuditAction.SITE_CHANGED, "PUT", "sites/" + site, SITE.replace("Shop", "Store"));
            }),
            Map.entry(
                    "PUT /api/v1/audience",
                    test -> test.act(
                            AuditAction.AUDIENCE_CHANGED,
                            "PUT",
                            "audience",
                            "{\"ageGate\":16,\"directedToChildren\":false}")),
            Map.entry(
                    "PUT /api/v1/purposes/{purpose}",
                    test -> test.act(AuditAction.NOTICE_PUBLISHED, "PUT", "purposes/contact", PURPOSE)),
            Map.entry(
                    "PUT /api/v1/purposes/{purpose}/use",
                    test -> test.act(
                            AuditAction.PURPOSE_SWITCHED_OFF, "PUT", "purposes/contact/use", "{\"active\":false}")),
            Map.entry(
                    "PUT /api/v1/processors/{key}",
                    test -> test.act(AuditAction.PROCESSOR_DECLARED, "PUT", "processors/stock", PROCESSOR)),
            Map.entry("DELETE /api/v1/processors/{key}", test -> {
                test.done("PUT", "processors/stock", PROCESSOR);
                return test.act(AuditAction.PROCESSOR_ENDED, "DELETE", "processors/stock", null);
            }),
            Map.entry(
                    "POST /api/v1/connections/model/trials",
                    test -> test.act(AuditAction.MODEL_TRIED, "POST", "connections/model/trials", null)),
            Map.entry(
                    "POST /api/v1/members",
                    test -> test.act(AuditAction.MEMBER_INVITED, "POST", "members", test.newMember())),
            Map.entry(
                    "PUT /api/v1/members/{id}",
                    test -> test.act(
                            AuditAction.MEMBER_DEACTIVATED,
                            "PUT",
                            "members/" + test.colleague().id(),
                            "{\"active\":false}")),
            Map.entry(
                    "POST /api/v1/members/{id}/link",
                    test -> test.act(
                            AuditAction.PASSWORD_LINK_MADE,
                            "POST",
                            "members/" + test.colleague().id() + "/link",
                            null)),
            Map.entry("DELETE /api/v1/members/{id}/totp", test -> {
                Played colleague = test.colleague();
                test.secondFactor(test.cast.signedIn(colleague));
                return test.act(
                        AuditAction.SECOND_FACTOR_REMOVED, "DELETE", "members/" + colleague.id() + "/totp", null);
            }),
            Map.entry("POST /api/v1/invitations/acceptance", test -> {
                JsonNode invited = test.done("POST", "members", test.newMember());
                String token = invited.at("/link/path").asString().split("#", 2)[1];
                return new Act(
                        AuditAction.MEMBER_JOINED,
                        test.tenant,
                        UUID.fromString(invited.get("id").asString()),
                        () -> test.stranger()
                                .send(
                                        "POST",
                                        "invitations/acceptance",
                                        json(Map.of("token", token, "password", "a password of their own"))));
            }),
            Map.entry(
                    "POST /api/v1/api-keys",
                    test -> test.act(
                            AuditAction.API_KEY_MADE,
                            "POST",
                            "api-keys",
                            "{\"name\":\"x\",\"scopes\":[\"flows:read\"]}")),
            Map.entry("DELETE /api/v1/api-keys/{id}", test -> {
                String key = test.done("POST", "api-keys", "{\"name\":\"x\",\"scopes\":[\"flows:read\"]}")
                        .get("id")
                        .asString();
                return test.act(AuditAction.API_KEY_REVOKED, "DELETE", "api-keys/" + key, null);
            }),
            Map.entry("POST /api/v1/session", test -> {
                ConsoleClient stranger = test.stranger();
                return new Act(
                        AuditAction.SIGNED_IN,
                        test.tenant,
                        test.owner.id(),
                        () -> stranger.signIn(test.owner.name(), Cast.PASSWORD));
            }),
            Map.entry("DELETE /api/v1/session", test -> test.act(AuditAction.SIGNED_OUT, "DELETE", "session", null)),
            Map.entry(
                    "PUT /api/v1/session/password",
                    test -> test.act(
                            AuditAction.PASSWORD_CHANGED,
                            "PUT",
                            "session/password",
                            json(Map.of("current", Cast.PASSWORD, "new", "another long password")))),
            Map.entry(
                    "POST /api/v1/session/step-up",
                    test -> test.act(
                            AuditAction.STEPPED_UP,
                            "POST",
                            "session/step-up",
                            json(Map.of("password", Cast.PASSWORD)))),
            Map.entry("PUT /api/v1/session/tenant", test -> {
                TenantId other = test.scenery.tenant();
                test.memberships.add(other, test.owner.id(), Set.of(Role.AGENT), test.clock.instant());
                return new Act(
                        AuditAction.TENANT_ENTERED,
                        other,
                        test.owner.id(),
                        () -> test.browser.send("PUT", "session/tenant", "{\"tenant\":\"%s\"}".formatted(other)));
            }),
            Map.entry("PUT /api/v1/session/totp", test -> {
                String secret =
                        test.done("POST", "session/totp", null).get("secret").asString();
                return test.act(
                        AuditAction.SECOND_FACTOR_SET_UP,
                        "PUT",
                        "session/totp",
                        json(Map.of("code", test.code(secret))));
            }),
            Map.entry("DELETE /api/v1/session/totp", test -> {
                test.secondFactor(test.browser);
                return test.act(AuditAction.SECOND_FACTOR_REMOVED, "DELETE", "session/totp", null);
            }),
            Map.entry("POST /api/v1/session/totp/recovery-codes", test -> {
                test.secondFactor(test.browser);
                return test.act(AuditAction.RECOVERY_CODES_RENEWED, "POST", "session/totp/recovery-codes", null);
            }),
            Map.entry("DELETE /api/v1/sessions/{id}", test -> {
                test.cast.signedIn(test.owner);
                String other = test.browser
                        .get("sessions")
                        .json()
                        .valueStream()
                        .filter(session -> !session.get("current").asBoolean())
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .asString();
                return test.act(AuditAction.SESSION_ENDED, "DELETE", "sessions/" + other, null);
            }),
            Map.entry("DELETE /api/v1/sessions", test -> {
                test.cast.signedIn(test.owner);
                return test.act(AuditAction.SIGNED_OUT_EVERYWHERE, "DELETE", "sessions", null);
            })));

    @Autowired
    Endpoints endpoints;

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

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

    private static String request(String kind, String regime) {
        return "{\"kind\":\"%s\",\"regime\":\"%s\",\"email\":\"ada@example.org\"}".formatted(kind, regime);
    }

    /** A request whose process has come to rest. */
    private String requested(String regime) {
        String path = "subject-requests/"
                + done("POST", "subject-requests", request("ACCESS", regime))
                        .get("id")
                        .asString();
        await().until(() -> browser.get(path).json().get("state").asString().equals("UNPROVEN"));
        return path;
    }

    @Test
    void whateverChangesSomethingIsTriedHereOrHasAReason() {
        Set<String> known = new TreeSet<>(ACTS.keySet());
        known.addAll(EXCEPTIONS.keySet());
        Set<String> changing = endpoints.all().stream()
                .filter(endpoint -> endpoint.method() != RequestMethod.GET)
                .map(Endpoint::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(changing).isEqualTo(known);
        assertThat(EXCEPTIONS).doesNotContainKeys(ACTS.keySet().toArray(String[]::new));
    }

    static Stream<String> acts() {
        return ACTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void isWrittenDownOnce(String endpoint) {
        Act act = ACTS.get(endpoint).apply(this);
        List<Entry> before = entries(act.tenant());
        Answer answer = act.call().get();
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
        List<Entry> after = entries(act.tenant());
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        Entry entry = after.get(after.size() - 1);
        assertThat(entry.action()).isEqualTo(act.action().name());
        assertThat(entry.actor()).isEqualTo(act.actor());
        assertThat(String.valueOf(entry.object()))
                .doesNotContain("member-", "new-", "Shop", "Stock Ltd", "words", "password");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void doesNotHappenIfItCannotBeWrittenDown(String endpoint) throws SQLException {
        Act act = ACTS.get(endpoint).apply(this);
        Map<String, String> before = everything();
        asOwner("create function refuse_entries() returns trigger language plpgsql as"
                + " $$begin raise exception 'no more entries'; end$$");
        asOwner("create trigger refuse_entries before insert on audit.entry"
                + " for each statement execute function refuse_entries()");
        try {
            assertThat(act.call().get().status()).isEqualTo(500);
            assertThat(everything()).isEqualTo(before);
        } finally {
            asOwner("drop function refuse_entries() cascade");
        }
    }

    @Test
    void whatIsRefusedLeavesNoEntry() {
        published("Hi");
        List<Entry> before = entries(tenant);
        assertThat(browser.send("POST", "sites", "{}").status()).isEqualTo(422);
        assertThat(browser.send("PUT", "purposes/contact", PURPOSE.replace(":1,", ":7,"))
                        .status())
                .isEqualTo(409);
        assertThat(browser.send("PUT", "flows/nowhere/archived", "{\"archived\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(browser.send("DELETE", "api-keys/" + UUID.randomUUID(), null).status())
                .isEqualTo(404);
        assertThat(browser.send("DELETE", "processors/nobody", null).status()).isEqualTo(404);
        assertThat(browser.send("PUT", "members/" + UUID.randomUUID(), "{\"active\":false}")
                        .status())
                .isEqualTo(404);
        assertThat(browser.sendWithoutToken("PUT", "audience", "{\"directedToChildren\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(cast.as(tenant, Role.AUDITOR)
                        .send("PUT", "audience", "{\"directedToChildren\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(entries(tenant).stream().filter(entry -> !entry.action().equals("SIGNED_IN")))
                .isEqualTo(before.stream()
                        .filter(entry -> !entry.action().equals("SIGNED_IN"))
                        .toList());
    }

    @Test
    void aWrongPasswordIsWrittenDownForEveryTenantOfTheMemberAndForNobodyElse() {
        TenantId other = scenery.tenant();
        memberships.add(other, owner.id(), Set.of(Role.AGENT), clock.instant());
        long all = failures();
        assertThat(cast.stranger()
                        .signIn("nobody-" + UUID.randomUUID(), "a guess")
                        .status())
                .isEqualTo(401);
        assertThat(cast.stranger().signIn(owner.name(), "a guess").status()).isEqualTo(401);
        // One thread writes, in the order of the guesses: the last two entries come after whatever the first left.
        await().atMost(Duration.ofSeconds(10)).until(() -> failures() >= all + 2);
        assertThat(entries(tenant).stream().map(Entry::action)).containsOnlyOnce("SIGN_IN_FAILED");
        assertThat(entries(other).stream().map(Entry::action)).containsExactly("SIGN_IN_FAILED");
        assertThat(failures()).isEqualTo(all + 2);
    }

    @Test
    void whatAnOperatorDoesWithoutATenantIsTheInstallations() {
        Played operator = cast.operator();
        assertThat(cast.stranger().signIn(operator.name(), Cast.PASSWORD).status())
                .isEqualTo(200);
        assertThat(entries(AuditEvent.INSTALLATION).stream()
                        .filter(entry -> entry.actor().equals(operator.id()))
                        .map(Entry::action))
                .containsExactly("SIGNED_IN");
    }

    private record Entry(String action, UUID actor, String object) {}

    private List<Entry> entries(TenantId of) {
        return jdbc.sql("""
                        select action, cast(actor as uuid), entry::jsonb #>> '{event,object}'
                        from audit.entry where log = ? and actor is not null order by seq""")
                .param(of.value())
                .query((row, number) -> new Entry(row.getString(1), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    private long failures() {
        return jdbc.sql("select count(*) from audit.entry where action = 'SIGN_IN_FAILED'")
                .query(Long.class)
                .single();
    }

    /** Every table of ours by what is in it, but for what changes by itself. */
    private Map<String, String> everything() {
        Map<String, String> found = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ '^(act_|audit|flyway)'""").query(String.class).list();
        assertThat(tables).contains("member_session", "flow_version", "site", "processor");
        for (String table : tables) {
            found.put(
                    table,
                    jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t")
                            .query(String.class)
                            .single());
        }
        return found;
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Act act(AuditAction action, String method, String path, String body) {
        return new Act(action, tenant, owner.id(), () -> browser.send(method, path, body));
    }

    private JsonNode done(String method, String path, String body) {
        Answer answer = browser.send(method, path, body);
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
        return answer.response().body().isEmpty() ? null : answer.json();
    }

    private void published(String... greetings) {
        for (String greeting : greetings) {
            done("POST", "flows", flow(greeting));
        }
    }

    private ConsoleClient stranger() {
        ConsoleClient stranger = cast.stranger();
        stranger.get("session");
        return stranger;
    }

    private Played colleague() {
        return cast.member(tenant, Role.AGENT);
    }

    private String newMember() {
        return json(Map.of("name", "new-" + UUID.randomUUID(), "roles", List.of("AGENT")));
    }

    private void secondFactor(ConsoleClient member) {
        String secret =
                member.send("POST", "session/totp", null).json().get("secret").asString();
        assertThat(member.send("PUT", "session/totp", json(Map.of("code", code(secret))))
                        .status())
                .isEqualTo(200);
    }

    private String code(String secret) {
        return Totp.code(SecondFactorTests.decode(secret), clock.instant().getEpochSecond() / 30);
    }

    private static String bpmn(String greeting) {
        return FlowText.line("hello", say("greet", greeting)).xml();
    }

    private static String flow(String greeting) {
        return json(Map.of("bpmn", bpmn(greeting), "forms", Map.of()));
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
