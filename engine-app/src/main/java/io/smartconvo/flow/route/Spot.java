package io.smartconvo.flow.route;

import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.authored.FlowNode;
import java.util.Optional;

/**
 * A place a conversation can stand at. Called flows are opened up, so an element called from two places is two spots.
 *
 * @param key unique among all spots
 * @param exit true for the place behind a sub-process or a called flow, when all within has ended
 * @param opened true for a sub-process or a call whose inside is among the spots
 * @param shownAt the element of the outermost flow that stands for it
 */
public record Spot(String key, FlowModel flow, FlowNode node, boolean exit, boolean opened, String shownAt) {

    /** The step here, if it is one. */
    public Optional<FlowStep> step() {
        return exit ? Optional.empty() : flow.step(node.id());
    }

    /** True for a call of a flow of which nothing is known. */
    boolean isDark() {
        return node instanceof FlowNode.Call && !opened && !exit;
    }

    @Override
    public String toString() {
        return key;
    }
}
