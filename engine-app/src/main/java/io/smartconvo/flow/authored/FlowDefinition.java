package io.smartconvo.flow.authored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A flow's meaning: nodes and arrows of all scopes, in document order.
 *
 * @param key the process id
 */
public record FlowDefinition(String key, String name, Map<String, FlowNode> nodes, List<SequenceFlow> flows) {

    static FlowDefinition of(String key, String name, List<FlowNode> nodes, List<SequenceFlow> flows) {
        Map<String, FlowNode> byId = nodes.stream()
                .collect(Collectors.toMap(
                        FlowNode::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        return new FlowDefinition(key, name, Collections.unmodifiableMap(byId), List.copyOf(flows));
    }

    public <N extends FlowNode> Stream<N> nodes(Class<N> kind) {
        return nodes.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    public Optional<FlowNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public List<SequenceFlow> outgoing(String nodeId) {
        return flows.stream().filter(flow -> flow.source().equals(nodeId)).toList();
    }

    public List<SequenceFlow> incoming(String nodeId) {
        return flows.stream().filter(flow -> flow.target().equals(nodeId)).toList();
    }

    /** The nodes directly inside a sub-process, or at the top for null. */
    public List<FlowNode> inside(@Nullable String parent) {
        return nodes.values().stream()
                .filter(node -> Objects.equals(node.parent(), parent))
                .toList();
    }

    /** The boundary events on a node. */
    public List<FlowNode> boundaries(String nodeId) {
        return nodes.values().stream()
                .filter(node -> node instanceof FlowNode.ErrorBoundary error
                                && error.attachedTo().equals(nodeId)
                        || node instanceof FlowNode.TimerBoundary timer
                                && timer.attachedTo().equals(nodeId))
                .toList();
    }

    /** The node and the sub-processes around it, innermost first. */
    public List<FlowNode> enclosing(String nodeId) {
        List<FlowNode> chain = new ArrayList<>();
        for (FlowNode node = nodes.get(nodeId);
                node != null && chain.size() < nodes.size();
                node = node.parent() == null ? null : nodes.get(node.parent())) {
            chain.add(node);
        }
        return chain;
    }
}
