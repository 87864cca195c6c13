package io.smartconvo.access;

import java.util.Set;
import java.util.UUID;

/** The way a caller came in. */
public sealed interface Entry {

    boolean provenJustNow();

    /** A browser's session. */
    record BySession(UUID id, boolean provenJustNow) implements Entry {}

    /** The password came along with the request. */
    record ByPassword() implements Entry {

        @Override
        public boolean provenJustNow() {
            return true;
        }
    }

    /** A key, in the name of the member who made it. */
    record ByKey(UUID id, Set<String> scopes) implements Entry {

        public ByKey {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public boolean provenJustNow() {
            return false;
        }
    }
}
