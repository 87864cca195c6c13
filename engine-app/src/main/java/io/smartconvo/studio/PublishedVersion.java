package io.smartconvo.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a flow as the API tells it.
 *
 * @param publishedBy name of the member; null for what came with the product or was published by somebody who is gone
 * @param archived whether the flow starts no new conversation
 */
public record PublishedVersion(
        String key,
        String name,
        int version,
        Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String note,
        boolean archived) {}
