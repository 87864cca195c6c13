package io.smartconvo.audit;

import io.smartconvo.tenant.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looked at or did.
 *
 * @param actor the member
 * @param conversation whom it was about, null if about no visitor
 * @param object what it was about in the tenant's own terms: a key or a number, never anything a visitor said
 */
public record AuditEvent(
        TenantId tenant,
        UUID actor,
        AuditAction action,
        @Nullable UUID conversation,
        @Nullable String object) {}
