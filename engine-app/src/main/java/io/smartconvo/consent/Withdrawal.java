package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent taken back, and how far carrying it out has come.
 *
 * @param id opaque; names it in the engine
 * @param steps waiting steps that were ended
 * @param doneAt when everything was carried out
 */
public record Withdrawal(
        UUID id,
        TenantId tenant,
        SubjectId subject,
        Purpose purpose,
        Instant requestedAt,
        Erased erased,
        int steps,
        @Nullable Instant doneAt) {

    /**
     * How much was erased, never what.
     *
     * @param fields captured fields
     * @param answers answers in the memory of conversations
     * @param events events of transcripts that were rewritten
     */
    public record Erased(int fields, int answers, int events) {}
}
