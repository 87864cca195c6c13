package io.smartconvo.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts placeholders where a conversation's texts say something personal. The same value gets the same placeholder in
 * every text of the conversation. Not thread-safe, as its placeholders are not.
 */
public final class Disguise {

    private static final char COVERED = '\u0001';

    private final MaskContext context;
    private final KnownValues known;
    private final Placeholders placeholders;
    private final Set<String> spared;

    public Disguise(MaskContext context, KnownValues known, Placeholders placeholders) {
        this(context, known, placeholders, Set.of());
    }

    private Disguise(MaskContext context, KnownValues known, Placeholders placeholders, Set<String> spared) {
        this.context = context;
        this.known = known;
        this.placeholders = placeholders;
        this.spared = spared;
    }

    /** One that leaves what these texts say: a shop may tell its own address. */
    public Disguise sparing(Collection<String> texts) {
        Set<String> more = new HashSet<>(spared);
        texts.forEach(text -> PersonalDataMask.find(text, context).forEach(match -> more.add(key(match))));
        return more.isEmpty() ? this : new Disguise(context, known, placeholders, more);
    }

    /** One that leaves these kinds. */
    public Disguise allowing(Set<PersonalKind> kinds) {
        return kinds.isEmpty()
                ? this
                : new Disguise(new MaskContext(context.regions(), kinds), known, placeholders, spared);
    }

    private static String key(PersonalMatch match) {
        return match.kind() + " " + match.canonical();
    }

    /** The text with what is known and everything else that is found replaced. */
    public String mask(String text) {
        return replace(text, covers(text));
    }

    /**
     * The text with only what is known replaced.
     *
     * @param markup whether the text is markdown, in which a value may have got backslashes
     */
    public String hide(String text, boolean markup) {
        return replace(text, known.find(text, markup));
    }

    /** How many words may have to be seen to recognize one value. */
    int mostWords() {
        return known.mostWords();
    }

    List<Cover> covers(String text) {
        List<Cover> covers = new ArrayList<>(known.find(text, false));
        for (PersonalMatch match : PersonalDataMask.find(without(text, covers), context)) {
            if (!spared.contains(key(match))) {
                covers.add(Cover.found(match));
            }
        }
        covers.sort(Comparator.comparingInt(Cover::start));
        return covers;
    }

    private static String without(String text, List<Cover> covers) {
        if (covers.isEmpty()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text);
        for (Cover cover : covers) {
            for (int i = cover.start(); i < cover.end(); i++) {
                rest.setCharAt(i, COVERED);
            }
        }
        return rest.toString();
    }

    private String replace(String text, List<Cover> covers) {
        return covers.isEmpty() ? text : replace(text, 0, text.length(), covers);
    }

    /** The part between these places; what a cover has begun before it is not said. */
    String replace(String text, int from, int to, List<Cover> covers) {
        StringBuilder masked = new StringBuilder(to - from + 16);
        int done = from;
        for (Cover cover : covers) {
            if (cover.end() > done && cover.start() < to) {
                masked.append(text, done, Math.max(done, cover.start()));
                masked.append(cover.placeholder(placeholders::of));
                done = cover.end();
            }
        }
        return masked.append(text, Math.min(done, to), to).toString();
    }
}
