package io.smartconvo.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.smartconvo.privacy.mask.EmailFinder;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The one spelling of a value, however it was typed: what makes equal values equal. */
final class Canonical {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private Canonical() {}

    /** @param folded as the finder saw it */
    static String of(PersonalKind kind, String folded, List<String> regions) {
        return switch (kind) {
            case EMAIL -> email(EmailFinder.plain(folded).toLowerCase(Locale.ROOT));
            case PHONE -> phone(folded, regions);
            case URL -> folded;
            case IP -> folded.toLowerCase(Locale.ROOT);
            case IBAN, BIC, CARD, ID -> signs(folded);
        };
    }

    private static String email(String address) {
        int sign = address.lastIndexOf('@');
        try {
            return address.substring(0, sign + 1) + IDN.toASCII(address.substring(sign + 1));
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }

    private static String phone(String written, List<String> regions) {
        String dialled = written.startsWith("00") ? "+" + written.substring(2) : written;
        return Stream.concat(regions.stream(), Stream.of("ZZ"))
                .map(region -> parse(dialled, region))
                .flatMap(Optional::stream)
                .findFirst()
                .map(number -> PHONES.format(number, PhoneNumberFormat.E164))
                .orElseGet(() -> signs(written));
    }

    private static Optional<PhoneNumber> parse(String written, String region) {
        try {
            PhoneNumber number = PHONES.parse(written, region);
            boolean fits = written.startsWith("+") ? PHONES.isPossibleNumber(number) : PHONES.isValidNumber(number);
            return fits ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String signs(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        written.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
