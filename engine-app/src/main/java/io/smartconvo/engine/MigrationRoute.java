package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.util.Map;

/**
 * From one deployed version of a flow to another.
 *
 * @param source the process definition left
 * @param target the process definition gone to
 * @param steps the target's element for each of the source's that a process may stand at
 */
public record MigrationRoute(TenantId tenant, String source, String target, Map<String, String> steps) {

    public MigrationRoute {
        steps = Map.copyOf(steps);
    }
}
