package io.smartconvo.capture;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.time.Instant;

/**
 * Published inside the transaction that is about to delete kept values whose time is up, before it locks any of them.
 * Ask for them by {@link AnswerVault#expired} under the lock a turn takes: one may have been given anew until then.
 */
public record FieldsExpired(TenantId tenant, SubjectId subject, Instant now) {}
