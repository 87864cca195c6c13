package io.smartconvo.flow;

import io.smartconvo.tenant.Audience;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a flow is checked against besides itself.
 *
 * @param purposes the tenant's consent purposes by id, null to skip what needs them
 * @param flows the tenant's other published flows by key
 * @param models what a published flow does, by its key; null if that is not to be had
 */
public record FlowContext(
        @Nullable Map<String, Terms> purposes,
        Map<String, Known> flows,
        Audience audience,
        Function<String, @Nullable FlowModel> models) {

    /** Nothing is known: checks that need it are skipped, calls of other flows are refused. */
    public static final FlowContext EMPTY = new FlowContext(null, Map.of(), Audience.EVERYBODY, key -> null);

    /**
     * A published flow.
     *
     * @param size number of its nodes
     * @param calls keys of the flows it calls, one entry per call
     */
    public record Known(int size, List<String> calls) {}

    /**
     * What visitors are told about a purpose.
     *
     * @param retentionDays how long its fields are kept; none if not positive
     * @param recipients who else gets them: {@code ai}, {@code http}, {@code email}, each also with a name behind a
     *     colon, or the host of a web service
     */
    public record Terms(int retentionDays, Set<String> recipients) {

        public Terms {
            recipients = Set.copyOf(recipients);
        }
    }

    public FlowContext {
        purposes = purposes == null ? null : Map.copyOf(purposes);
        flows = Map.copyOf(flows);
    }
}
