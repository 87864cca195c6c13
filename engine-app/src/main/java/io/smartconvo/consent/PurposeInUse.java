package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import java.util.List;

/**
 * A purpose as it was last declared.
 *
 * @param retentionDays how long captured values are kept
 * @param active false once it is switched off
 */
public record PurposeInUse(
        Purpose purpose,
        LegalBasis basis,
        List<String> dataClasses,
        int retentionDays,
        List<String> recipients,
        int noticeVersion,
        boolean active) {}
