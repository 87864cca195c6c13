package io.smartconvo.drp;

import io.smartconvo.privacy.VerificationKey;
import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that may ask a tenant for people (11 CCR 7063).
 *
 * @param id what the network calls it
 * @param key verifies what it signs
 * @param vouches whether the tenant relies on its proof of who somebody is
 * @param tokenIssuedAt when the message was made for which it got its token; null before the first
 */
record AuthorizedAgent(
        TenantId tenant,
        String id,
        String name,
        @Nullable String webUrl,
        VerificationKey key,
        boolean vouches,
        Instant addedAt,
        @Nullable Instant tokenIssuedAt) {}
