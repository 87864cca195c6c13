package io.smartconvo.flow.feel;

import java.util.regex.Pattern;

/**
 * Puts a backslash where a value could start markup, and nowhere else: a date or a name reads the same in every place
 * that shows messages, also where nothing interprets them.
 */
final class MarkdownEscape {

    /** What has a meaning anywhere in a line. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]()]");

    /** Only a bare address becomes a link by itself; its end may stand in the next value. */
    private static final Pattern ADDRESS = Pattern.compile(":(?=//|/?\\z)");

    /** What starts a list, a heading or a quotation; the value may stand at the start of a line. */
    private static final Pattern LINE_START = Pattern.compile("(?m)^([ \t]*)([-+#>])");

    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^([ \t]*\\d{1,9})\\.(?=\\s|$)");

    private MarkdownEscape() {}

    static String of(String value) {
        String escaped = SIGN.matcher(value).replaceAll("\\\\$0");
        escaped = ADDRESS.matcher(escaped).replaceAll("\\\\:");
        escaped = LINE_START.matcher(escaped).replaceAll("$1\\\\$2");
        return LIST_NUMBER.matcher(escaped).replaceAll("$1\\\\.");
    }
}
