package io.smartconvo.dsar;

import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as its row says; nothing sealed.
 *
 * @param dueAt null while its clock has not begun
 * @param extended why it was prolonged
 * @param paused for how long its clock has stood still, the pause that lasts not counted
 * @param madeBy the member who took it down; null if the person did
 * @param agent the name of the authorized agent who asks for the person; null if nobody does
 * @param erased numbers of rows by table, as JSON
 */
record SubjectRequest(
        UUID id,
        TenantId tenant,
        String reference,
        RequestKind kind,
        Regime regime,
        Channel channel,
        RequestState state,
        Locale locale,
        @Nullable Identity identity,
        @Nullable Instant identityAt,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable String extended,
        @Nullable Instant pausedSince,
        Duration paused,
        @Nullable Instant closedAt,
        @Nullable UUID madeBy,
        @Nullable String agent,
        @Nullable UUID approvedBy,
        @Nullable RefusalGround refusal,
        @Nullable Instant refusedAt,
        @Nullable String erased,
        @Nullable String certificate) {

    SubjectRequest due(@Nullable Instant due) {
        return new SubjectRequest(
                id,
                tenant,
                reference,
                kind,
                regime,
                channel,
                state,
                locale,
                identity,
                identityAt,
                receivedAt,
                due,
                extended,
                pausedSince,
                paused,
                closedAt,
                madeBy,
                agent,
                approvedBy,
                refusal,
                refusedAt,
                erased,
                certificate);
    }
}
