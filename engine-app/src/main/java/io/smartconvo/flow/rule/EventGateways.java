package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.GatewayKind;

/** An event gateway leads only to timers of its own; waiting for the visitor is what steps do. */
final class EventGateways implements FlowRule {

    @Override
    public String id() {
        return "event-gateway";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        subject.flow()
                .nodes(FlowNode.Gateway.class)
                .filter(gateway -> gateway.kind() == GatewayKind.EVENT)
                .forEach(gateway -> gateway(subject, gateway, problems));
    }

    private static void gateway(Subject subject, FlowNode.Gateway gateway, Problems problems) {
        subject.flow().outgoing(gateway.id()).forEach(arrow -> {
            FlowNode target = subject.flow().nodes().get(arrow.target());
            boolean ownTimer = target instanceof FlowNode.Timer
                    && subject.flow().incoming(target.id()).size() == 1;
            if (!ownTimer) {
                problems.error(
                        arrow.id(),
                        "The event gateway " + gateway.label() + " leads to something that is not a timer of its own.",
                        "To wait for an answer or a time, use «Ask» and set «Give up after».");
            }
        });
    }
}
