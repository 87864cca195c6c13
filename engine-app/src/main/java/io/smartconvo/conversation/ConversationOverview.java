package io.smartconvo.conversation;

import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a conversation without opening it.
 *
 * @param processDefinitionId the flow version it runs in, as the engine calls it
 * @param processInstanceId null if its process never began
 * @param events how many there are
 */
public record ConversationOverview(
        TenantId tenant,
        UUID id,
        String processDefinitionId,
        @Nullable String processInstanceId,
        boolean ended,
        Locale locale,
        Instant startedAt,
        Instant lastActivityAt,
        long events) {}
