package io.smartconvo.flow.authored;

import org.jspecify.annotations.Nullable;

/**
 * An arrow between two nodes.
 *
 * @param condition FEEL text, null if the arrow has no condition
 * @param language of the condition, null if none is named
 */
public record SequenceFlow(
        String id,
        String name,
        @Nullable String parent,
        String source,
        String target,
        @Nullable String condition,
        @Nullable String language) {}
