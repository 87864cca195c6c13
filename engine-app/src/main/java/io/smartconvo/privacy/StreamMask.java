package io.smartconvo.privacy;

import io.smartconvo.privacy.mask.HeldBack;
import java.util.List;

/**
 * Masks a text that comes in pieces. Lets go of a piece as soon as nothing that follows can make personal data of it:
 * mostly one word behind, a few hundred characters at most. Not thread-safe.
 */
public final class StreamMask {

    /** What was let go is still read: a word before a number says what it counts. */
    private static final int CONTEXT = 64;

    private final Disguise disguise;
    private final StringBuilder text = new StringBuilder();
    private int shown;

    public StreamMask(Disguise disguise) {
        this.disguise = disguise;
    }

    /** What may be shown now, masked. */
    public String add(String piece) {
        text.append(piece);
        return letGo(HeldBack.from(text, shown, disguise.mostWords()));
    }

    /** Everything held back, for nothing more comes. */
    public String end() {
        return letGo(text.length());
    }

    private String letGo(int wanted) {
        if (wanted <= shown) {
            return "";
        }
        int start = contextStart();
        String window = text.substring(start);
        List<Cover> covers = disguise.covers(window);
        int to = wanted - start;
        for (Cover cover : covers) {
            if (cover.start() < to && cover.end() > to) {
                to = cover.start();
            }
        }
        int from = shown - start;
        if (to <= from) {
            return "";
        }
        shown = start + to;
        return disguise.replace(window, from, to, covers);
    }

    private int contextStart() {
        int start = Math.max(0, shown - CONTEXT);
        while (start > 0 && start < shown && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }
}
