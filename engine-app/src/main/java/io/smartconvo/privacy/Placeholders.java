package io.smartconvo.privacy;

import io.smartconvo.sdk.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Numbers the personal values of one conversation without keeping them: what is remembered of a value is a hash under
 * the subject's key, useless once that key is destroyed. Not thread-safe.
 */
public final class Placeholders {

    /** Values of one label that are told apart; all further ones share a number. */
    static final int MOST = 200;

    private final SubjectCipher cipher;
    private final Map<String, List<String>> tags;

    /** @param tags what is remembered, by label in the order of the numbers; what is new is added to it */
    public Placeholders(SubjectCipher cipher, Map<String, List<String>> tags) {
        this.cipher = cipher;
        this.tags = tags;
    }

    /** @param canonical the value in its one spelling */
    public Placeholder of(String label, String canonical) {
        String tag = cipher.tag(label, canonical);
        List<String> known = tags.computeIfAbsent(label, each -> new ArrayList<>());
        int at = known.indexOf(tag);
        if (at >= 0) {
            return new Placeholder(label, at + 1);
        }
        if (known.size() < MOST) {
            known.add(tag);
        }
        return new Placeholder(label, known.size() < MOST ? known.size() : MOST);
    }
}
