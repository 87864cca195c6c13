package io.smartconvo.platform;

import org.jspecify.annotations.Nullable;

/** How somebody came in, as far as endpoints ask; told by the principal of a call. */
public interface Standing {

    /** Whether they have shown within the last minutes that it is still them. */
    boolean provenJustNow();

    /** Whether the way they came leads to endpoints with this scope; null for one that states none. */
    boolean leadsTo(@Nullable String scope);
}
