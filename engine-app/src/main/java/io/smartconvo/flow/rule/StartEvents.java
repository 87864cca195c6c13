package io.smartconvo.flow.rule;

import io.smartconvo.flow.authored.FlowNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A flow and each of its sub-processes begin at exactly one plain start event. */
final class StartEvents implements FlowRule {

    @Override
    public String id() {
        return "start-event";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        Stream.concat(
                        Stream.of(""),
                        subject.flow().nodes(FlowNode.SubProcess.class).map(FlowNode::id))
                .forEach(scope -> scope(subject, scope.isEmpty() ? null : scope, problems));
    }

    private static void scope(Subject subject, @Nullable String scope, Problems problems) {
        long starts = subject.flow().inside(scope).stream()
                .filter(FlowNode.Start.class::isInstance)
                .count();
        if (starts != 1) {
            problems.error(
                    scope,
                    (scope == null ? "The flow" : "The sub-process " + subject.label(scope)) + " has " + starts
                            + " start events.",
                    "Draw exactly one.");
        }
    }
}
