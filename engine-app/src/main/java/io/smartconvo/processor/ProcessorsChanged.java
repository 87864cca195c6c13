package io.smartconvo.processor;

import io.smartconvo.tenant.TenantId;

/** Published inside the transaction that changed who may receive what a tenant's visitors say. */
public record ProcessorsChanged(TenantId tenant) {}
