package io.smartconvo.privacy.mask;

/** Emirates ID: 784, year of birth, seven digits, Luhn. */
final class EmiratesIdentityNumber extends IdFinder {

    EmiratesIdentityNumber() {
        super("784[- ]?(?:19|20)\\d{2}[- ]?\\d{7}[- ]?\\d");
    }

    @Override
    boolean isValid(String id) {
        return CardFinder.checksumFits(id);
    }
}
