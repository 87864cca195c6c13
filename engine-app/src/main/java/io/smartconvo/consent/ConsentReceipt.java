package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision on record.
 *
 * @param jws the signed receipt (JWS, compact) for its person to keep; null for decisions made before there were any
 */
public record ConsentReceipt(
        ReceiptId id,
        Purpose purpose,
        boolean granted,
        Instant at,
        @Nullable String jws) {}
