package io.smartconvo.flow.route;

import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.authored.FlowDefinition;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.EndKind;
import io.smartconvo.flow.authored.FlowNode.GatewayKind;
import io.smartconvo.flow.authored.SequenceFlow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the map: opens sub-processes and calls up, and finds where timers and errors lead. */
final class Survey {

    /** The rule on calls allows less; what is deeper counts as unknown. */
    private static final int MAX_DEPTH = 12;

    private final Function<String, @Nullable FlowModel> called;
    private final Routes routes = new Routes();
    private final List<Level> levels = new ArrayList<>();
    private final Map<String, Level> opened = new TreeMap<>();

    Survey(Function<String, @Nullable FlowModel> called) {
        this.called = called;
    }

    Routes of(FlowModel flow) {
        spots(new Level(flow, "", null, null));
        levels.forEach(this::ways);
        levels.forEach(this::forks);
        return routes;
    }

    private void spots(Level level) {
        levels.add(level);
        for (FlowNode node : level.flow().definition().nodes().values()) {
            Level inside = node instanceof FlowNode.Call call ? inside(level, call) : null;
            boolean opens = node instanceof FlowNode.SubProcess || inside != null;
            String shownAt = level.shownAt(node.id());
            routes.add(new Spot(level.key(node.id()), level.flow(), node, false, opens, shownAt));
            if (opens) {
                routes.add(new Spot(level.exitKey(node.id()), level.flow(), node, true, true, shownAt));
            }
            if (inside != null) {
                opened.put(level.key(node.id()), inside);
                spots(inside);
            }
        }
    }

    private @Nullable Level inside(Level level, FlowNode.Call call) {
        String key = String.valueOf(call.flow());
        FlowModel model = level.depth() >= MAX_DEPTH || level.calls(key) ? null : called.apply(key);
        return model == null ? null : level.called(model, call);
    }

    private void ways(Level level) {
        FlowDefinition drawn = level.flow().definition();
        drawn.flows().forEach(arrow -> arrow(level, arrow));
        for (FlowNode node : drawn.nodes().values()) {
            if (node instanceof FlowNode.SubProcess) {
                starts(level, node.id()).forEach(start -> way(level.key(node.id()), start, false));
            } else if (node instanceof FlowNode.Call) {
                call(level, node);
            } else if (node instanceof FlowNode.End end) {
                end(level, end);
            } else if (node instanceof FlowNode.TimerBoundary timer) {
                within(level, timer.attachedTo()).forEach(spot -> way(spot.key(), level.key(timer.id()), true));
            } else if (node instanceof FlowNode.Step) {
                level.flow()
                        .step(node.id())
                        .ifPresent(step -> step.type().errors().forEach(code -> raise(level, node.id(), code)));
            }
        }
    }

    private void arrow(Level level, SequenceFlow arrow) {
        Spot exit = routes.spot(level.exitKey(arrow.source()));
        Spot source = exit == null ? spot(level.key(arrow.source())) : exit;
        routes.add(new Way(source, spot(level.key(arrow.target())), false, arrow));
    }

    private void call(Level level, FlowNode call) {
        Level inside = opened.get(level.key(call.id()));
        if (inside == null) {
            raise(level, call.id(), null);
        } else {
            starts(inside, null).forEach(start -> way(level.key(call.id()), start, false));
        }
    }

    private static List<String> starts(Level level, @Nullable String scope) {
        return level.flow().definition().inside(scope).stream()
                .filter(FlowNode.Start.class::isInstance)
                .map(start -> level.key(start.id()))
                .toList();
    }

    private void end(Level level, FlowNode.End end) {
        String key = level.key(end.id());
        if (end.kind() == EndKind.ERROR) {
            raise(level, end.id(), end.error());
        } else if (end.parent() != null) {
            way(key, level.exitKey(end.parent()), false);
        } else if (level.caller() != null && level.call() != null) {
            way(key, level.caller().exitKey(level.call().id()), false);
        }
    }

    private void raise(Level level, String nodeId, @Nullable String code) {
        level.catchers(nodeId, code).forEach(catcher -> way(level.key(nodeId), catcher, true));
    }

    /** The spots at which a conversation can stand while this node is at work, the node itself included. */
    private Set<Spot> within(Level level, String nodeId) {
        Set<Spot> within = new HashSet<>();
        for (FlowNode node : level.flow().definition().nodes().values()) {
            boolean inside = level.flow().definition().enclosing(node.id()).stream()
                    .anyMatch(around -> around.id().equals(nodeId));
            if (inside) {
                within.add(spot(level.key(node.id())));
                addExit(within, level, node.id(), nodeId);
                addCalled(within, level, node.id());
            }
        }
        return within;
    }

    private void addExit(Set<Spot> within, Level level, String nodeId, String around) {
        Spot exit = routes.spot(level.exitKey(nodeId));
        if (exit != null && !nodeId.equals(around)) {
            within.add(exit);
        }
    }

    private void addCalled(Set<Spot> within, Level level, String nodeId) {
        Level inside = opened.get(level.key(nodeId));
        if (inside != null) {
            routes.spots().stream()
                    .filter(spot -> spot.key().startsWith(inside.prefix()))
                    .forEach(within::add);
        }
    }

    private void forks(Level level) {
        FlowDefinition drawn = level.flow().definition();
        for (FlowNode node : drawn.nodes().values()) {
            List<SequenceFlow> arrows = drawn.outgoing(node.id());
            if (node instanceof FlowNode.Gateway gateway
                    && gateway.kind() == GatewayKind.PARALLEL
                    && arrows.size() > 1) {
                List<Spot> branches = arrows.stream()
                        .map(arrow -> spot(level.key(arrow.target())))
                        .toList();
                routes.add(new Fork(spot(level.key(node.id())), branches, ends(level, node)));
            } else if (node instanceof FlowNode.TimerBoundary timer && !timer.interrupting()) {
                Spot host = spot(level.key(timer.attachedTo()));
                routes.add(new Fork(host, List.of(host, spot(level.key(timer.id()))), ends(level, node)));
            }
        }
    }

    /** Where everything ends that began around this node's scope. */
    private Set<Spot> ends(Level level, FlowNode node) {
        Set<Spot> ends = new HashSet<>();
        for (Level at = level; at != null; at = at.caller()) {
            String inner = at == level ? node.parent() : callOf(level, at);
            for (FlowNode around :
                    inner == null ? List.<FlowNode>of() : at.flow().definition().enclosing(inner)) {
                ends.add(spot(at.exitKey(around.id())));
                for (FlowNode boundary : at.flow().definition().boundaries(around.id())) {
                    if (!(boundary instanceof FlowNode.TimerBoundary timer) || timer.interrupting()) {
                        ends.add(spot(at.key(boundary.id())));
                    }
                }
            }
        }
        return ends;
    }

    /** The call in this flow through which the other one was reached. */
    private static @Nullable String callOf(Level inner, Level outer) {
        Level at = inner;
        while (at.caller() != null && at.caller() != outer) {
            at = at.caller();
        }
        return at.call() == null ? null : at.call().id();
    }

    private void way(String from, String to, boolean cutsIn) {
        routes.add(new Way(spot(from), spot(to), cutsIn, null));
    }

    private Spot spot(String key) {
        return Objects.requireNonNull(routes.spot(key), key);
    }
}
