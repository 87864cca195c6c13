package io.smartconvo.privacy;

import io.smartconvo.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where wrapped keys are kept. The {@code …OrNew} methods commit on their own, let the first of many nodes win, and
 * answer what the winner stored.
 */
interface WrappedKeys {

    byte @Nullable [] rootCheck();

    byte[] rootCheckOrNew(byte[] wrapped);

    byte @Nullable [] tenant(TenantId tenant);

    byte[] tenantOrNew(TenantId tenant, byte[] wrapped);

    byte @Nullable [] epoch(TenantId tenant, LocalDate day);

    byte[] epochOrNew(TenantId tenant, LocalDate day, byte[] wrapped);

    /** Tenants that have a key, and none yet for this day. */
    List<TenantId> withoutEpoch(LocalDate day);

    int epochsBefore(TenantId tenant, LocalDate day);

    /** Deletes a tenant's keys of the days before this one. */
    int destroyEpochsBefore(TenantId tenant, LocalDate day);

    byte @Nullable [] subject(TenantId tenant, SubjectId subject);

    /** Joins the caller's transaction, unlike its siblings: a subject exists with the rows that belong to it. */
    void addSubject(TenantId tenant, SubjectId subject, byte[] wrapped);

    void destroySubject(TenantId tenant, SubjectId subject);
}
