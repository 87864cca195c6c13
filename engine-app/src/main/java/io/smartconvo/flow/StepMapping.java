package io.smartconvo.flow;

import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.sdk.StepRuns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a conversation that stands in one version of a flow would go on in another one.
 *
 * @param steps the other version's element for each element at or in which a conversation can stand
 * @param faults what of the wish cannot be, by the element of the first version
 */
public record StepMapping(Map<String, String> steps, Map<String, String> faults) {

    public StepMapping {
        steps = Map.copyOf(steps);
        faults = Map.copyOf(faults);
    }

    /**
     * Elements of the same id and kind belong together, steps only if their templates are the same too. A wish goes
     * first; one for an empty text takes the element out.
     */
    public static StepMapping between(FlowModel source, FlowModel target, Map<String, String> wished) {
        Map<String, String> steps = new LinkedHashMap<>();
        source.definition().nodes().forEach((id, node) -> {
            if (canStandAt(source, node) && isAlike(source, target, node)) {
                steps.put(id, id);
            }
        });
        Map<String, String> faults = new TreeMap<>();
        wished.forEach((from, to) -> {
            FlowNode node = source.definition().nodes().get(from);
            if (node == null || !canStandAt(source, node)) {
                faults.put(from, "No conversation waits at such an element of the version it comes from.");
            } else if (to.isEmpty()) {
                steps.remove(from);
            } else if (target.definition().node(to).isEmpty()) {
                steps.remove(from);
                faults.put(from, "The version it goes to has no such element.");
            } else {
                steps.put(from, to);
            }
        });
        return new StepMapping(steps, faults);
    }

    private static boolean canStandAt(FlowModel flow, FlowNode node) {
        if (node instanceof FlowNode.Step step) {
            return flow.step(step.id())
                    .filter(known -> known.type().runs() == StepRuns.WAITS_FOR_THE_VISITOR)
                    .isPresent();
        }
        if (node instanceof FlowNode.Gateway gateway) {
            return gateway.kind() != FlowNode.GatewayKind.EXCLUSIVE;
        }
        return node instanceof FlowNode.Timer
                || node instanceof FlowNode.SubProcess
                || node instanceof FlowNode.Call
                || node instanceof FlowNode.TimerBoundary;
    }

    private static boolean isAlike(FlowModel source, FlowModel target, FlowNode node) {
        FlowNode other = target.definition().nodes().get(node.id());
        if (other == null || other.getClass() != node.getClass()) {
            return false;
        }
        if (node instanceof FlowNode.Gateway gateway && other instanceof FlowNode.Gateway same) {
            return gateway.kind() == same.kind();
        }
        if (node instanceof FlowNode.Call call && other instanceof FlowNode.Call same) {
            return Objects.equals(call.flow(), same.flow());
        }
        return source.step(node.id())
                .map(step -> target.step(node.id())
                        .filter(same ->
                                same.type().templateId().equals(step.type().templateId()))
                        .isPresent())
                .orElse(true);
    }

    /** What the designer called an element; its id if it has no name. */
    public static String name(FlowModel flow, String element) {
        return flow.definition()
                .node(element)
                .map(FlowNode::name)
                .filter(name -> !name.isBlank())
                .orElse(element);
    }
}
