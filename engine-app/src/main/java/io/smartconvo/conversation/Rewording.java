package io.smartconvo.conversation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts other words where a text quotes some value: as it is, in another case, escaped for markdown or for an address,
 * and numbers with any usual grouping. Finds whole words only, and none of a single character: what it found would be
 * chance.
 */
final class Rewording {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d{7,}");
    private static final int SHORTEST = 2;

    private final @Nullable Pattern quoted;
    private final String replacement;

    private Rewording(@Nullable Pattern quoted, String replacement) {
        this.quoted = quoted;
        this.replacement = Matcher.quoteReplacement(replacement);
    }

    /** Takes these values out of texts. */
    static Rewording withholding(Collection<String> values) {
        return of(values, VisitorText.WITHHELD);
    }

    /** @param values in their normalized spelling; lists as Java writes them */
    static Rewording of(Collection<String> values, String replacement) {
        List<String> terms = values.stream()
                .flatMap(Rewording::items)
                .filter(term -> term.length() >= SHORTEST && !term.equals("true") && !term.equals("false"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return new Rewording(terms.isEmpty() ? null : pattern(terms), replacement);
    }

    private static Stream<String> items(String value) {
        return value.startsWith("[") && value.endsWith("]")
                ? Stream.of(value.substring(1, value.length() - 1).split(", ", -1))
                : Stream.of(value);
    }

    private static Pattern pattern(List<String> terms) {
        String any = terms.stream()
                .flatMap(term -> Stream.of(spelling(term), Pattern.quote(inAddress(term))))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String spelling(String term) {
        String between = LONG_NUMBER.matcher(term).matches() ? "[\\\\\\s()./-]{0,3}" : "\\\\?";
        return term.codePoints()
                .mapToObj(point -> "\\\\?" + Pattern.quote(Character.toString(point)))
                .collect(Collectors.joining(between));
    }

    private static String inAddress(String term) {
        return URLEncoder.encode(term, StandardCharsets.UTF_8).replace("+", "%20");
    }

    boolean isNothing() {
        return quoted == null;
    }

    String of(String text) {
        return quoted == null ? text : quoted.matcher(text).replaceAll(replacement);
    }

    /** Whether an answer is or quotes one of the values. */
    boolean touches(@Nullable Object value) {
        if (quoted == null || value == null || value instanceof Boolean) {
            return false;
        }
        return quoted.matcher(Objects.toString(value)).find();
    }
}
