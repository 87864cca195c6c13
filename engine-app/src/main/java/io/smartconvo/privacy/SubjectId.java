package io.smartconvo.privacy;

import java.util.UUID;

/** Identity of a person whose data is kept; random, without meaning. A conversation is its own subject at first. */
public record SubjectId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
