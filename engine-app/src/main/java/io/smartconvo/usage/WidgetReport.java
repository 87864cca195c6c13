package io.smartconvo.usage;

import io.smartconvo.sdk.ForgetfulJson;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a widget may tell about itself, and nothing else can be said in it: the site's public key, its own version, and either
 * what kind of thing went wrong or how long it took to open.
 *
 * @param loadMillis how long, or null for an error
 */
record WidgetReport(
        String site,
        String version,
        @Nullable Kind error,
        @Nullable Integer loadMillis) {

    private static final JsonMapper JSON = ForgetfulJson.mapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern SITE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    private static final int LONGEST_LOAD = 600_000;

    /** What can go wrong, as far as anybody is told. */
    enum Kind {
        /** A part of the widget could not be loaded. */
        LOAD,
        /** The server said something the widget does not understand. */
        PROTOCOL
    }

    /** Nothing if it says anything that is not in the vocabulary. */
    static Optional<WidgetReport> read(byte[] body) {
        try {
            JsonNode report = JSON.readTree(body);
            return report.isObject() && fits(report) ? Optional.of(of(report)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean fits(JsonNode report) {
        Set<String> names = Set.copyOf(report.propertyNames());
        boolean isError = names.equals(Set.of("site", "version", "error"))
                && report.get("error").isString();
        boolean isLoad = names.equals(Set.of("site", "version", "load"))
                && report.get("load").isInt()
                && report.get("load").intValue() >= 0
                && report.get("load").intValue() <= LONGEST_LOAD;
        return (isError || isLoad)
                && SITE.matcher(report.get("site").asString("")).matches()
                && VERSION.matcher(report.get("version").asString("")).matches();
    }

    private static WidgetReport of(JsonNode report) {
        JsonNode error = report.get("error");
        JsonNode load = report.get("load");
        return new WidgetReport(
                report.get("site").stringValue(),
                report.get("version").stringValue(),
                error == null ? null : kind(error.stringValue()),
                load == null ? null : load.intValue());
    }

    /** In lower case only: one spelling, one meaning. */
    private static Kind kind(String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a kind");
        }
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Which of a few classes a time falls into. */
    static String loadTime(int millis) {
        if (millis < 300) {
            return millis < 100 ? "< 100 ms" : "< 300 ms";
        }
        if (millis < 3_000) {
            return millis < 1_000 ? "< 1 s" : "< 3 s";
        }
        return ">= 3 s";
    }
}
