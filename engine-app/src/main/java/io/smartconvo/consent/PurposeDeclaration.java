package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant says about a purpose.
 *
 * @param dataClasses kinds of data, for instance {@code contact}
 * @param retentionDays how long captured values are kept
 * @param recipients who else gets the data, by name
 * @param notices what the visitor is told, in each language
 * @param validFor how long a yes counts; null for as long as the notice stays in force
 * @param askAgainAfter how long a no is respected before a flow may ask again
 */
public record PurposeDeclaration(
        Purpose purpose,
        LegalBasis basis,
        List<String> dataClasses,
        int retentionDays,
        List<String> recipients,
        Map<Locale, NoticeText> notices,
        @Nullable Period validFor,
        Period askAgainAfter) {

    private static final Period HALF_A_YEAR = Period.ofMonths(6);

    public PurposeDeclaration {
        dataClasses = List.copyOf(dataClasses);
        recipients = List.copyOf(recipients);
        notices = Map.copyOf(notices);
        if (notices.isEmpty() || retentionDays < 1) {
            throw new IllegalArgumentException("A purpose needs a notice and a retention of at least one day");
        }
        if (askAgainAfter.isNegative() || validFor != null && (validFor.isNegative() || validFor.isZero())) {
            throw new IllegalArgumentException("A purpose's periods do not run backwards");
        }
    }

    /** A yes without an end of its own, and half a year's peace after a no. */
    public PurposeDeclaration(
            Purpose purpose,
            LegalBasis basis,
            List<String> dataClasses,
            int retentionDays,
            List<String> recipients,
            Map<Locale, NoticeText> notices) {
        this(purpose, basis, dataClasses, retentionDays, recipients, notices, null, HALF_A_YEAR);
    }

    /** Whether a visitor was told the same by it: if not, everyone is asked again. */
    boolean saysTheSameAs(PurposeDeclaration other) {
        return basis == other.basis
                && dataClasses.equals(other.dataClasses)
                && retentionDays == other.retentionDays
                && recipients.equals(other.recipients)
                && notices.equals(other.notices);
    }
}
