package io.smartconvo.engine.hostile;

import io.smartconvo.engine.gate.ParseGate;
import io.smartconvo.engine.lockdown.RuntimeLockDown;
import org.operaton.bpm.engine.ProcessEngineException;

/**
 * Run by Spring Boot's launcher on the packaged jar, where the engine's schemas lie in a jar within a jar: a good flow
 * must deploy there, and a hostile one must not make a request.
 */
public final class PackagedProbe {

    private PackagedProbe() {}

    public static void main(String[] arguments) {
        try (var attacked = new Attacked();
                var locked = TargetEngine.with(new RuntimeLockDown(100))) {
            locked.deploy(ParseGate.TENANT_SOURCE, Compiled.FLOW);
            System.out.println("PROBE deployed");
            HostileXml.all(attacked.address()).forEach(attack -> {
                attacked.openNetwork();
                refuse(locked, attack);
            });
            System.out.println("PROBE traces[" + attacked.traces() + "]");
        }
        System.exit(0);
    }

    private static void refuse(TargetEngine locked, Hostile attack) {
        try {
            locked.deploy(ParseGate.TENANT_SOURCE, attack.bpmn());
        } catch (ProcessEngineException refused) {
            // what counts is that nothing was fetched
        }
    }
}
