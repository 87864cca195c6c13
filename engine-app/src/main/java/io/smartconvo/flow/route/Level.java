package io.smartconvo.flow.route;

import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.authored.FlowNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow where it is called.
 *
 * @param prefix of the keys of its spots
 * @param call that leads here, null for the outermost flow
 * @param caller the flow it stands in
 */
record Level(
        FlowModel flow,
        String prefix,
        FlowNode.@Nullable Call call,
        @Nullable Level caller) {

    static final String EXIT = " exit";

    String key(String nodeId) {
        return prefix + nodeId;
    }

    String exitKey(String nodeId) {
        return key(nodeId) + EXIT;
    }

    Level called(FlowModel flow, FlowNode.Call by) {
        return new Level(flow, key(by.id()) + "/", by, this);
    }

    String shownAt(String nodeId) {
        return caller == null || call == null ? nodeId : caller.shownAt(call.id());
    }

    int depth() {
        return caller == null ? 0 : 1 + caller.depth();
    }

    boolean calls(String flowKey) {
        return flow.key().equals(flowKey) || caller != null && caller.calls(flowKey);
    }

    /** Keys of the events that catch an error: on the node, on what is around it, or on the call of the flow. */
    List<String> catchers(String nodeId, @Nullable String code) {
        List<String> catchers = new ArrayList<>();
        for (FlowNode around : flow.definition().enclosing(nodeId)) {
            for (FlowNode boundary : flow.definition().boundaries(around.id())) {
                if (boundary instanceof FlowNode.ErrorBoundary error
                        && (code == null || error.code() == null || code.equals(error.code()))) {
                    catchers.add(key(error.id()));
                }
            }
            if (code != null && !catchers.isEmpty()) {
                return catchers;
            }
        }
        if (caller != null && call != null) {
            catchers.addAll(caller.catchers(call.id(), code));
        }
        return catchers;
    }
}
