package io.smartconvo.flow.route;

import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.authored.FlowNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every way a conversation can take through a flow and the flows it calls. */
public final class Routes {

    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<Spot, List<Way>> from = new HashMap<>();
    private final Map<Spot, List<Way>> to = new HashMap<>();
    private final List<Fork> forks = new ArrayList<>();

    Routes() {}

    /**
     * @param called the model of a flow by its key, null if nothing is known of it
     */
    public static Routes of(FlowModel flow, Function<String, @Nullable FlowModel> called) {
        return new Survey(called).of(flow);
    }

    /** In the order in which they were drawn, called flows behind their call. */
    public Collection<Spot> spots() {
        return Collections.unmodifiableCollection(spots.values());
    }

    /** Where a conversation begins. */
    List<Spot> entries() {
        return spots.values().stream()
                .filter(spot -> spot.node() instanceof FlowNode.Start start && start.parent() == null)
                .filter(spot -> spot.key().equals(spot.node().id()))
                .toList();
    }

    @Nullable Spot spot(String key) {
        return spots.get(key);
    }

    List<Way> leaving(Spot spot) {
        return from.getOrDefault(spot, List.of());
    }

    List<Way> reaching(Spot spot) {
        return to.getOrDefault(spot, List.of());
    }

    List<Fork> forks() {
        return forks;
    }

    void add(Spot spot) {
        spots.put(spot.key(), spot);
    }

    void add(Way way) {
        from.computeIfAbsent(way.from(), key -> new ArrayList<>()).add(way);
        to.computeIfAbsent(way.to(), key -> new ArrayList<>()).add(way);
    }

    void add(Fork fork) {
        forks.add(fork);
    }

    /** Everything that can be reached from these spots, themselves included, without passing one that is closed. */
    Set<Spot> reachable(Collection<Spot> starts, Predicate<Spot> closed) {
        Set<Spot> found = new HashSet<>();
        Deque<Spot> open = new ArrayDeque<>();
        starts.stream().filter(closed.negate()).filter(found::add).forEach(open::push);
        while (!open.isEmpty()) {
            for (Way way : leaving(open.pop())) {
                if (!closed.test(way.to()) && found.add(way.to())) {
                    open.push(way.to());
                }
            }
        }
        return found;
    }

    /** Whether a conversation that has been here can come there. */
    public boolean leads(Spot here, Spot there) {
        return reachable(leaving(here).stream().map(Way::to).toList(), spot -> false)
                .contains(there);
    }
}
