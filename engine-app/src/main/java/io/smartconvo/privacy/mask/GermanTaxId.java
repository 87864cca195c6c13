package io.smartconvo.privacy.mask;

import java.util.Arrays;

/** Steuerliche Identifikationsnummer: eleven digits, ISO 7064 MOD 11,10; among the first ten one digit is repeated. */
final class GermanTaxId extends IdFinder {

    GermanTaxId() {
        super(
                "[1-9]\\d(?:\\d{9}|[ .-]\\d{3}[ .-]\\d{3}[ .-]\\d{3})|[1-9]\\d{2}[ ./-]?\\d{3}[ ./-]?\\d{3}[ ./-]?\\d{2}");
    }

    @Override
    boolean isValid(String id) {
        int[] seen = new int[10];
        int product = 10;
        for (int i = 0; i < 10; i++) {
            seen[Checks.digit(id, i)]++;
            int sum = (Checks.digit(id, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        long repeated = Arrays.stream(seen).filter(times -> times > 1).count();
        boolean atMostThrice = Arrays.stream(seen).allMatch(times -> times <= 3);
        return repeated == 1 && atMostThrice && (11 - product) % 10 == Checks.digit(id, 10);
    }
}
