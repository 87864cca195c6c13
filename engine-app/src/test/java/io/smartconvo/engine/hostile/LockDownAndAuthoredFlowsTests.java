package io.smartconvo.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.engine.lockdown.RuntimeLockDown;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the validator refuses, brought past it and past the gate: the locked engine runs nothing of it. */
class LockDownAndAuthoredFlowsTests {

    private static final int BUDGET = 50;

    /** One of each family that works against an engine without our layers. */
    private static final Set<String> SAMPLE = Set.of(
            "11-class-operaton-namespace.bpmn",
            "11-class-serviceTask.bpmn",
            "11-delegate-expression-sendTask.bpmn",
            "11-execution-listener-class.bpmn",
            "11-expression-serviceTask.bpmn",
            "11-form-handler-class-start.bpmn",
            "11-loop-cardinality.bpmn",
            "11-message-end-class.bpmn",
            "11-take-listener-on-arrow.bpmn",
            "11-task-listener-class.bpmn",
            "11-timer-expression.bpmn",
            "11-user-task-assignee.bpmn",
            "12-no-namespace-schema-location.bpmn",
            "13-juel-condition.bpmn");

    private static final Attacked ATTACKED = new Attacked();
    private static TargetEngine locked;

    @BeforeAll
    static void start() {
        locked = TargetEngine.with(new RuntimeLockDown(BUDGET), new AlwaysTrue());
    }

    @AfterAll
    static void stop() {
        locked.close();
        ATTACKED.close();
    }

    @AfterEach
    void removeAll() {
        locked.removeAll();
        ATTACKED.forget();
    }

    static List<Authored> hostile() {
        return Authored.hostile(ATTACKED.address());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void runsNothingOfIt(Authored flow) {
        attempt(locked, flow);

        assertThat(ATTACKED.traces()).isEmpty();
    }

    /** Without it the test above could pass because the corpus is harmless: without the lock-down it is not. */
    @Test
    void wouldRunItOtherwise() {
        Set<String> harmed = new TreeSet<>();
        try (var open = TargetEngine.with(new AlwaysTrue())) {
            hostile().stream().filter(flow -> SAMPLE.contains(flow.file())).forEach(flow -> {
                attempt(open, flow);
                if (!ATTACKED.traces().isEmpty()) {
                    harmed.add(flow.file());
                }
                open.removeAll();
                ATTACKED.forget();
            });
        }
        assertThat(harmed).isEqualTo(SAMPLE);
    }

    private static void attempt(TargetEngine target, Authored flow) {
        ATTACKED.openNetwork();
        try {
            target.deploy("", flow.xml());
            if (flow.isFlood()) {
                target.begin();
            } else {
                target.exercise();
            }
        } catch (RuntimeException | LinkageError refused) {
            // Refusing to deploy or to go on is fine; what counts is the trace it leaves.
        }
    }
}
