package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;

/**
 * A running conversation as the engine knows it.
 *
 * @param processInstanceId the root process instance, also when a called flow is running
 */
public record ProcessRef(TenantId tenant, String processInstanceId) {}
