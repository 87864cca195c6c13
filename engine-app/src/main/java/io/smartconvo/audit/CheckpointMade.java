package io.smartconvo.audit;

import io.smartconvo.tenant.TenantId;

/**
 * Published inside the transaction that keeps a new checkpoint, on the one node that made it.
 *
 * @param size number of entries it covers
 * @param note the signed checkpoint
 */
public record CheckpointMade(TenantId tenant, long size, String note) {}
