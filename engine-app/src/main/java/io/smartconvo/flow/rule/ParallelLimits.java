package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowDefinition;
import io.smartconvo.flow.authored.FlowGraph;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.GatewayKind;
import io.smartconvo.flow.authored.SequenceFlow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A conversation never does more than 16 things at once, however long it runs. */
final class ParallelLimits implements FlowRule {

    static final int MAX_BRANCHES = 16;
    private static final double BEYOND = 1e6;

    @Override
    public String id() {
        return "parallel-limits";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        forksInLoops(subject, problems);
        if (!problems.found().isEmpty()) {
            return;
        }
        double most = new Branches(subject.flow()).most();
        if (most > MAX_BRANCHES) {
            problems.error(
                    null,
                    "Up to " + (most >= BEYOND ? "a million" : String.valueOf((long) Math.ceil(most)))
                            + " branches can be active at once; at most 16 are possible.",
                    "Join parallel branches with a parallel gateway before the next fork.");
        }
    }

    /** A fork that is reached again and again would add branches without end; inside a sub-process they all end first. */
    private static void forksInLoops(Subject subject, Problems problems) {
        FlowGraph levels = new FlowGraph();
        subject.flow().flows().forEach(arrow -> levels.connect(arrow.source(), arrow.target()));
        for (FlowNode node : subject.flow().nodes().values()) {
            subject.flow().boundaries(node.id()).forEach(boundary -> levels.connect(node.id(), boundary.id()));
        }
        for (FlowNode node : subject.flow().nodes().values()) {
            boolean parallel = node instanceof FlowNode.Gateway gateway
                    && gateway.kind() == GatewayKind.PARALLEL
                    && levels.isOnCycle(node.id());
            boolean addsBranch = node instanceof FlowNode.TimerBoundary timer
                    && !timer.interrupting()
                    && levels.isOnCycle(timer.attachedTo());
            if (parallel || addsBranch) {
                problems.error(
                        node.id(),
                        node.label() + " starts parallel branches inside a loop.",
                        "Put the parallel part into a sub-process, so that all its branches end before the next round.");
            }
        }
    }

    /**
     * Bounds the number of branches: each element's value is the most branches one arrival can become. A join of n
     * branches needs n arrivals, so each counts an nth of what follows, but never less than the one it is.
     */
    private static final class Branches {

        private final FlowDefinition flow;
        private final Map<String, Double> values = new HashMap<>();

        Branches(FlowDefinition flow) {
            this.flow = flow;
        }

        double most() {
            for (int round = 0; round <= flow.nodes().size(); round++) {
                boolean changed = false;
                for (FlowNode node : flow.nodes().values()) {
                    double value = Math.min(BEYOND, value(node));
                    changed |= value > values.getOrDefault(node.id(), 1.0);
                    values.merge(node.id(), value, Math::max);
                }
                if (!changed) {
                    break;
                }
            }
            return flow.inside(null).stream()
                    .filter(FlowNode.Start.class::isInstance)
                    .mapToDouble(this::known)
                    .max()
                    .orElse(1);
        }

        private double value(FlowNode node) {
            List<Double> next = flow.outgoing(node.id()).stream()
                    .map(SequenceFlow::target)
                    .map(target -> values.getOrDefault(target, 1.0))
                    .toList();
            if (node instanceof FlowNode.Gateway gateway && gateway.kind() == GatewayKind.PARALLEL) {
                double sum = next.stream().mapToDouble(Double::doubleValue).sum();
                return Math.max(1, sum / Math.max(1, flow.incoming(node.id()).size()));
            }
            double most = next.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            if (node instanceof FlowNode.SubProcess) {
                most = Math.max(
                        most,
                        flow.inside(node.id()).stream()
                                .filter(FlowNode.Start.class::isInstance)
                                .mapToDouble(this::known)
                                .max()
                                .orElse(1));
            }
            return withBoundaries(node, most);
        }

        private double withBoundaries(FlowNode node, double most) {
            double value = most;
            double added = 0;
            for (FlowNode boundary : flow.boundaries(node.id())) {
                if (boundary instanceof FlowNode.TimerBoundary timer && !timer.interrupting()) {
                    added += known(boundary);
                } else {
                    value = Math.max(value, known(boundary));
                }
            }
            return value + added;
        }

        private double known(FlowNode node) {
            return values.getOrDefault(node.id(), 1.0);
        }
    }
}
