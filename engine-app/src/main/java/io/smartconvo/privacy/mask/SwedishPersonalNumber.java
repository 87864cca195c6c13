package io.smartconvo.privacy.mask;

/** Personnummer: birthday, a sign, three digits, Luhn. */
final class SwedishPersonalNumber extends IdFinder {

    SwedishPersonalNumber() {
        super("(?:\\d{2})?\\d{6}[-+]\\d{4}|(?:19|20)\\d{10}");
    }

    @Override
    boolean isValid(String id) {
        String ten = id.substring(id.length() - 10);
        int day = Checks.number(ten, 4, 6) % 60;
        return Checks.isMonthAndDay(Checks.number(ten, 2, 4), day) && CardFinder.checksumFits(ten);
    }
}
