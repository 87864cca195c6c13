package io.smartconvo.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are wanted; null where it does not matter.
 *
 * @param processDefinitions flow versions, as the engine calls them
 * @param element where they wait now, in one of these versions
 * @param from started then or later
 * @param until started earlier
 * @param before only those that come after this one in the list
 */
public record ConversationFilter(
        @Nullable Collection<String> processDefinitions,
        @Nullable Boolean ended,
        @Nullable String element,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Place before) {

    /** A place in the list: the newest first, and of two begun at once the one with the larger id. */
    public record Place(Instant startedAt, UUID id) {}
}
