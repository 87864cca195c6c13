package io.smartconvo.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.engine.gate.ParseGate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.operaton.bpm.engine.ProcessEngineException;

/** What the validator refuses, brought past it: the gate refuses it too, or it is known why it need not. */
class GateAndAuthoredFlowsTests {

    private static final Attacked ATTACKED = new Attacked();
    private static TargetEngine target;

    /** Why the engine may read what a tenant may not write. */
    private enum Reason {
        FIELD_IS_DATA(
                "the engine does not read what a step's field holds, and the step reads it with our FEEL only",
                "11-slow-step-as-send-task",
                "11-unknown-field",
                "11-unknown-template",
                "13-feel-assign-consent",
                "13-feel-in-assignments",
                "13-feel-in-template",
                "13-json-injection",
                "13-picture-javascript",
                "13-url-host-from-answer",
                "13-url-host-suffix-from-answer",
                "13-url-scheme",
                "13-url-user-info",
                "13-url-whole-from-answer"),
        ODD_BUT_BOUNDED(
                "within the gate's limits of size and depth it is read as any other diagram",
                "12-encoding-mislabelled",
                "12-many-namespaces",
                "12-reserved-id",
                "12-xml-1-1",
                "14-deep-sub-processes",
                "14-long-name",
                "14-many-gateways"),
        STAYS_WITH_ITS_TENANT(
                "a key is looked up among the caller's own flows",
                "14-call-bomb",
                "14-call-circle",
                "14-call-itself",
                "14-called-element-of-other-tenant"),
        ENDED_AT_RUN_TIME(
                "the lock-down ends a turn that takes too many steps",
                "14-fork-bomb",
                "14-fork-in-loop",
                "14-fork-of-seventeen",
                "14-implicit-fork",
                "14-loop-direct",
                "14-loop-of-gateways",
                "14-loop-self",
                "14-loop-through-call",
                "14-loop-through-error-boundary",
                "14-loop-through-error-end",
                "14-loop-through-sub-process",
                "14-loop-with-join-that-never-waits",
                "14-loop-with-wait-on-one-branch-only",
                "14-never-ends"),
        COSTS_ITS_TENANT_ONLY(
                "each round waits, for a lease or for a clock, so it ends no turn late; the validator alone refuses it",
                "14-loop-of-outside-steps",
                "14-non-interrupting-timer-in-loop");

        private final List<String> files;

        Reason(String why, String... files) {
            assertThat(why).isNotBlank();
            this.files = List.of(files);
        }
    }

    private static final Map<String, Reason> HARMLESS = new TreeMap<>();

    static {
        Stream.of(Reason.values())
                .forEach(reason -> reason.files.forEach(file -> HARMLESS.put(file + ".bpmn", reason)));
    }

    @BeforeAll
    static void start() {
        target = TargetEngine.with(new ParseGate(), new AlwaysTrue());
    }

    @AfterAll
    static void stop() {
        target.close();
        ATTACKED.close();
    }

    @AfterEach
    void removeAll() {
        target.removeAll();
        ATTACKED.forget();
    }

    static Stream<Authored> refused() {
        return Authored.hostile(ATTACKED.address()).stream().filter(flow -> !HARMLESS.containsKey(flow.file()));
    }

    static Stream<Authored> harmless() {
        return Authored.hostile(ATTACKED.address()).stream().filter(flow -> HARMLESS.containsKey(flow.file()));
    }

    static List<Authored> accepted() {
        return Authored.accepted();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatTheValidatorRefuses(Authored flow) {
        ATTACKED.openNetwork();

        assertThatThrownBy(() -> target.deploy(ParseGate.TENANT_SOURCE, flow.xml()))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(ATTACKED.traces()).isEmpty();
    }

    /** A reason that is not needed any more would hide the day on which it is needed again. */
    @ParameterizedTest
    @MethodSource("harmless")
    void readsWhatIsKnownToBeHarmless(Authored flow) {
        ATTACKED.openNetwork();

        assertThat(target.deploy(ParseGate.TENANT_SOURCE, flow.xml()))
                .describedAs(() -> String.valueOf(HARMLESS.get(flow.file())))
                .isNotEmpty();

        assertThat(ATTACKED.traces()).isEmpty();
    }

    @Test
    void namesNoFileThatIsGone() {
        assertThat(harmless().map(Authored::file)).containsExactlyInAnyOrderElementsOf(HARMLESS.keySet());
    }

    /** The corpus is refused for its attacks, and not for how it is brought here. */
    @ParameterizedTest
    @MethodSource("accepted")
    void letsPassWhatTheValidatorAccepts(Authored flow) {
        assertThat(target.deploy(ParseGate.TENANT_SOURCE, flow.xml())).isNotEmpty();
    }
}
