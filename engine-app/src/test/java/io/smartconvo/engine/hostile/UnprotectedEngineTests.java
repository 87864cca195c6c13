package io.smartconvo.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Without it the other tests could pass because the attacks are harmless: here they are not. */
class UnprotectedEngineTests {

    /** A sample of each family that must work against an engine without our layers. */
    private static final Set<String> WORKS = Set.of(
            "shell by serviceTask",
            "operaton class",
            "operaton delegate expression",
            "camunda expression",
            "execution listener class",
            "take listener class",
            "task listener class",
            "script task",
            "input script",
            "JUEL condition",
            "FEEL condition that is JUEL",
            "task form handler",
            "start form handler",
            "user task name",
            "topic",
            "user task assignee",
            "schema location");

    @Test
    void isHarmedByTheAttacks() {
        var harmed = new TreeSet<String>();
        try (var attacked = new Attacked();
                var target = TargetEngine.with()) {
            Stream.of(HostileCode.all(), HostileText.all(), HostileXml.all(attacked.address()))
                    .flatMap(List::stream)
                    .filter(attack -> !attack.name().contains("does not end"))
                    .forEach(attack -> {
                        attacked.forget();
                        attacked.openNetwork();
                        attempt(target, attack);
                        if (!attacked.traces().isEmpty()) {
                            harmed.add(attack.name());
                        }
                        target.removeAll();
                    });
            attacked.forget();
        }
        assertThat(harmed).containsAll(WORKS);
    }

    private static void attempt(TargetEngine target, Hostile attack) {
        try {
            target.deploy("", attack.bpmn());
            target.exercise();
        } catch (RuntimeException | LinkageError refused) {
            // some attacks fail on their own
        }
    }
}
