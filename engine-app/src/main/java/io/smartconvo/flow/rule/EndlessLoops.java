package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowGraph;
import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.GatewayKind;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.step.AgeGate;
import io.smartconvo.sdk.step.Consent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every loop waits for the visitor or for a time. Steps that call out do not count: a loop of them would call for
 * ever without anybody there. Neither does asking for consent: a decision that stands is not asked for again.
 */
final class EndlessLoops implements FlowRule {

    private static final int MAX_REPORTED = 5;

    @Override
    public String id() {
        return "endless-loop";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        Set<String> removed = subject.flow().nodes().values().stream()
                .filter(node -> waits(subject, node))
                .map(FlowNode::id)
                .collect(Collectors.toCollection(HashSet::new));
        FlowGraph graph = Paths.of(subject);
        removed.addAll(waitingJoins(subject, graph.without(removed), removed));
        for (int i = 0; i < MAX_REPORTED; i++) {
            List<String> loop = graph.without(removed).cycle();
            if (loop.isEmpty()) {
                return;
            }
            report(subject, loop, problems);
            removed.addAll(loop);
        }
    }

    private static boolean waits(Subject subject, FlowNode node) {
        return node instanceof FlowNode.Timer
                || node instanceof FlowNode.TimerBoundary
                || subject.type(node)
                        .filter(type -> type.runs() == StepRuns.WAITS_FOR_THE_VISITOR)
                        // asks once; from then on it passes at once
                        .filter(type -> !type.input().equals(AgeGate.class))
                        .filter(type -> !type.input().equals(Consent.class))
                        .isPresent();
    }

    /**
     * A join needs a token from every branch. If one branch cannot be reached from the join again without waiting,
     * the join cannot fire again without waiting either.
     */
    private static Set<String> waitingJoins(Subject subject, FlowGraph quick, Set<String> waiting) {
        return subject.flow()
                .nodes(FlowNode.Gateway.class)
                .filter(gateway -> gateway.kind() == GatewayKind.PARALLEL)
                .map(FlowNode::id)
                .filter(join -> {
                    Set<String> again = quick.reachable(Set.of(join));
                    return subject.flow().incoming(join).stream()
                            .map(arrow -> Paths.leaving(subject.flow(), arrow.source()))
                            .anyMatch(branch -> waiting.contains(branch) || !again.contains(branch));
                })
                .collect(Collectors.toSet());
    }

    private static void report(Subject subject, List<String> loop, Problems problems) {
        List<String> elements = loop.stream().map(Paths::element).distinct().toList();
        String way = elements.stream().limit(10).map(subject::label).collect(Collectors.joining(" → "));
        problems.error(
                elements.get(0),
                "This loop never waits: " + way + (elements.size() > 10 ? " → …" : "") + " → "
                        + subject.label(elements.get(0)) + ".",
                "Put a step that waits for the visitor, or a timer, into the loop.");
    }
}
