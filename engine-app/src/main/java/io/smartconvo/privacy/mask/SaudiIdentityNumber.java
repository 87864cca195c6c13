package io.smartconvo.privacy.mask;

/** A Saudi citizen or resident: ten digits and Luhn, called by its name. */
final class SaudiIdentityNumber extends IdFinder {

    SaudiIdentityNumber() {
        super("[12]\\d{9}", "national id|iqama|هوية|الهوية|هويتي|إقامة|الإقامة|إقامتي");
    }

    @Override
    boolean isValid(String id) {
        return CardFinder.checksumFits(id);
    }
}
