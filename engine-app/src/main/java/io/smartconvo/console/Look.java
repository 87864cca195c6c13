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

    private record Rule(Pattern value, String words) {}

    private static final Map<String, Rule> RULES = Map.of(
            "accent", new Rule(COLOUR, "A colour such as #2a6f4e."),
            "accent-dark", new Rule(COLOUR, "A colour such as #7fd1a8, or none."),
            "radius", new Rule(Pattern.compile("(?:[0-9]|1[0-9]|2[0-8])px"), "From 0px to 28px."),
            "font", new Rule(FONT, "One of the fonts to choose from."));

    private Look() {}

    static boolean allows(String property, String value) {
        Rule rule = RULES.get(property);
        return rule != null && rule.value().matcher(value).matches();
    }

    /** Quotes no name that nobody knows. */
    static Misfit misfit(String property) {
        Rule rule = RULES.get(property);
        return rule == null
                ? new Misfit("theme", "Only accent, accent-dark, radius and font.")
                : new Misfit("theme." + property, rule.words());
    }
}
