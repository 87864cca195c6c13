package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowContext;
import io.smartconvo.flow.authored.FlowGraph;
import io.smartconvo.flow.authored.FlowNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A flow calls only published flows of its tenant, never in a circle, and never too much altogether. */
final class CallActivities implements FlowRule {

    /** Elements of a flow and everything it calls, repeated calls counted again. */
    static final int MAX_EXPANDED = 2_000;

    private static final int MAX_DEPTH = 10;

    @Override
    public String id() {
        return "call-activity";
    }

    @Override
    public void check(Subject subject, Problems problems) {
        List<FlowNode.Call> calls = subject.flow().nodes(FlowNode.Call.class).toList();
        Map<String, FlowContext.Known> flows = new HashMap<>(subject.context().flows());
        String own = subject.flow().key();
        flows.put(
                own,
                new FlowContext.Known(
                        subject.flow().nodes().size(),
                        calls.stream().map(call -> String.valueOf(call.flow())).toList()));
        FlowGraph graph = new FlowGraph();
        flows.forEach((key, known) -> known.calls().forEach(called -> graph.connect(key, called)));
        for (FlowNode.Call call : calls) {
            call(call, own, flows, graph, problems);
        }
        if (problems.found().isEmpty() && !graph.isOnCycle(own)) {
            sizes(own, flows, graph, problems);
        }
    }

    private static void call(
            FlowNode.Call call, String own, Map<String, FlowContext.Known> flows, FlowGraph graph, Problems problems) {
        String called = call.flow() == null ? "" : call.flow();
        if (called.isBlank()) {
            problems.error(call.id(), call.label() + " does not say which flow it calls.", "Enter the key of a flow.");
        } else if (!flows.containsKey(called)) {
            problems.error(
                    call.id(),
                    call.label() + " calls the flow «" + shortened(called) + "», which is not published.",
                    "Publish it first, or correct the key.");
        } else if (graph.reachable(List.of(called)).contains(own)) {
            problems.error(
                    call.id(),
                    call.label() + " calls a flow that calls this one again.",
                    "Remove the circle; draw the repetition as a loop that waits for the visitor.");
        }
    }

    /** Publishing a flow must not make one that calls it too large either. */
    private static void sizes(String own, Map<String, FlowContext.Known> flows, FlowGraph graph, Problems problems) {
        for (String key : graph.reversed().reachable(List.of(own))) {
            if (expanded(key, flows, 0) > MAX_EXPANDED) {
                problems.error(
                        null,
                        "The flow «" + shortened(key) + "» would have more than 2,000 elements with all it calls.",
                        "Call fewer or smaller flows.");
            }
        }
    }

    private static long expanded(String key, Map<String, FlowContext.Known> flows, int depth) {
        FlowContext.Known known = flows.get(key);
        if (known == null) {
            return 0;
        }
        long size = depth > MAX_DEPTH ? MAX_EXPANDED + 1L : known.size();
        for (String called : known.calls()) {
            if (size > MAX_EXPANDED) {
                break;
            }
            size += expanded(called, flows, depth + 1);
        }
        return size;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
