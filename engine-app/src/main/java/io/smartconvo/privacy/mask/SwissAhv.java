package io.smartconvo.privacy.mask;

/** AHV-Nummer: 756, nine digits, and the check digit of an article number. */
final class SwissAhv extends IdFinder {

    SwissAhv() {
        super("756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}");
    }

    @Override
    boolean isValid(String id) {
        return Checks.weighed(id, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }
}
