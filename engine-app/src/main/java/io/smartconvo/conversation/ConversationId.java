package io.smartconvo.conversation;

import java.util.UUID;

/** Identity of a conversation; random, without meaning, and the business key of its process instance. */
public record ConversationId(UUID value) {

    static ConversationId random() {
        return new ConversationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
