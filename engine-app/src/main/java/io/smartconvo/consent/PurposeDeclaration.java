package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a tenant says about a purpose.
 *
 * @param dataClasses kinds of data, for instance {@code contact}
 * @param retentionDays how long captured values are kept
 * @param recipients who else gets the data, by name
 * @param notices what the visitor is told, in each language
 */
public record PurposeDeclaration(
        Purpose purpose,
        LegalBasis basis,
        List<String> dataClasses,
        int retentionDays,
        List<String> recipients,
        Map<Locale, NoticeText> notices) {

    public PurposeDeclaration {
        dataClasses = List.copyOf(dataClasses);
        recipients = List.copyOf(recipients);
        notices = Map.copyOf(notices);
        if (notices.isEmpty() || retentionDays < 1) {
            throw new IllegalArgumentException("A purpose needs a notice and a retention of at least one day");
        }
    }
}
