package io.smartconvo.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.engine.lockdown.RuntimeLockDown;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.model.xml.ModelParseException;

/** The locked engine alone: neither validator nor gate before it. */
class RuntimeLockDownTests {

    private static final int BUDGET = 200;
    private static final Attacked ATTACKED = new Attacked();
    private static TargetEngine target;

    @BeforeAll
    static void start() {
        target = TargetEngine.with(new RuntimeLockDown(BUDGET));
    }

    @AfterAll
    static void stop() {
        target.close();
        ATTACKED.close();
    }

    @BeforeEach
    void forget() {
        ATTACKED.forget();
        ATTACKED.openNetwork();
    }

    @AfterEach
    void removeAll() {
        target.removeAll();
    }

    static Stream<Hostile> code() {
        return Stream.concat(HostileCode.all().stream(), HostileText.all().stream());
    }

    static Stream<Hostile> documents() {
        return HostileXml.all(ATTACKED.address()).stream();
    }

    @ParameterizedTest
    @MethodSource("code")
    void runsNothingThatADiagramNames(Hostile attack) {
        attempt(attack);
        assertThat(ATTACKED.traces()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void fetchesNothingWhileReading(Hostile attack) {
        attempt(attack);
        assertThat(ATTACKED.traces()).isEmpty();
    }

    @Test
    void keepsTheModelApiFromFetchingToo() {
        new RuntimeLockDown(BUDGET).preInit(new StandaloneProcessEngineConfiguration());
        var attack = HostileXml.all(ATTACKED.address()).get(0);
        try {
            org.operaton.bpm.model.bpmn.Bpmn.readModelFromStream(
                    new ByteArrayInputStream(attack.bpmn().getBytes(StandardCharsets.UTF_8)));
        } catch (ModelParseException refused) {
            // Refusing to read is fine; what counts is that nothing was fetched.
        }
        assertThat(ATTACKED.traces()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("acrossTenants")
    void keepsTenantsApart(Hostile attack) {
        assertThatThrownBy(() -> target.deploy("", attack.bpmn())).isInstanceOf(ProcessEngineException.class);
    }

    static Stream<Hostile> acrossTenants() {
        return HostileReach.acrossTenants().stream()
                .filter(attack -> !attack.name().contains("variables"));
    }

    @Test
    void endsACircleOfGateways() {
        target.deploy("", Circles.GATEWAYS);
        assertThatThrownBy(() -> target.engine()
                        .getRuntimeService()
                        .createProcessInstanceByKey("p")
                        .processDefinitionTenantId(TargetEngine.TENANT)
                        .execute())
                .hasMessageContaining("More than " + BUDGET + " steps without waiting");
        assertThat(target.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void countsOnlyWhatHappensBetweenTwoWaits() {
        target.deploy("", Circles.WITH_A_WAIT);
        var runtime = target.engine().getRuntimeService();
        var instance = runtime.createProcessInstanceByKey("p")
                .processDefinitionTenantId(TargetEngine.TENANT)
                .execute();
        for (int turn = 0; turn < BUDGET; turn++) {
            runtime.signal(instance.getId());
        }
        assertThat(runtime.getActiveActivityIds(instance.getId())).containsExactly("x");
    }

    @Test
    void runsWhatTheCompilerEmits() {
        target.deploy("", Compiled.FLOW);
        var instance = target.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("p")
                .processDefinitionTenantId(TargetEngine.TENANT)
                .execute();
        assertThat(target.engine().getRuntimeService().getActiveActivityIds(instance.getId()))
                .isEqualTo(List.of("hello"));
    }

    private static void attempt(Hostile attack) {
        try {
            target.deploy("", attack.bpmn());
            target.exercise();
        } catch (RuntimeException | LinkageError refused) {
            // Refusing to deploy is fine; what counts is the trace it leaves.
        }
    }
}
