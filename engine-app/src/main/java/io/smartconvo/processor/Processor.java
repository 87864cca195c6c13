package io.smartconvo.processor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a tenant's register.
 *
 * @param activeUntil null while it counts
 */
public record Processor(
        UUID id,
        ProcessorDeclaration declared,
        Instant activeSince,
        @Nullable Instant activeUntil) {}
