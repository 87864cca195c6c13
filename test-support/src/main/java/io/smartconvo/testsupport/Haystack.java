package io.smartconvo.testsupport;

import java.nio.charset.StandardCharsets;

/** Bytes to search, each one a character; made once for all markers. */
record Haystack(String exact, String lower) {

    static Haystack of(byte[] bytes) {
        return new Haystack(
                new String(bytes, StandardCharsets.ISO_8859_1), new String(lower(bytes), StandardCharsets.ISO_8859_1));
    }

    boolean holds(String text, boolean ignoringCase) {
        return (ignoringCase ? lower : exact).contains(text);
    }

    /** ASCII only, so that a byte stays a character. */
    private static byte[] lower(byte[] bytes) {
        var lower = bytes.clone();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] += 32;
            }
        }
        return lower;
    }
}
