package io.smartconvo.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.openai.AiReplyStep;
import io.smartconvo.openai.ModelSettings;
import io.smartconvo.processor.DisclosureGate;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.processor.ZeroRetention;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.FakeOpenAi;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class ConnectionsApiTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    ProcessorRegister register;

    @Autowired
    DisclosureGate gate;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private TenantId tenant;
    private ConsoleClient owner;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        owner = cast.as(tenant, Role.OWNER);
    }

    @Test
    void showsWhatIsConfiguredAndNoKey() {
        var told = cast.as(tenant, Role.AUDITOR).get("connections").json();
        assertThat(told.at("/model/demo").asBoolean()).isTrue();
        assertThat(told.at("/model/address").asString()).startsWith("http://127.0.0.1");
        assertThat(told.at("/mail/state").asString()).isEqualTo("SIMULATED");
        assertThat(told.get("model").propertyNames()).containsExactlyInAnyOrder("demo", "address", "name");
        assertThat(told.get("mail").propertyNames()).containsExactlyInAnyOrder("state", "host");
    }

    @Test
    void triesTheModelThroughTheGateAndWritesItDown() {
        Answer tried = owner.send("POST", "connections/model/trials", null);
        assertThat(tried.json().toString()).isEqualTo("{\"outcome\":\"ANSWERED\"}");
        assertThat(jdbc.sql("select categories::text || ' ' || outcome from disclosure where tenant_id = :tenant")
                        .param("tenant", tenant.value())
                        .query(String.class)
                        .list())
                .containsExactly("{\"connection test\"} ANSWERED");
    }

    @Test
    void sendsNothingToWhomeverTheRegisterBars() {
        register.declare(tenant, withoutAgreement());
        // What every test may send to, see TestDatabase.
        register.declare(tenant, declared("fake-ai", false, Region.LOCAL, "127.0.0.1"));
        assertThat(owner.send("POST", "connections/model/trials", null).json().toString())
                .isEqualTo("{\"outcome\":\"NOT_ALLOWED\"}");
        assertThat(jdbc.sql("select count(*) from disclosure where tenant_id = :tenant")
                        .param("tenant", tenant.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhatKindOfFailureItWasAndNeverInWhoseWords() {
        declare(tenant, own());
        try (FakeOpenAi model = FakeOpenAi.start();
                AiReplyStep step = step(model)) {
            ModelTrial trial = new ModelTrial(step, gate);
            model.error(401, "invalid_api_key", Map.of());
            assertThat(trial.run(tenant)).isEqualTo(ModelTrial.Outcome.REJECTED);
            model.error(503, "overloaded", Map.of());
            assertThat(trial.run(tenant)).isEqualTo(ModelTrial.Outcome.UNREACHABLE);
            model.refusal("I would rather not");
            assertThat(trial.run(tenant)).isEqualTo(ModelTrial.Outcome.DECLINED);
            model.reply("Yes.");
            assertThat(trial.run(tenant)).isEqualTo(ModelTrial.Outcome.ANSWERED);
            assertThat(model.requests().toString()).doesNotContain(tenant.toString());
        }
    }

    @Test
    void isNotAWayToSpendATenantsMoney() {
        assertThat(IntStream.range(0, 7)
                        .map(n -> owner.send("POST", "connections/model/trials", null)
                                .status())
                        .toArray())
                .containsExactly(200, 200, 200, 200, 200, 200, 429);
        assertThat(cast.as(scenery.tenant(), Role.ADMIN)
                        .send("POST", "connections/model/trials", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listsTheRegisterWithWhatStandsInTheWay() {
        declare(tenant, withoutAgreement());
        var told = cast.as(tenant, Role.PRIVACY_OFFICER).get("processors").json();
        assertThat(told.get("region").asString()).isEqualTo("global");
        assertThat(standing(told.toString(), "demo-model")).isEqualTo("NOT_AGREED");
        assertThat(told.toString()).contains("\"key\":\"openai\"", "api.openai.com");

        TenantId european = scenery.tenant(new Region("eu"));
        declare(european, american());
        assertThat(standing(
                        cast.as(european, Role.OWNER).get("processors").json().toString(), "american"))
                .isEqualTo("ELSEWHERE");
        assertThat(owner.get("processors").json().toString()).doesNotContain("american");
    }

    private static String standing(String register, String key) {
        return register.replaceAll(".*\"key\":\"" + key + "\".*?\"standing\":\"(\\w+)\".*", "$1");
    }

    /** Who opened a tenant may still be filling its register from the settings, and the first of two equal keys stays. */
    private void declare(TenantId whose, ProcessorDeclaration declared) {
        register.active(whose);
        register.declare(whose, declared);
    }

    private AiReplyStep step(FakeOpenAi model) {
        ModelSettings settings = model.settings();
        return new AiReplyStep(tenant -> settings, clock);
    }

    private static ProcessorDeclaration withoutAgreement() {
        return declared("demo-model", false, Region.LOCAL, "127.0.0.1");
    }

    private static ProcessorDeclaration own() {
        return declared("own", true, Region.LOCAL, "127.0.0.1");
    }

    private static ProcessorDeclaration american() {
        return declared("american", true, new Region("us"), "us.model.example");
    }

    private static ProcessorDeclaration declared(String key, boolean own, Region region, String host) {
        return new ProcessorDeclaration(
                key,
                "Somebody",
                Disclosure.Kind.AI,
                own,
                Map.of(region, Set.of(host)),
                null,
                "Answers visitors",
                ZeroRetention.NONE);
    }
}
