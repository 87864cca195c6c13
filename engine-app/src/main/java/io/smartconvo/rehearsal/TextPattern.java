package io.smartconvo.rehearsal;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which a {@code *} that stands alone matches any text; {@code **} is markdown and means itself. */
record TextPattern(String text) {

    private static final Pattern WILDCARD = Pattern.compile("(?<!\\*)\\*(?!\\*)");

    boolean matches(String actual) {
        String regex =
                Arrays.stream(WILDCARD.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(actual).matches();
    }

    @Override
    public String toString() {
        return text.replace("\n", "\n  ");
    }
}
