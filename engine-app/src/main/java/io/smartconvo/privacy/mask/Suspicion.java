package io.smartconvo.privacy.mask;

/** A quick look that clears most texts: prose without a digit, a sign of addresses, or a word spelled for one. */
public final class Suspicion {

    private static final int EMOJI_STYLE = 0xFE0F;

    private Suspicion() {}

    /** False only if no finder can find anything in the text. */
    public static boolean on(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 ? plain(text, i, c) : disguised(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean plain(String text, int at, char c) {
        return switch (c) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '@' -> true;
            case ' ', '(', '[', '{', '<' -> SpelledSigns.at(text, at).found();
            case ':' -> text.startsWith("//", at + 1) || text.startsWith(":", at + 1);
            default -> BicFinder.isNamed(text, at);
        };
    }

    /** What may be read as one of the above: digits of any script, other widths, blanks, and what cannot be seen. */
    private static boolean disguised(String text, int at) {
        int c = text.codePointAt(at);
        if (c >= 0xFB00 && c < 0x10000) {
            return c != EMOJI_STYLE;
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            case Character.SPACE_SEPARATOR, Character.FORMAT -> true;
            default -> false;
        };
    }
}
