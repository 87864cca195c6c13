package io.smartconvo.console;

import io.smartconvo.platform.Misfit;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A site as somebody filled it in; anything may be missing or wrong. */
record SiteForm(
        @Nullable String name,
        @Nullable List<@Nullable String> origins,
        @Nullable List<@Nullable String> flows,
        @Nullable String locale,
        @Nullable Map<String, @Nullable String> theme,
        @Nullable Map<String, @Nullable String> texts) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST = 50;
    private static final int LONGEST_TEXT = 500;
    private static final Pattern TEXT_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9.]{0,39}");

    /** @param published keys of the tenant's flows */
    List<Misfit> misfits(Set<String> published) {
        List<Misfit> misfits = new ArrayList<>();
        if (spelledName().isEmpty() || spelledName().length() > LONGEST_NAME || hasControls(spelledName())) {
            misfits.add(new Misfit("name", "A name has 1 to 100 characters."));
        }
        if (given(origins).size() > MOST
                || given(origins).stream().anyMatch(text -> Origin.read(text).isEmpty())) {
            misfits.add(new Misfit("origins", "Up to 50 origins such as https://shop.example, without a path."));
        }
        if (given(flows).isEmpty() || !published.containsAll(given(flows))) {
            misfits.add(new Misfit("flows", "At least one flow, each of them published."));
        }
        if (spelledLocale().isEmpty()) {
            misfits.add(new Misfit("locale", "A language such as en or de-AT."));
        }
        filled(theme).entrySet().stream()
                .filter(look -> !Look.allows(look.getKey(), look.getValue()))
                .forEach(look -> misfits.add(Look.misfit(look.getKey())));
        if (filled(texts).size() > MOST || !filled(texts).entrySet().stream().allMatch(SiteForm::isText)) {
            misfits.add(new Misfit("texts", "Up to 50 texts of up to 500 characters, by name."));
        }
        return misfits;
    }

    /** Only what has no misfits. */
    Site site(UUID id, TenantId tenant, String key) {
        return new Site(
                id,
                tenant,
                key,
                spelledName(),
                spelledOrigins(),
                given(flows),
                spelledLocale().orElseThrow(),
                filled(theme),
                filled(texts));
    }

    /** What has no value is not there. */
    private static Map<String, String> filled(@Nullable Map<String, @Nullable String> given) {
        Map<String, String> filled = new TreeMap<>();
        if (given != null) {
            given.forEach((key, value) -> {
                if (value != null) {
                    filled.put(key, value);
                }
            });
        }
        return filled;
    }

    private String spelledName() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    private List<String> spelledOrigins() {
        return given(origins).stream()
                .map(Origin::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Locale> spelledLocale() {
        try {
            Locale read = new Locale.Builder()
                    .setLanguageTag(Objects.requireNonNullElse(locale, ""))
                    .build();
            return read.getLanguage().isEmpty() ? Optional.empty() : Optional.of(read);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(Map.Entry<String, String> entry) {
        return TEXT_NAME.matcher(entry.getKey()).matches()
                && entry.getValue().length() <= LONGEST_TEXT
                && !hasControls(entry.getValue());
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static List<String> given(@Nullable List<@Nullable String> list) {
        return list == null
                ? List.of()
                : list.stream().map(text -> text == null ? "" : text).distinct().toList();
    }
}
