package io.smartconvo.flow;

import io.smartconvo.tenant.TenantId;

/** Published inside the transaction that stored a new version of a flow. */
public record FlowPublished(TenantId tenant, String key, int version) {}
