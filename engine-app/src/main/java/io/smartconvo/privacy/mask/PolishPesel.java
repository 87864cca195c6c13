package io.smartconvo.privacy.mask;

/** PESEL: birthday, serial number, check digit. */
final class PolishPesel extends IdFinder {

    PolishPesel() {
        super("\\d{6}[ -]?\\d{5}");
    }

    @Override
    boolean isValid(String id) {
        int month = Checks.number(id, 2, 4) % 20;
        boolean dated = Checks.isMonthAndDay(month, Checks.number(id, 4, 6));
        return dated && Checks.weighed(id, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }
}
