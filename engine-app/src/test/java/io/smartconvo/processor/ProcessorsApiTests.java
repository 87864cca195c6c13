package io.smartconvo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.StepException;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SmartConvoTest(
        properties = {
            "smartconvo.http.hosts=api.stock.example,127.0.0.1",
            "smartconvo.processors.elsewhere.kind=HTTP",
            "smartconvo.processors.elsewhere.hosts.us=api.elsewhere.example:8443,*.wide.example",
        })
@Import({Cast.class, Scenery.class})
class ProcessorsApiTests {

    private static final String STOCK = """
            {"name":"Stock Ltd","kind":"HTTP","hosts":{"eu":["API.stock.example"]},"signedOn":"2026-01-31",
             "agreementSha256":"%s","usedFor":"Looks up what is in stock","zeroRetention":"REQUESTED"}""".formatted("A".repeat(64));

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    DisclosureGate gate;

    @Autowired
    JdbcClient jdbc;

    private TenantId tenant;
    private ConsoleClient owner;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant(new Region("eu"));
        owner = cast.as(tenant, Role.OWNER);
    }

    @Test
    void addsChangesAndEndsAnEntryAndTheGateFollowsAtOnce() throws StepException {
        assertThat(passes("api.stock.example")).isFalse();
        assertThat(put("stock", STOCK).status()).isEqualTo(204);
        JsonNode added = entry("stock");
        assertThat(added.at("/hosts/eu/0").asString()).isEqualTo("api.stock.example");
        assertThat(added.get("agreementSha256").asString()).isEqualTo("a".repeat(64));
        assertThat(added.get("standing").asString()).isEqualTo("READY");
        assertThat(added.get("own").asBoolean()).isFalse();
        assertThat(added.get("fromSettings").asBoolean()).isFalse();
        assertThat(passes("api.stock.example")).isTrue();

        String unsigned = with(STOCK, Map.of("known", added.get("id").asString()))
                .replace("\"signedOn\":\"2026-01-31\"", "\"signedOn\":null")
                .replaceAll("\"agreementSha256\":\"A+\"", "\"agreementSha256\":null");
        assertThat(put("stock", unsigned).status()).isEqualTo(204);
        assertThat(entry("stock").get("standing").asString()).isEqualTo("NOT_AGREED");
        assertThat(passes("api.stock.example")).isFalse();

        assertThat(owner.send("DELETE", "processors/stock", null).status()).isEqualTo(204);
        assertThat(entry("stock")).isNull();
        assertThat(jdbc.sql("select count(*) from processor where tenant_id = ? and key = 'stock'"
                                + " and active_until is not null and not from_settings")
                        .param(tenant.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(owner.send("DELETE", "processors/stock", null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "0x7f000001",
                "2130706433",
                "0177.0.0.1",
                "[::1]",
                "::1",
                "169.254.169.254",
                "localhost",
                "db",
                "printer.local",
                "metadata.google.internal",
                "nas.lan",
                "host.docker.internal",
                "1.168.192.in-addr.arpa",
                "*.stock.example",
                "*.com",
                "*",
                "api.*.example",
                "https://api.stock.example",
                "api.stock.example/path",
                "user@api.stock.example",
                "api.stock.example:0",
                "api.stock.example:70000",
                "api..example",
                "api.stock.example.",
                "-a.example",
                "ａpi.stock.example",
                "api.stock.example\\u0000",
                "",
                " "
            })
    void takesNoHostThatIsNoNameOfThePublicInternet(String host) {
        assertThat(field(put("stock", STOCK.replace("API.stock.example", host))))
                .isEqualTo("hosts");
        assertThat(entry("stock")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "LOCAL", "Eu", "", "e u", "eu/us"})
    void takesNoRegionThatEveryTenantIsPermitted(String region) {
        assertThat(field(put("stock", STOCK.replace("\"eu\":", "\"" + region + "\":"))))
                .isEqualTo("hosts");
    }

    /** Else a tenant's words went to America under a European name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.elsewhere.example",
                "api.elsewhere.example:8443",
                "api.elsewhere.example:1",
                "a.wide.example"
            })
    void movesNoHostToAnotherRegionThanTheSettingsSay(String host) throws StepException {
        assertThat(field(put("stock", STOCK.replace("API.stock.example", host))))
                .isEqualTo("hosts");
        assertThat(passes("api.elsewhere.example")).isFalse();
    }

    @Test
    void opensNothingElsewhereAndNothingForAnotherTenant() throws StepException {
        put("stock", STOCK.replace("\"eu\":", "\"us\":"));
        assertThat(entry("stock").get("standing").asString()).isEqualTo("ELSEWHERE");
        assertThat(passes("api.stock.example")).isFalse();

        put("stock", with(STOCK, Map.of("known", entry("stock").get("id").asString())));
        assertThat(passes("api.stock.example")).isTrue();
        TenantId others = scenery.tenant(new Region("eu"));
        ConsoleClient other = cast.as(others, Role.OWNER);
        assertThat(admits(others, "api.stock.example")).isFalse();
        assertThat(other.send("DELETE", "processors/stock", null).status()).isEqualTo(404);
        assertThat(other.get("processors/stock/flows").status()).isEqualTo(404);
        assertThat(entry("stock")).isNotNull();
    }

    /** Nobody says over the API that somebody needs no agreement. */
    @Test
    void takesNoWordForItThatNobodyHasToSign() {
        String own = with(STOCK, Map.of("own", true))
                .replace("\"signedOn\":\"2026-01-31\"", "\"signedOn\":null")
                .replaceAll("\"agreementSha256\":\"A+\"", "\"agreementSha256\":null");
        put("stock", own);
        JsonNode entry = entry("stock");
        assertThat(entry == null || entry.get("standing").asString().equals("NOT_AGREED"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name            | \"Stock Ltd\"                 | \" \"",
                "kind            | \"HTTP\"                      | null",
                "usedFor         | \"Looks up what is in stock\" | null",
                "hosts           | {\"eu\":[\"API.stock.example\"]} | {}",
                "hosts           | {\"eu\":[\"API.stock.example\"]} | {\"eu\":[]}",
                "hosts           | {\"eu\":[\"API.stock.example\"]} | {\"eu\":[null]}",
                "signedOn        | \"2026-01-31\"                | \"2999-01-31\"",
                "signedOn        | \"2026-01-31\"                | \"soon\"",
                "signedOn        | \"2026-01-31\"                | null",
            })
    void saysFieldByFieldWhatIsWrong(String field, String right, String wrong) {
        Answer refused = put("stock", STOCK.replace(right, wrong));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(field(refused)).isEqualTo(field);
        assertThat(entry("stock")).isNull();
    }

    @Test
    void refusesAFingerprintThatIsNone() {
        assertThat(field(put("stock", STOCK.replace("A".repeat(64), "A".repeat(63)))))
                .isEqualTo("agreementSha256");
        assertThat(field(put("stock", STOCK.replace("\"" + "A".repeat(64) + "\"", "null"))))
                .isEqualTo("agreementSha256");
    }

    @Test
    void leavesWhatTheSettingsSayToTheSettings() {
        assertThat(entry("elsewhere").get("fromSettings").asBoolean()).isTrue();
        Answer refused = owner.send("DELETE", "processors/elsewhere", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("/problems/processor-from-settings");
        assertThat(entry("elsewhere")).isNotNull();
    }

    /** The tenant's own agreement stands in place of the installation's entry, until it is ended. */
    @Test
    void putsAnAgreementOfTheTenantsBeforeTheSettings() {
        String signed = STOCK.replace("{\"eu\":[\"API.stock.example\"]}", "{\"us\":[\"api.elsewhere.example\"]}");
        assertThat(put(
                                "elsewhere",
                                with(
                                        signed,
                                        Map.of(
                                                "known",
                                                entry("elsewhere").get("id").asString())))
                        .status())
                .isEqualTo(204);
        assertThat(entry("elsewhere").get("fromSettings").asBoolean()).isFalse();
        assertThat(owner.send("DELETE", "processors/elsewhere", null).status()).isEqualTo(204);
        assertThat(entry("elsewhere").get("fromSettings").asBoolean()).isTrue();
    }

    @Test
    void losesNobodysChangeToAnothers() throws Exception {
        put("stock", STOCK);
        String known = entry("stock").get("id").asString();
        Callable<Integer> change = () -> cast.as(tenant, Role.ADMIN)
                .send("PUT", "processors/stock", with(STOCK, Map.of("known", known)))
                .status();
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> done : both.invokeAll(List.of(change, change))) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        } finally {
            both.shutdownNow();
        }
        assertThat(put("stock", STOCK).problem()).isEqualTo("/problems/processor-changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stock", "-stock", "st_ock", "%20", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void hasKeysOfLettersAndDigits(String key) {
        assertThat(put(key, STOCK).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
    void isForOthersToRead(String role) {
        ConsoleClient client = cast.as(tenant, Role.valueOf(role));
        assertThat(client.send("PUT", "processors/stock", STOCK).status()).isEqualTo(403);
        assertThat(client.send("DELETE", "processors/elsewhere", null).status()).isEqualTo(403);
        assertThat(client.get("processors").status()).isEqualTo(200);
    }

    @Test
    void asksForProofAndForTheTokenOfThePage() {
        Cast.Played member = cast.member(tenant, Role.OWNER);
        ConsoleClient stale = cast.signedIn(member);
        jdbc.sql("update member_session set proven_at = proven_at - interval '1 hour' where member_id = ?")
                .param(member.id())
                .update();
        assertThat(stale.send("PUT", "processors/stock", STOCK).problem()).isEqualTo("/problems/step-up-required");
        assertThat(stale.send("DELETE", "processors/stock", null).problem()).isEqualTo("/problems/step-up-required");
        assertThat(owner.sendWithoutToken("PUT", "processors/stock", STOCK).status())
                .isEqualTo(403);
        assertThat(entry("stock")).isNull();
    }

    @Test
    void tellsWhichFlowsNeedAnEntryBeforeItIsEnded() {
        scenery.publish(
                tenant,
                FlowText.line(
                                "shop",
                                FlowText.step(
                                        "serviceTask",
                                        "http",
                                        "look",
                                        Map.of("method", "GET", "url", "https://api.stock.example/stock")))
                        .xml(),
                Map.of());
        scenery.publish(
                tenant, FlowText.line("hello", FlowText.say("greet", "Hi")).xml(), Map.of());
        put("stock", STOCK);
        put("other", STOCK.replace("API.stock.example", "api.other.example"));
        assertThat(owner.get("processors/stock/flows").json().findValuesAsString("key"))
                .containsExactly("shop");
        assertThat(owner.get("processors/other/flows").json()).isEmpty();
    }

    private Answer put(String key, String form) {
        return owner.send("PUT", "processors/" + key, form);
    }

    private static String field(Answer refused) {
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.json().get("errors")).hasSize(1);
        return refused.json().at("/errors/0/field").asString();
    }

    private JsonNode entry(String key) {
        return owner.get("processors")
                .json()
                .get("processors")
                .valueStream()
                .filter(entry -> entry.get("key").asString().equals(key))
                .findFirst()
                .orElse(null);
    }

    private boolean passes(String host) throws StepException {
        return admits(tenant, host);
    }

    private boolean admits(TenantId of, String host) throws StepException {
        try {
            gate.admit(new Departure(
                            of,
                            new SubjectId(UUID.randomUUID()),
                            UUID.randomUUID(),
                            "step",
                            Set.of("field:email"),
                            new Disclosure(Disclosure.Kind.HTTP, host, 443, true, 0, "httpFailed")))
                    .close();
            return true;
        } catch (StepException refused) {
            return false;
        }
    }

    private static String with(String form, Map<String, ?> more) {
        ObjectNode changed = (ObjectNode) JsonMapper.shared().readTree(form);
        more.forEach(changed::putPOJO);
        return JsonMapper.shared().writeValueAsString(changed);
    }
}
