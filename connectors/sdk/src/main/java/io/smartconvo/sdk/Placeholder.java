package io.smartconvo.sdk;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a text instead of a personal value: {@code [EMAIL_1]}. Within one conversation the same value always
 * has the same placeholder.
 *
 * @param label upper case ASCII letters and digits, in words joined by underscores
 * @param number from 1
 */
public record Placeholder(String label, int number) {

    /** Models, and whatever escapes markdown, put backslashes before the signs. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\\\?\\[([A-Z][A-Z0-9]{0,15}(?:\\\\?_[A-Z0-9]{1,15}){0,2})\\\\?_(\\d{1,3})\\\\?]");

    /** The placeholder as it stands in a text. */
    public String text() {
        return "[" + label + "_" + number + "]";
    }

    /** A label made of a name that a flow's author chose, such as {@code fullName}. */
    public static String label(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        boolean fits = words.matches("[A-Z][A-Z0-9]{0,15}(?:_[A-Z0-9]{1,15}){0,2}");
        return fits ? words : "ANSWER";
    }

    /** A cheap look whether it is worth searching. */
    public static boolean mayStandIn(String text) {
        return text.indexOf('[') >= 0;
    }

    /** Whether there is a placeholder in the text. */
    public static boolean standsIn(String text) {
        return mayStandIn(text) && WRITTEN.matcher(text).find();
    }

    /** How many placeholders are in the text, the same one counted each time. */
    public static int count(String text) {
        return mayStandIn(text)
                ? Math.toIntExact(WRITTEN.matcher(text).results().count())
                : 0;
    }

    /** Gives what a placeholder stands for, or null to leave it. */
    public interface Value {

        /** @param at where in the text the placeholder begins */
        @Nullable String of(String placeholder, int at);
    }

    /** The text with its placeholders replaced; one that stays loses the backslashes it may have got. */
    public static String replaceAll(String text, Value values) {
        if (!mayStandIn(text)) {
            return text;
        }
        return WRITTEN.matcher(text).replaceAll(found -> {
            String plain = plain(found);
            String value = values.of(plain, found.start());
            return Matcher.quoteReplacement(value == null ? plain : value);
        });
    }

    private static String plain(MatchResult found) {
        return "[" + found.group(1).replace("\\", "") + "_" + found.group(2) + "]";
    }
}
