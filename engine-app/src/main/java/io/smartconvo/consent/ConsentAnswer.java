package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's yes or no.
 *
 * @param noticeVersion the version the visitor was shown
 * @param locale the language of the notice the visitor was shown, {@link Notice#locale()}
 * @param clientAt the visitor's clock; kept, never trusted
 * @param banner what it was read from, if a banner of the site said so
 */
public record ConsentAnswer(
        Purpose purpose,
        boolean granted,
        int noticeVersion,
        Locale locale,
        @Nullable Instant clientAt,
        ConsentSource source,
        @Nullable BannerEvidence banner) {

    public ConsentAnswer(
            Purpose purpose,
            boolean granted,
            int noticeVersion,
            Locale locale,
            @Nullable Instant clientAt,
            ConsentSource source) {
        this(purpose, granted, noticeVersion, locale, clientAt, source, null);
    }

    /** An answer to the notice that was just shown. */
    public static ConsentAnswer to(Notice notice, boolean granted, @Nullable Instant clientAt, ConsentSource source) {
        return new ConsentAnswer(notice.purpose(), granted, notice.version(), notice.locale(), clientAt, source);
    }

    public ConsentAnswer by(@Nullable BannerEvidence evidence) {
        return new ConsentAnswer(purpose, granted, noticeVersion, locale, clientAt, source, evidence);
    }
}
