package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowDefinition;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.SequenceFlow;
import java.util.Objects;

/** Every arrow connects two elements of one scope, and every element has the arrows it needs. */
final class Connections implements FlowRule {

    private static final String REDRAW = "Draw it again in the modeler.";

    @Override
    public String id() {
        return "connections";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        FlowDefinition flow = subject.flow();
        flow.flows().forEach(arrow -> arrow(flow, arrow, problems));
        flow.nodes().values().forEach(node -> node(flow, node, problems));
    }

    private static void arrow(FlowDefinition flow, SequenceFlow arrow, Problems problems) {
        FlowNode source = flow.nodes().get(arrow.source());
        FlowNode target = flow.nodes().get(arrow.target());
        boolean whole = source != null
                && target != null
                && Objects.equals(source.parent(), arrow.parent())
                && Objects.equals(target.parent(), arrow.parent());
        if (!whole) {
            problems.error(
                    arrow.id(),
                    "The arrow «" + arrow.id() + "» does not connect two elements of the same level.",
                    REDRAW);
        }
    }

    private static void node(FlowDefinition flow, FlowNode node, Problems problems) {
        int in = flow.incoming(node.id()).size();
        int out = flow.outgoing(node.id()).size();
        boolean begins = node instanceof FlowNode.Start || isBoundary(node);
        if (begins && in > 0) {
            problems.error(node.id(), node.label() + " cannot have incoming arrows.", "Remove them.");
        }
        if (node instanceof FlowNode.End && out > 0) {
            problems.error(node.id(), node.label() + " is an end and cannot have outgoing arrows.", "Remove them.");
        }
        if (!(node instanceof FlowNode.End) && out == 0) {
            problems.error(node.id(), node.label() + " leads nowhere.", "Connect it, for instance to an end event.");
        }
        if (!(node instanceof FlowNode.Gateway) && out > 1) {
            problems.error(
                    node.id(),
                    node.label() + " has several outgoing arrows.",
                    "Put an exclusive or parallel gateway after it.");
        }
        if (isBoundary(node)) {
            attached(flow, node, problems);
        }
        if (node instanceof FlowNode.Gateway gateway && gateway.defaultFlow() != null) {
            defaultFlow(flow, gateway, problems);
        }
    }

    private static void attached(FlowDefinition flow, FlowNode boundary, Problems problems) {
        FlowNode host = flow.nodes().get(attachedTo(boundary));
        boolean activity =
                host instanceof FlowNode.Step || host instanceof FlowNode.SubProcess || host instanceof FlowNode.Call;
        if (host == null || !activity || !Objects.equals(host.parent(), boundary.parent())) {
            problems.error(boundary.id(), boundary.label() + " is not attached to a step.", REDRAW);
        }
    }

    private static void defaultFlow(FlowDefinition flow, FlowNode.Gateway gateway, Problems problems) {
        boolean own = flow.outgoing(gateway.id()).stream()
                .anyMatch(arrow -> arrow.id().equals(gateway.defaultFlow()));
        if (!own) {
            problems.error(gateway.id(), "The default arrow of " + gateway.label() + " does not leave it.", REDRAW);
        }
    }

    private static boolean isBoundary(FlowNode node) {
        return node instanceof FlowNode.ErrorBoundary || node instanceof FlowNode.TimerBoundary;
    }

    private static String attachedTo(FlowNode boundary) {
        if (boundary instanceof FlowNode.ErrorBoundary error) {
            return error.attachedTo();
        }
        return boundary instanceof FlowNode.TimerBoundary timer ? timer.attachedTo() : "";
    }
}
