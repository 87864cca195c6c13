package io.smartconvo.tenant;

import java.util.UUID;

/** Identity of a tenant, the controller in GDPR terms. Random, without meaning. */
public record TenantId(UUID value) {

    public static TenantId of(String value) {
        return new TenantId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
