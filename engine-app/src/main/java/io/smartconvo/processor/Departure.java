package io.smartconvo.processor;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.TenantId;
import java.util.Set;
import java.util.UUID;

/**
 * Something about a person that is about to leave.
 *
 * @param step id of the step in its flow
 * @param categories what kinds of data: {@code field:email}, {@code free text (masked)}
 */
public record Departure(
        TenantId tenant,
        SubjectId subject,
        UUID conversation,
        String step,
        Set<String> categories,
        Disclosure disclosure) {}
