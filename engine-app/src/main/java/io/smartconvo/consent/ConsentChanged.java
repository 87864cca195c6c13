package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published inside the transaction that recorded a decision, after its lock is held.
 *
 * @param withdrawal the withdrawal that has to be carried out, if this took a consent back: what hung on it goes
 */
public record ConsentChanged(
        TenantId tenant,
        SubjectId subject,
        Purpose purpose,
        boolean granted,
        @Nullable UUID withdrawal) {}
