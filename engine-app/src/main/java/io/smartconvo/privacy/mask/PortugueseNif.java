package io.smartconvo.privacy.mask;

/** Número de contribuinte: nine digits and one check digit, which one number in eleven passes by chance. */
final class PortugueseNif extends IdFinder {

    PortugueseNif() {
        super("[1-46-9]\\d{2}[ .]?\\d{3}[ .]?\\d{3}", "nif|contribuinte|número fiscal|n\\.º fiscal");
    }

    @Override
    boolean isValid(String id) {
        int rest = Checks.weighed(id, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return Checks.digit(id, 8) == (rest < 2 ? 0 : 11 - rest);
    }
}
