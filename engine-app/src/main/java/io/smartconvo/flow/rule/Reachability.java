package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowGraph;
import io.smartconvo.flow.authored.FlowNode;
import java.util.List;
import java.util.Set;

/** Every element can be reached from the start and can reach an end. */
final class Reachability implements FlowRule {

    @Override
    public String id() {
        return "reachability";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        FlowGraph graph = Paths.of(subject);
        List<String> starts = subject.flow().inside(null).stream()
                .filter(FlowNode.Start.class::isInstance)
                .map(FlowNode::id)
                .toList();
        List<String> ends = subject.flow()
                .nodes(FlowNode.End.class)
                .filter(end -> end.parent() == null || end.error() != null)
                .map(FlowNode::id)
                .toList();
        Set<String> reached = graph.reachable(starts);
        Set<String> ending = graph.reversed().reachable(ends);
        for (FlowNode node : subject.flow().nodes().values()) {
            if (!reached.contains(node.id())) {
                unreached(subject, node, problems);
            } else if (!ending.contains(node.id())) {
                problems.error(
                        node.id(), node.label() + " never leads to an end.", "Connect a way out to an end event.");
            }
        }
    }

    private static void unreached(Subject subject, FlowNode node, Problems problems) {
        if (node instanceof FlowNode.ErrorBoundary boundary) {
            if (subject.flow().nodes().get(boundary.attachedTo()) instanceof FlowNode.Step) {
                return; // told more precisely by the rule on boundary events
            }
            problems.error(
                    node.id(),
                    node.label() + " catches an error that is never raised there.",
                    "Remove it or change its code.");
        } else {
            problems.error(node.id(), node.label() + " is never reached.", "Connect it or remove it.");
        }
    }
}
