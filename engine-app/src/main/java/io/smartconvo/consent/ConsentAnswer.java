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
 */
public record ConsentAnswer(
        Purpose purpose,
        boolean granted,
        int noticeVersion,
        Locale locale,
        @Nullable Instant clientAt,
        ConsentSource source) {

    /** An answer to the notice that was just shown. */
    public static ConsentAnswer to(Notice notice, boolean granted, @Nullable Instant clientAt, ConsentSource source) {
        return new ConsentAnswer(notice.purpose(), granted, notice.version(), notice.locale(), clientAt, source);
    }
}
