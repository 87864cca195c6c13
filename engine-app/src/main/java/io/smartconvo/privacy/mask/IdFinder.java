package io.smartconvo.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that a state gives to a person: its form, then its checksum, and for forms that other numbers have too a word
 * that names it.
 */
abstract class IdFinder implements Finder {

    private static final int FAR = 48;

    private final Pattern form;
    private final @Nullable Pattern name;

    /** @param form of bounded length; letters in upper case */
    IdFinder(String form) {
        this(form, null);
    }

    /** @param name the word without which the form says nothing, or null */
    IdFinder(String form, @Nullable String name) {
        this.form =
                Pattern.compile("(?<![\\p{L}\\d+]|\\d[.,])(?:" + form + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
        this.name = name == null
                ? null
                : Pattern.compile(
                        "(?<!\\p{L})(?:" + name + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param id without separators, letters in upper case */
    abstract boolean isValid(String id);

    @Override
    public List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        Matcher candidates = form.matcher(text);
        while (candidates.find()) {
            if (isValid(Checks.plain(candidates.group())) && isMeant(text, candidates.start())) {
                found.add(new Span(candidates.start(), candidates.end()));
            }
        }
        return found;
    }

    private boolean isMeant(String text, int start) {
        if (name == null) {
            return !NumberedThing.endsBefore(text, start);
        }
        return name.matcher(text).region(Math.max(0, start - FAR), start).find();
    }
}
