package io.smartconvo.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a flow is checked against besides itself.
 *
 * @param purposes ids of the tenant's consent purposes, null to skip that check
 * @param flows the tenant's other published flows by key
 */
public record FlowContext(@Nullable Set<String> purposes, Map<String, Known> flows) {

    /** Nothing is known: checks that need it are skipped, calls of other flows are refused. */
    public static final FlowContext EMPTY = new FlowContext(null, Map.of());

    /**
     * A published flow.
     *
     * @param size number of its nodes
     * @param calls keys of the flows it calls, one entry per call
     */
    public record Known(int size, List<String> calls) {}

    public FlowContext {
        purposes = purposes == null ? null : Set.copyOf(purposes);
        flows = Map.copyOf(flows);
    }
}
