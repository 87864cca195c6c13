package io.smartconvo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smartconvo.engine.FlowDeployer;
import io.smartconvo.tenant.TenantId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class FlowCatalogueTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:15:30Z"), ZoneOffset.UTC);
    private static EmbeddedPostgres postgres;

    private final List<String> deployed = new ArrayList<>();
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private FlowCatalogue catalogue;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration/flow")
                .load()
                .migrate();
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void open() {
        FlowDeployer deployer = (owner, name, bpmn) -> {
            deployed.add(new String(bpmn, StandardCharsets.UTF_8));
            return name + ":" + UUID.randomUUID();
        };
        StaticListableBeanFactory beans = new StaticListableBeanFactory(
                Map.of("purposes", (DeclaredPurposes) owner -> java.util.Set.of("newsletter")));
        catalogue = new FlowCatalogue(
                new FlowVersions(JdbcClient.create(postgres.getPostgresDatabase())),
                deployer,
                new FlowValidator(FlowFixture.CATALOGUE),
                new FlowCompiler(FlowFixture.CATALOGUE),
                FlowFixture.CATALOGUE,
                beans.getBeanProvider(DeclaredPurposes.class),
                CLOCK);
    }

    @Test
    void publishesAndFindsAFlow() {
        FlowVersion version = published(FlowFixture.bundle("sample.bpmn"));

        assertThat(version.version()).isOne();
        assertThat(version.name()).isEqualTo("Secret name");
        assertThat(version.publishedAt()).isEqualTo(CLOCK.instant());
        assertThat(catalogue.current(tenant, "sample")).contains(version);
        assertThat(deployed).hasSize(1);
    }

    @Test
    void takesTheSameContentOnce() {
        FlowVersion first = published(FlowFixture.bundle("sample.bpmn"));

        assertThat(published(FlowFixture.bundle("sample.bpmn"))).isEqualTo(first);
        assertThat(deployed).hasSize(1);
    }

    @Test
    void countsVersionsAndKeepsOldOnes() {
        FlowVersion first = published(FlowFixture.bundle("sample.bpmn"));
        FlowVersion second = published(changed());

        assertThat(second.version()).isEqualTo(2);
        assertThat(catalogue.versions(tenant, "sample")).containsExactly(second, first);
        assertThat(published(FlowFixture.bundle("sample.bpmn")).version())
                .as("going back is a version of its own")
                .isEqualTo(3);
    }

    @Test
    void rebuildsTheModelFromWhatIsStored() {
        FlowVersion version = published(FlowFixture.bundle("sample.bpmn"));

        FlowModel model = catalogue.model(tenant, version.processDefinitionId());

        assertThat(model.key()).isEqualTo("sample");
        assertThat(model.steps()).containsOnlyKeys("say", "ask");
        assertThat(model.conditions()).containsOnlyKeys("f4");
        assertThat(model.forms()).containsOnlyKeys("contact.form");
        assertThat(catalogue.model(tenant, version.processDefinitionId())).isSameAs(model);
    }

    @Test
    void refusesWithoutATrace() {
        Publication result = catalogue.publish(tenant, FlowFixture.bundle("hostile/11-shell-serviceTask.bpmn"), null);

        assertThat(result).isInstanceOf(Publication.Refused.class);
        assertThat(deployed).isEmpty();
        assertThat(catalogue.current(tenant, "sample")).isEmpty();
    }

    @Test
    void refusesWhatCannotBeScanned() {
        assertThat(catalogue.publish(tenant, FlowFixture.bundle("hostile/12-external-entity.bpmn"), null))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused -> assertThat(refused.problems().get(0).rule()).isEqualTo("document"));
    }

    @Test
    void keepsTenantsApart() {
        FlowVersion version = published(FlowFixture.bundle("sample.bpmn"));
        TenantId other = new TenantId(UUID.randomUUID());

        assertThat(catalogue.current(other, "sample")).isEmpty();
        assertThat(catalogue.versions(other, "sample")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> catalogue.model(other, version.processDefinitionId()));
        catalogue.model(tenant, version.processDefinitionId());
        assertThatIllegalArgumentException()
                .as("nor from the cache")
                .isThrownBy(() -> catalogue.model(other, version.processDefinitionId()));
    }

    @Test
    void callsOnlyPublishedFlowsOfTheTenant() {
        FlowBundle caller = FlowFixture.bundle("rule/call-activity/valid.bpmn");
        assertThat(catalogue.publish(tenant, caller, null)).isInstanceOf(Publication.Refused.class);

        published(FlowBundle.of(
                text("rule/timers/valid.bpmn").replace("process id=\"sample\"", "process id=\"helper\""), Map.of()));

        assertThat(published(caller).key()).isEqualTo("sample");
        assertThat(deployed.get(1)).contains("calledElement=\"" + FlowCompiler.processKey(tenant, "helper") + "\"");
    }

    @Test
    void refusesCirclesOfCalls() {
        published(FlowFixture.bundle("rule/timers/valid.bpmn"));
        published(FlowBundle.of(
                text("rule/call-activity/valid.bpmn")
                        .replace("process id=\"sample\"", "process id=\"helper\"")
                        .replace("calledElement=\"helper\"", "calledElement=\"sample\""),
                Map.of()));

        assertThat(catalogue.publish(tenant, FlowFixture.bundle("rule/call-activity/valid.bpmn"), null))
                .isInstanceOf(Publication.Refused.class);
    }

    private FlowVersion published(FlowBundle bundle) {
        Publication result = catalogue.publish(tenant, bundle, "note");
        assertThat(result).isInstanceOf(Publication.Published.class);
        return ((Publication.Published) result).version();
    }

    private static FlowBundle changed() {
        return FlowBundle.of(text("sample.bpmn").replace("Hello", "Welcome"), Map.of());
    }

    private static String text(String resource) {
        return new String(FlowFixture.bytes(resource), StandardCharsets.UTF_8);
    }
}
