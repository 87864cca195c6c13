package io.smartconvo.tenant;

/** Published inside the transaction that opened a new tenant. */
public record TenantOpened(TenantId tenant) {}
