package io.smartconvo.privacy.mask;

/** Burgerservicenummer: nine digits and the eleven test, which one number in eleven passes by chance. */
final class DutchBsn extends IdFinder {

    DutchBsn() {
        super("\\d{4}[ .]?\\d{2}[ .]?\\d{3}|\\d{3}[ .]\\d{3}[ .]\\d{3}", "bsn|burgerservice\\p{L}*|sofi\\p{L}*");
    }

    @Override
    boolean isValid(String id) {
        int sum = Checks.weighed(id, 9, 8, 7, 6, 5, 4, 3, 2, -1);
        return sum > 0 && sum % 11 == 0;
    }
}
