package io.smartconvo.flow;

import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One published state of a flow; never changes.
 *
 * @param key the flow's key, the same for all its versions
 * @param version counted from 1
 * @param checksum SHA-256 of diagram, forms and tests, in hex
 * @param processDefinitionId what the engine calls it
 * @param publishedBy the member who did; null for what the product did by itself
 */
public record FlowVersion(
        UUID id,
        TenantId tenant,
        String key,
        int version,
        String name,
        String checksum,
        String processDefinitionId,
        Instant publishedAt,
        @Nullable String note,
        @Nullable UUID publishedBy) {}
