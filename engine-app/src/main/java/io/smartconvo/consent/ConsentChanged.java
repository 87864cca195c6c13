package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;

/** Published inside the transaction that recorded a decision, after its lock is held. */
public record ConsentChanged(TenantId tenant, SubjectId subject, Purpose purpose, boolean granted) {}
