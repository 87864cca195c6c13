package io.smartconvo.capture;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The one spelling of a value that is looked up by. Answers come normalized already (E.164, domains in ASCII); whoever
 * looks somebody up may not have typed them so.
 */
final class IndexSpelling {

    private IndexSpelling() {}

    static String of(AnswerType type, String value) {
        String composed = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC);
        return type == AnswerType.EMAIL ? email(composed) : composed;
    }

    /** Nobody tells two mailboxes apart by case, whatever the standard allows. */
    private static String email(String address) {
        int sign = address.lastIndexOf('@');
        String local = address.substring(0, Math.max(sign, 0)).toLowerCase(Locale.ROOT);
        return local + "@" + domain(address.substring(sign + 1));
    }

    private static String domain(String typed) {
        try {
            return IDN.toASCII(typed).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return typed.toLowerCase(Locale.ROOT); // No domain, so no kept address has it.
        }
    }
}
