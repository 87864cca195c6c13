package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowDefinition;
import io.smartconvo.flow.authored.FlowGraph;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.EndKind;
import io.smartconvo.flow.authored.SequenceFlow;
import io.smartconvo.flow.step.StepType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways a conversation can take through a flow, sub-processes opened up: entering one leads to its start, its ends
 * lead to its exit, and an error leads from the step that raises it to the boundary event that catches it.
 */
final class Paths {

    private static final String EXIT = "/exit";

    private final Subject subject;
    private final FlowDefinition flow;
    private final FlowGraph graph = new FlowGraph();

    private Paths(Subject subject) {
        this.subject = subject;
        this.flow = subject.flow();
    }

    static FlowGraph of(Subject subject) {
        Paths paths = new Paths(subject);
        paths.flow.nodes().values().forEach(paths::node);
        paths.flow.flows().forEach(paths::arrow);
        return paths.graph;
    }

    /** The id of the element a node of the graph stands for. */
    static String element(String node) {
        return node.endsWith(EXIT) ? node.substring(0, node.length() - EXIT.length()) : node;
    }

    /** The node of the graph from which an element's outgoing arrows start. */
    static String leaving(FlowDefinition flow, String element) {
        return flow.nodes().get(element) instanceof FlowNode.SubProcess ? element + EXIT : element;
    }

    private void arrow(SequenceFlow arrow) {
        graph.connect(leaving(flow, arrow.source()), arrow.target());
    }

    private void node(FlowNode node) {
        graph.add(node.id());
        if (node instanceof FlowNode.SubProcess) {
            flow.inside(node.id()).stream()
                    .filter(FlowNode.Start.class::isInstance)
                    .forEach(start -> graph.connect(node.id(), start.id()));
        } else if (node instanceof FlowNode.TimerBoundary timer) {
            graph.connect(timer.attachedTo(), timer.id());
        } else if (node instanceof FlowNode.End end) {
            end(end);
        } else if (node instanceof FlowNode.Call) {
            raise(node.id(), null);
        } else if (node instanceof FlowNode.Step) {
            subject.type(node).map(StepType::errors).ifPresent(codes -> codes.forEach(code -> raise(node.id(), code)));
        }
    }

    private void end(FlowNode.End end) {
        if (end.kind() == EndKind.ERROR) {
            raise(end.id(), end.error());
        } else if (end.parent() != null) {
            graph.connect(end.id(), end.parent() + EXIT);
        }
    }

    private void raise(String from, @Nullable String code) {
        for (FlowNode catcher : catchers(flow, from, code)) {
            graph.connect(from, catcher.id());
        }
    }

    /** The boundary events that may catch an error; an unknown code (null) may be caught by any of them. */
    static List<FlowNode> catchers(FlowDefinition flow, String from, @Nullable String code) {
        List<FlowNode> catchers = new ArrayList<>();
        for (FlowNode level : flow.enclosing(from)) {
            for (FlowNode boundary : flow.boundaries(level.id())) {
                if (boundary instanceof FlowNode.ErrorBoundary error
                        && (code == null || error.code() == null || code.equals(error.code()))) {
                    catchers.add(error);
                }
            }
            if (code != null && !catchers.isEmpty()) {
                return catchers;
            }
        }
        return catchers;
    }
}
