package io.smartconvo.privacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known about a text.
 *
 * @param regions where national phone numbers without a country code may come from, ISO 3166 codes
 * @param allowed kinds to leave in the text
 */
public record MaskContext(List<String> regions, Set<PersonalKind> allowed) {

    private static final Map<String, List<String>> HOMES = Map.of(
            "en", List.of("US", "GB"),
            "de", List.of("DE", "AT", "CH"),
            "fr", List.of("FR"),
            "es", List.of("ES", "MX"),
            "it", List.of("IT"),
            "pt", List.of("PT", "BR"),
            "nl", List.of("NL"),
            "pl", List.of("PL"),
            "tr", List.of("TR"),
            "ar", List.of("SA", "AE", "EG"));

    public MaskContext {
        regions = List.copyOf(regions);
        allowed = Set.copyOf(allowed);
    }

    /** Regions from the visitor's locale: its own first, then where the language is mostly spoken. */
    public static MaskContext of(Locale locale, Set<PersonalKind> allowed) {
        Set<String> regions = new LinkedHashSet<>();
        if (locale.getCountry().length() == 2) {
            regions.add(locale.getCountry());
        }
        regions.addAll(HOMES.getOrDefault(locale.getLanguage(), List.of()));
        return new MaskContext(new ArrayList<>(regions), allowed);
    }

    public static MaskContext of(Locale locale) {
        return of(locale, Set.of());
    }
}
