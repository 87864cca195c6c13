package io.smartconvo.consent;

import io.smartconvo.platform.Misfit;
import io.smartconvo.privacy.Purpose;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A purpose as somebody filled it in; anything may be missing or wrong.
 *
 * @param validFor how long a yes counts, an ISO 8601 period in days, weeks, months or years
 * @param askAgainAfter the same for the peace after a no
 * @param notices by language
 * @param noticeVersion the one that was in force when the form was opened; none for a new purpose
 */
record PurposeForm(
        @Nullable LegalBasis basis,
        @Nullable List<@Nullable String> dataClasses,
        @Nullable Integer retentionDays,
        @Nullable List<@Nullable String> recipients,
        @Nullable String validFor,
        @Nullable String askAgainAfter,
        @Nullable Map<String, @Nullable Words> notices,
        @Nullable Integer noticeVersion) {

    private static final int TEN_YEARS = 3_650;
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_BUTTON = 40;
    private static final String HALF_A_YEAR = "P6M";
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1," + LONGEST_NAME + "}");

    record Words(
            @Nullable String text,
            @Nullable String url,
            @Nullable String accept,
            @Nullable String refuse) {

        boolean fits() {
            String said = blankToNull(text);
            return said != null
                    && said.length() <= LONGEST_TEXT
                    && said.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n')
                    && isAddress(blankToNull(url))
                    && Stream.of(blankToNull(accept), blankToNull(refuse))
                            .allMatch(button -> button == null
                                    || button.length() <= LONGEST_BUTTON
                                            && button.chars().noneMatch(Character::isISOControl));
        }

        NoticeText notice() {
            return new NoticeText(
                    Objects.requireNonNull(blankToNull(text)),
                    blankToNull(url),
                    blankToNull(accept),
                    blankToNull(refuse));
        }

        /** Visitors follow it: nothing but https, and nobody's name and password in it. */
        private static boolean isAddress(@Nullable String url) {
            if (url == null) {
                return true;
            }
            try {
                URI uri = new URI(url);
                return url.length() <= LONGEST_URL
                        && "https".equals(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getUserInfo() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }

        private static @Nullable String blankToNull(@Nullable String given) {
            return given == null || given.isBlank() ? null : given.strip();
        }
    }

    int known() {
        return noticeVersion == null ? 0 : noticeVersion;
    }

    List<Misfit> misfits() {
        List<Misfit> misfits = new ArrayList<>();
        if (basis == null) {
            misfits.add(new Misfit("basis", "Why the law allows it: one of the four."));
        }
        if (retentionDays == null || retentionDays < 1 || retentionDays > TEN_YEARS) {
            misfits.add(new Misfit("retentionDays", "1 to 3,650 days."));
        }
        if (names(dataClasses).isEmpty()) {
            misfits.add(new Misfit("dataClasses", "1 to 20 kinds of data, each up to 100 characters."));
        }
        if (recipients != null && !recipients.isEmpty() && names(recipients).isEmpty()) {
            misfits.add(new Misfit("recipients", "Up to 20 names of up to 100 characters."));
        }
        if (validFor != null
                && period(validFor).filter(period -> !period.isZero()).isEmpty()) {
            misfits.add(new Misfit("validFor", "A period such as P1Y, or none."));
        }
        if (askAgainAfter != null && period(askAgainAfter).isEmpty()) {
            misfits.add(new Misfit("askAgainAfter", "A period such as P6M."));
        }
        if (!noticesFit()) {
            misfits.add(new Misfit(
                    "notices",
                    "A text of up to 4,000 characters in 1 to 20 languages; an address begins with https; a button has up"
                            + " to 40 characters."));
        }
        return misfits;
    }

    /** Only what has no misfits. */
    PurposeDeclaration declaration(Purpose purpose) {
        Map<Locale, NoticeText> texts = new HashMap<>();
        given(notices)
                .forEach((tag, words) -> texts.put(
                        language(tag).orElseThrow(),
                        Objects.requireNonNull(words).notice()));
        return new PurposeDeclaration(
                purpose,
                Objects.requireNonNull(basis),
                names(dataClasses),
                Objects.requireNonNull(retentionDays),
                names(recipients),
                texts,
                validFor == null ? null : Period.parse(validFor),
                Period.parse(askAgainAfter == null ? HALF_A_YEAR : askAgainAfter));
    }

    private boolean noticesFit() {
        Map<String, @Nullable Words> all = given(notices);
        return !all.isEmpty()
                && all.size() <= MOST
                && all.keySet().stream().allMatch(tag -> language(tag).isPresent())
                && all.keySet().stream()
                                .map(PurposeForm::language)
                                .flatMap(Optional::stream)
                                .distinct()
                                .count()
                        == all.size()
                && all.values().stream().allMatch(words -> words != null && words.fits());
    }

    private static Map<String, @Nullable Words> given(@Nullable Map<String, @Nullable Words> notices) {
        return notices == null ? Map.of() : notices;
    }

    /** Nothing if one of them is no name. */
    private static List<String> names(@Nullable List<@Nullable String> given) {
        List<String> names = given == null
                ? List.of()
                : given.stream()
                        .map(name -> name == null ? "" : name.strip())
                        .distinct()
                        .toList();
        boolean fit = names.size() <= MOST
                && names.stream().allMatch(name -> NAME.matcher(name).matches());
        return fit ? names : List.of();
    }

    private static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text)).filter(period -> !period.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> language(String tag) {
        try {
            Locale read = new Locale.Builder().setLanguageTag(tag).build();
            return read.getLanguage().isEmpty() ? Optional.empty() : Optional.of(read);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
