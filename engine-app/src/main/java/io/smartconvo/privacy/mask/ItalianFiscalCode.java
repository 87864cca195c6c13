package io.smartconvo.privacy.mask;

/** Codice fiscale: names, birthday, place and a letter that checks all of them. */
final class ItalianFiscalCode extends IdFinder {

    ItalianFiscalCode() {
        super(
                "[A-Z]{6} ?[\\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\\dLMNPQRSTUV]{2} ?[A-Z][\\dLMNPQRSTUV]{3}[A-Z]|[A-Z]{3} [A-Z]{3} [\\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\\dLMNPQRSTUV]{2} [A-Z][\\dLMNPQRSTUV]{3}[A-Z]");
    }

    @Override
    boolean isValid(String id) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = id.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? odd[value] : value;
        }
        return id.charAt(15) - 'A' == sum % 26;
    }
}
