package io.smartconvo.privacy.mask;

import java.util.List;

/** Finds one kind of personal data. */
public interface Finder {

    /**
     * @param text already folded: plain digits, spaces, hyphens and signs
     * @return stretches in ascending order that do not overlap
     */
    List<Span> find(String text);
}
