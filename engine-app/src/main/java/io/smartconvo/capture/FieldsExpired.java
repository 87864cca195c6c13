package io.smartconvo.capture;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Published inside the transaction that is about to delete kept values whose time is up, before it locks any of them.
 *
 * @param fields asks which ones; ask under the lock a turn takes, for a value may have been given anew until then
 */
public record FieldsExpired(TenantId tenant, SubjectId subject, Supplier<Set<FieldName>> fields) {}
