package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.util.Optional;
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

    /**
     * Which error the task is left with, now that it has been performed; in the same transaction.
     *
     * @return code of an error that the diagram catches at this task; nothing if it goes straight on
     */
    default Optional<String> detour(TenantId tenant, UUID subject) {
        return Optional.empty();
    }
}
