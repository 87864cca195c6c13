package io.smartconvo.proof.policy;

import java.util.Arrays;
import java.util.Locale;

/** What a sentence of the policy rests on. */
enum Kind {
    PROVEN,
    STATED,
    NOT_BUILT;

    static Kind of(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of sentence: " + written));
    }

    private String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
