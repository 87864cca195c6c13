package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.GatewayKind;
import io.smartconvo.flow.authored.SequenceFlow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions stand only behind exclusive gateways, and there is always a way on. */
final class Conditions implements FlowRule {

    @Override
    public String id() {
        return "conditions";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        for (SequenceFlow arrow : subject.flow().flows()) {
            if (arrow.condition() != null) {
                condition(subject, arrow, problems);
            }
        }
        subject.flow()
                .nodes(FlowNode.Gateway.class)
                .filter(gateway -> gateway.kind() == GatewayKind.EXCLUSIVE)
                .forEach(gateway -> gateway(subject, gateway, problems));
    }

    private static void condition(Subject subject, SequenceFlow arrow, Problems problems) {
        if (!isExclusive(subject.flow().nodes().get(arrow.source()))) {
            problems.error(
                    arrow.id(),
                    "An arrow from " + subject.label(arrow.source()) + " cannot have a condition.",
                    "Put an exclusive gateway before it.");
        }
        if (!"feel".equals(arrow.language())) {
            problems.error(arrow.id(), "The language of this condition is not FEEL.", "Set the language to «feel».");
        }
    }

    private static boolean isExclusive(@Nullable FlowNode node) {
        return node instanceof FlowNode.Gateway gateway && gateway.kind() == GatewayKind.EXCLUSIVE;
    }

    private static void gateway(Subject subject, FlowNode.Gateway gateway, Problems problems) {
        List<SequenceFlow> arrows = subject.flow().outgoing(gateway.id());
        boolean decides = arrows.size() > 1 || arrows.stream().anyMatch(arrow -> arrow.condition() != null);
        if (!decides) {
            return;
        }
        if (gateway.defaultFlow() == null) {
            problems.error(
                    gateway.id(),
                    "The gateway " + gateway.label()
                            + " has no default, so a visitor for whom no condition holds is stuck.",
                    "Make one of its arrows the default flow.");
        }
        for (SequenceFlow arrow : arrows) {
            boolean isDefault = arrow.id().equals(gateway.defaultFlow());
            if (isDefault && arrow.condition() != null) {
                problems.error(arrow.id(), "A default arrow cannot have a condition.", "Remove the condition.");
            } else if (!isDefault && arrow.condition() == null && gateway.defaultFlow() != null) {
                problems.error(
                        arrow.id(), "An arrow from " + gateway.label() + " has no condition.", "Add one in FEEL.");
            }
        }
    }
}
