package io.smartconvo.studio;

/** Text that comes back from the database as it went in: without the null character and halves of characters. */
final class StoredText {

    private StoredText() {}

    static boolean fits(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF);
    }

    /** The same for a text of one line. */
    static boolean fitsOneLine(String text) {
        return fits(text) && text.chars().noneMatch(Character::isISOControl);
    }
}
