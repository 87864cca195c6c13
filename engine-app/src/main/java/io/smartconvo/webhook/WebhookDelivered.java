package io.smartconvo.webhook;

import io.smartconvo.tenant.TenantId;
import java.util.UUID;

/**
 * Published once for each delivery, inside the transaction that forgets it.
 *
 * @param taken false if it was given up: its time was over, or the tenant removed its address
 */
public record WebhookDelivered(TenantId tenant, UUID delivery, boolean taken) {}
