package io.smartconvo.flow.feel;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of the answers: one of them, or one member of a context, has this value.
 *
 * @param name of the answer, for instance {@code consent}
 * @param member of it, null for the answer itself
 * @param value plain data, or null for missing
 */
public record Given(
        String name, @Nullable String member, @Nullable Object value) {

    boolean is(Node node) {
        if (member == null) {
            return node instanceof Node.Variable variable && variable.name().equals(name);
        }
        return node instanceof Node.Path path
                && path.name().equals(member)
                && path.base() instanceof Node.Variable base
                && base.name().equals(name);
    }
}
