package io.smartconvo.dsar;

import java.util.UUID;

/** Something happened to a request that an agent made; told in the transaction in which it did. */
public record AgentRequestMoved(UUID request) {}
