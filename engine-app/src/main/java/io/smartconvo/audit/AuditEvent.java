package io.smartconvo.audit;

import io.smartconvo.tenant.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looked at or did.
 *
 * @param actor the member; null if the platform did it by itself
 * @param conversation whom it was about, null if about no visitor
 * @param object what it was about in the tenant's own terms: an id, a key or a number, never anything a visitor said and
 *     nobody's name
 */
public record AuditEvent(
        TenantId tenant,
        @Nullable UUID actor,
        AuditAction action,
        @Nullable UUID conversation,
        @Nullable String object) {

    /** Under which stands what operators do who work for no tenant. No tenant has this id, so none reads it. */
    public static final TenantId INSTALLATION = new TenantId(new UUID(0, 0));

    /** Something that is about no visitor. */
    public static AuditEvent of(TenantId tenant, UUID actor, AuditAction action, @Nullable String object) {
        return new AuditEvent(tenant, actor, action, null, object);
    }

    /** Something that nobody asked for. */
    public static AuditEvent byPlatform(TenantId tenant, AuditAction action, String object) {
        return new AuditEvent(tenant, null, action, null, object);
    }
}
