package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.util.UUID;

/**
 * A service task of a process of the platform's own. It runs in one transaction with its completion: what it did and
 * that it did it commit together, or neither does and it runs again, on this node or another.
 */
public interface PlatformStep {

    /** The task's topic in the diagram. */
    String topic();

    /**
     * Does what is too much for one transaction, in as many of its own as it takes; {@link #perform} follows. May be repeated
     * from the start after a crash, or run on two nodes if it outlasts its lease, and has to come to the same.
     */
    default void prepare(TenantId tenant, UUID subject) {}

    /**
     * Does the work. Nothing outside may be called.
     *
     * @param subject the id the process was started with; all the engine knows
     */
    void perform(TenantId tenant, UUID subject);
}
