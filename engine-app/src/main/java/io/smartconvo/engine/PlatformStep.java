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
     * Does the work. Nothing outside may be called.
     *
     * @param subject the id the process was started with; all the engine knows
     */
    void perform(TenantId tenant, UUID subject);
}
