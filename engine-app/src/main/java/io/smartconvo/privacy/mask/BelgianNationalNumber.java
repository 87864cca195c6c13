package io.smartconvo.privacy.mask;

/** Rijksregisternummer: birthday, serial number, and the complement to 97; a 2 in front for births from 2000 on. */
final class BelgianNationalNumber extends IdFinder {

    BelgianNationalNumber() {
        super("\\d{2}[. ]?\\d{2}[. ]?\\d{2}[- .]?\\d{3}[. -]?\\d{2}");
    }

    @Override
    boolean isValid(String id) {
        long number = Long.parseLong(id, 0, 9, 10);
        int check = Checks.number(id, 9, 11);
        int month = Checks.number(id, 2, 4) % 20;
        boolean dated = month <= 12 && Checks.number(id, 4, 6) <= 31;
        return dated && (97 - number % 97 == check || 97 - (2_000_000_000L + number) % 97 == check);
    }
}
