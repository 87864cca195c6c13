package io.smartconvo.capture;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.smartconvo.privacy.MaskContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A phone number, alone or as the only one in a sentence. With a country code it has to be possible, because numbering
 * plans change faster than libraries; without one it has to be valid where the visitor's language is spoken.
 */
final class PhoneAnswers implements AnswerParser {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 200;

    @Override
    public AnswerResult parse(String text, AnswerConstraints constraints, Situation situation) {
        String typed = PlainText.read(text);
        if (typed.length() > LONGEST) {
            return situation.reject(Misfit.NOT_A_PHONE_NUMBER);
        }
        String dialled = typed.startsWith("00") ? "+" + typed.substring(2) : typed;
        List<String> regions =
                new ArrayList<>(MaskContext.of(situation.locale()).regions());
        regions.add("ZZ");
        return regions.stream()
                .map(region -> whole(dialled, region).or(() -> only(dialled, region)))
                .flatMap(Optional::stream)
                .findFirst()
                .<AnswerResult>map(PhoneAnswers::accepted)
                .orElseGet(() -> situation.reject(Misfit.NOT_A_PHONE_NUMBER));
    }

    private static Optional<PhoneNumber> whole(String typed, String region) {
        if (typed.chars().anyMatch(Character::isLetter)) {
            // The parser would read letters as keys.
            return Optional.empty();
        }
        try {
            PhoneNumber number = PHONES.parse(typed, region);
            boolean fits = typed.startsWith("+")
                    ? PHONES.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    : PHONES.isValidNumber(number);
            return fits ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<PhoneNumber> only(String typed, String region) {
        List<PhoneNumber> found = new ArrayList<>();
        for (PhoneNumberMatch match : PHONES.findNumbers(typed, region)) {
            found.add(match.number());
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static AnswerResult accepted(PhoneNumber number) {
        return new AnswerResult.Accepted(
                PHONES.format(number, PhoneNumberFormat.E164), PHONES.format(number, PhoneNumberFormat.INTERNATIONAL));
    }
}
