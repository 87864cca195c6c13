package io.smartconvo.privacy.mask;

/** T.C. kimlik numarası: eleven digits, two of which check the others. */
final class TurkishIdentityNumber extends IdFinder {

    TurkishIdentityNumber() {
        super("[1-9]\\d{10}");
    }

    @Override
    boolean isValid(String id) {
        int odd = Checks.weighed(id, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = Checks.weighed(id, 0, 1, 0, 1, 0, 1, 0, 1);
        int tenth = Math.floorMod(odd * 7 - even, 10);
        return Checks.digit(id, 9) == tenth && Checks.digit(id, 10) == (odd + even + tenth) % 10;
    }
}
