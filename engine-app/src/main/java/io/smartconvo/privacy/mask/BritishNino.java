package io.smartconvo.privacy.mask;

import java.util.Set;

/** National Insurance number, by its form: it has no checksum. */
final class BritishNino extends IdFinder {

    BritishNino() {
        super("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]");
    }

    @Override
    boolean isValid(String id) {
        return !Set.of("BG", "GB", "NK", "KN", "TN", "NT", "ZZ").contains(id.substring(0, 2));
    }
}
