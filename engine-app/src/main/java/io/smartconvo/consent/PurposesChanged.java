package io.smartconvo.consent;

import io.smartconvo.tenant.TenantId;

/** Published inside the transaction that declared a purpose or switched one on or off. */
public record PurposesChanged(TenantId tenant) {}
