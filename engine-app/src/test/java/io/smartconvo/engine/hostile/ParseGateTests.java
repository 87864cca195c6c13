package io.smartconvo.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.engine.gate.ParseGate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate alone: no validator before it, and behind it an engine that would run everything. */
class ParseGateTests {

    private static final Attacked ATTACKED = new Attacked();
    private static TargetEngine target;

    @BeforeAll
    static void start() {
        target = TargetEngine.with(new ParseGate());
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

    static Stream<Hostile> attacks() {
        return Stream.of(
                        HostileCode.all(),
                        HostileText.all(),
                        HostileReach.acrossTenants(),
                        HostileReach.floods(),
                        HostileXml.all(ATTACKED.address()))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesBeforeTheEngineReads(Hostile attack) {
        assertThatThrownBy(() -> target.deploy(ParseGate.TENANT_SOURCE, attack.bpmn()))
                .hasStackTraceContaining("Refused by the parse gate");
        assertThat(ATTACKED.traces()).isEmpty();
    }

    @Test
    void letsPassWhatTheCompilerEmits() {
        assertThat(target.deploy(ParseGate.TENANT_SOURCE, Compiled.FLOW)).isNotEmpty();
    }

    @Test
    void letsPassTheFramesThatTheAttacksAreHungIn() {
        for (var frame : List.of(Bpmn.receive("", ""), Bpmn.external(""), Bpmn.userTask("", ""), Bpmn.call("", ""))) {
            assertThat(target.deploy(ParseGate.TENANT_SOURCE, frame)).isNotEmpty();
        }
        assertThat(target.deploy(ParseGate.TENANT_SOURCE, Bpmn.timer("<timeDuration>PT1H</timeDuration>")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "process application", "smartconvo.tenant.0", "smartconvo.platform.1"})
    void refusesTenantsUnderAnyOtherPolicy(String source) {
        assertThatThrownBy(() -> target.deploy(source, Compiled.FLOW))
                .hasStackTraceContaining("Refused by the parse gate");
    }

    @Test
    void refusesThePlatformsPolicyWithoutThePlatformsMark() {
        assertThatThrownBy(() -> target.engine()
                        .getRepositoryService()
                        .createDeployment()
                        .source(ParseGate.TENANT_SOURCE)
                        .addString("p.bpmn", Compiled.FLOW)
                        .deploy())
                .hasStackTraceContaining("Refused by the parse gate");
    }

    @Test
    void givesThePlatformTimersTopicsAndPeople() {
        assertThat(target.engine()
                        .getRepositoryService()
                        .createDeployment()
                        .source(ParseGate.PLATFORM_SOURCE)
                        .addString("p.bpmn", Compiled.PLATFORM)
                        .deploy()
                        .getId())
                .isNotEmpty();
    }
}
