package io.smartconvo.privacy.mask;

/** Fødselsnummer: birthday, three digits, two check digits. */
final class NorwegianBirthNumber extends IdFinder {

    NorwegianBirthNumber() {
        super("\\d{6}[ -]?\\d{5}");
    }

    @Override
    boolean isValid(String id) {
        int day = Checks.number(id, 0, 2) % 40;
        boolean dated = Checks.isMonthAndDay(Checks.number(id, 2, 4) % 40, day);
        return dated
                && Checks.weighed(id, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                && Checks.weighed(id, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }
}
