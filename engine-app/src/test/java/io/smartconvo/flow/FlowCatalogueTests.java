package io.smartconvo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.consent.LegalBasis;
import io.smartconvo.consent.NoticeText;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.consent.Purposes;
import io.smartconvo.engine.FlowDeployer;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** On the real engine and PostgreSQL. */
@SmartConvoTest
class FlowCatalogueTests {

    private static final String SAMPLE = "rule/boundary-events/valid.bpmn";

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Autowired
    private FlowCatalogue catalogue;

    @Autowired
    private FlowDeployer deployer;

    @Autowired
    private StepCatalogue steps;

    @Autowired
    private Purposes purposes;

    @BeforeEach
    void declarePurposes() {
        declarePurposes(tenant);
    }

    private void declarePurposes(TenantId whose) {
        NoticeText notice = new NoticeText("We keep it to write back.");
        purposes.declare(
                whose,
                new PurposeDeclaration(
                        new Purpose("newsletter"),
                        LegalBasis.CONSENT,
                        List.of("contact"),
                        30,
                        List.of(),
                        Map.of(Locale.ENGLISH, notice)));
    }

    static Stream<Path> sensibleFlows() throws IOException {
        try (Stream<Path> accepted = Files.walk(Path.of("src/test/resources/flow/accepted"));
                Stream<Path> shipped = Files.walk(Path.of("../bpmn/flows"))) {
            return Stream.concat(accepted, shipped)
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .filter(FlowCatalogueTests::runsHere)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sensibleFlows")
    void compilesWhatTheEnginesOwnGateAccepts(Path flow) throws Exception {
        AuthoredFlow authored = AuthoredFlow.scan(withForms(flow), FlowContext.EMPTY);
        CompiledFlow compiled = new FlowCompiler(steps).compile(tenant, authored);

        assertThat(deployer.deploy(tenant, compiled.key(), compiled.bpmn())).isNotBlank();
    }

    @Test
    void publishesAndFindsAFlow() {
        FlowVersion version = published(FlowFixture.bundle(SAMPLE));

        assertThat(version.version()).isOne();
        assertThat(version.name()).isEqualTo("sample");
        assertThat(version.processDefinitionId()).isNotBlank();
        assertThat(catalogue.current(tenant, "sample")).contains(version);
    }

    @Test
    void takesTheSameContentOnce() {
        FlowVersion first = published(FlowFixture.bundle(SAMPLE));

        assertThat(published(FlowFixture.bundle(SAMPLE))).isEqualTo(first);
    }

    @Test
    void countsVersionsAndKeepsOldOnes() {
        FlowVersion first = published(FlowFixture.bundle(SAMPLE));
        FlowVersion second = published(changed());

        assertThat(second.version()).isEqualTo(2);
        assertThat(catalogue.versions(tenant, "sample")).containsExactly(second, first);
        assertThat(published(FlowFixture.bundle(SAMPLE)).version())
                .as("going back is a version of its own")
                .isEqualTo(3);
    }

    @Test
    void rebuildsTheModelFromWhatIsStored() {
        FlowVersion version = published(FlowFixture.bundle(SAMPLE));

        FlowModel model = catalogue.model(tenant, version.processDefinitionId());

        assertThat(model.key()).isEqualTo("sample");
        assertThat(model.steps()).containsOnlyKeys("ask");
        assertThat(model.catches("ask", "silence")).isTrue();
        assertThat(model.forms()).containsOnlyKeys("contact.form");
        assertThat(catalogue.model(tenant, version.processDefinitionId())).isSameAs(model);
    }

    @Test
    void refusesWithoutATrace() {
        Publication result = catalogue.publish(tenant, FlowFixture.bundle("hostile/11-shell-serviceTask.bpmn"), null);

        assertThat(result).isInstanceOf(Publication.Refused.class);
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
        FlowVersion version = published(FlowFixture.bundle(SAMPLE));
        TenantId other = new TenantId(UUID.randomUUID());
        declarePurposes(other);

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
        assertThat(result).as(String.valueOf(result)).isInstanceOf(Publication.Published.class);
        return ((Publication.Published) result).version();
    }

    private static boolean runsHere(Path flow) {
        try {
            String xml = Files.readString(flow);
            // A step that only the tests' own catalogue knows.
            return !xml.contains("io.smartconvo.lookup");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FlowBundle withForms(Path flow) throws IOException {
        Map<String, String> forms = new HashMap<>();
        try (Stream<Path> files = Files.list(flow.getParent())) {
            for (Path file : files.filter(it -> it.toString().endsWith(".form")).toList()) {
                forms.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return new FlowBundle(Files.readAllBytes(flow), forms);
    }

    private static FlowBundle changed() {
        return FlowBundle.of(text(SAMPLE).replace("Your name?", "Who are you?"), Map.of());
    }

    private static String text(String resource) {
        return new String(FlowFixture.bytes(resource), StandardCharsets.UTF_8);
    }
}
