package io.smartconvo.usage;

import io.smartconvo.tenant.TenantId;

/** An element of a published flow version: all that is known of a conversation that passed it. */
public record FlowPlace(TenantId tenant, String flow, int version, String element) {}
