package io.smartconvo.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bank's code right after its name: the form alone is that of any word of eight letters. */
public final class BicFinder implements Finder {

    private static final Pattern NAMED =
            Pattern.compile("(?i)(?<!\\p{L})(?:BIC|SWIFT)(?:[ /-]?(?:BIC|SWIFT|code))?[ :=]{1,3}(?:(?:is|ist|lautet|est|es|é|è|to|jest) )?"
                    + "((?-i:[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?))(?![\\p{L}\\d])");

    @Override
    public List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            found.add(new Span(named.start(1), named.end(1)));
        }
        return found;
    }
}
