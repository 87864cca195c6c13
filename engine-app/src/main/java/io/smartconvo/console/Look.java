package io.smartconvo.console;

import io.smartconvo.platform.Misfit;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a site's theme may say. The widget writes each value into a style sheet, so only what matches as a whole gets
 * there: no address, no function, nothing that ends a declaration.
 */
final class Look {

    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    /** Fonts that are there already: none is loaded, and nobody hears that somebody reads. */
    private static final Pattern FONT = Pattern.compile(Stream.of(
                    "system-ui, sans-serif",
                    "Arial, Helvetica, sans-serif",
                    "Verdana, Geneva, sans-serif",
                    "Georgia, serif",
                    "ui-rounded, system-ui, sans-serif",
                    "ui-monospace, monospace")
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));

    private static final Map<String, Pattern> ALLOWED = Map.of(
            "accent", COLOUR,
            "accent-dark", COLOUR,
            "radius", Pattern.compile("(?:[0-9]|1[0-9]|2[0-8])px"),
            "font", FONT);

    private static final Map<String, String> WORDS = Map.of(
            "accent", "A colour such as #2a6f4e.",
            "accent-dark", "A colour such as #7fd1a8, or none.",
            "radius", "From 0px to 28px.",
            "font", "One of the fonts to choose from.");

    private Look() {}

    static boolean allows(String property, String value) {
        Pattern allowed = ALLOWED.get(property);
        return allowed != null && allowed.matcher(value).matches();
    }

    /** Quotes no name that nobody knows. */
    static Misfit misfit(String property) {
        return ALLOWED.containsKey(property)
                ? new Misfit("theme." + property, WORDS.get(property))
                : new Misfit("theme", "Only accent, accent-dark, radius and font.");
    }
}
