package io.smartconvo.privacy.mask;

/** How many digits a text has: most finders need not look at one with few. */
final class Digits {

    private Digits() {}

    static boolean atLeast(String text, int fewest) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < fewest; i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits == fewest;
    }
}
