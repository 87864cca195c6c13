package io.smartconvo.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A bank's code right after its name: the form alone is that of any word of eight letters. */
public final class BicFinder implements Finder {

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<!\\p{L})(?:BIC|SWIFT)(?:[ /-]?(?:BIC|SWIFT|code))?[ :=]{1,3}(?:(?:is|ist|lautet|est|es|é|è|to|jest) )?"
                    + "((?-i:[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?))(?![\\p{L}\\d])");

    @Override
    public List<Span> find(String text) {
        if (IntStream.range(0, text.length()).noneMatch(at -> isNamed(text, at))) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            found.add(new Span(named.start(1), named.end(1)));
        }
        return found;
    }

    /** Whether the word for such a code stands at this place. */
    static boolean isNamed(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case 'B', 'b' -> text.regionMatches(true, at, "BIC", 0, 3);
            case 'S', 's' -> text.regionMatches(true, at, "SWIFT", 0, 5);
            default -> false;
        };
    }
}
