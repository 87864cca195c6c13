package io.smartconvo.node;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A node for as long as its process lives; the next start is another one. */
record NodeId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    static NodeId random() {
        return new NodeId(UUID.randomUUID().toString().replace("-", ""));
    }

    static Optional<NodeId> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new NodeId(value)) : Optional.empty();
    }

    /** Where this node, and nobody else, is told things. */
    String channel() {
        return "smartconvo_node_" + value;
    }
}
