package io.smartconvo.openai.server;

import java.io.IOException;

/** Decides what a {@link ChatServer} answers. Called on a thread of its own for each request. */
@FunctionalInterface
public interface ChatResponder {

    /** @throws IOException to drop the connection, also in the middle of a reply */
    void answer(ChatRequest request, ChatReply reply) throws IOException, InterruptedException;
}
