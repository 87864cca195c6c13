package io.smartconvo.privacy.mask;

/**
 * Cyrillic and Greek letters that look like Latin ones. Only a word that also has Latin letters, and no other letters
 * than these, is a disguise; everything else is a language.
 */
final class LookAlikes {

    private static final String STRANGE = "авеорсухіјѕһԁԛԝкмтнАВЕКМНОРСТУХІЈЅαορνικτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "aBeopcyxijshdqwkmtHABEKMHOPCTYXIJSaopviktuxABEZHIKMNOPTYX";

    private LookAlikes() {}

    static void latinize(StringBuilder text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i)) && "._-".indexOf(text.charAt(i)) < 0) {
                latinize(text, start, i);
                start = i + 1;
            }
        }
    }

    private static void latinize(StringBuilder text, int start, int end) {
        boolean latin = false;
        boolean strange = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean plain = c < 128;
            latin |= plain && Character.isLetter(c);
            strange |= !plain;
            if (!plain && STRANGE.indexOf(c) < 0) {
                return;
            }
        }
        for (int i = start; latin && strange && i < end; i++) {
            int at = STRANGE.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, LATIN.charAt(at));
            }
        }
    }
}
