package io.smartconvo.privacy.mask;

/** Numéro de sécurité sociale: sex, year, month, department, and the complement to 97. */
final class FrenchNir extends IdFinder {

    FrenchNir() {
        super("[1-478] ?\\d{2} ?\\d{2} ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}");
    }

    @Override
    boolean isValid(String id) {
        // 2A and 2B, the two parts of Corsica, count as 19 and 18.
        String digits = id.replace("2A", "19").replace("2B", "18");
        long number = Long.parseLong(digits, 0, 13, 10);
        int month = Checks.number(id, 3, 5);
        boolean dated = month >= 1 && month <= 12 || month >= 20 && month <= 42 || month >= 50;
        return dated && 97 - number % 97 == Checks.number(digits, 13, 15);
    }
}
