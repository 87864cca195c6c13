package io.smartconvo.privacy.mask;

/** CPF: eleven digits, two of which check the others; all alike is nobody. */
final class BrazilianCpf extends IdFinder {

    BrazilianCpf() {
        super("\\d{3}[.]?\\d{3}[.]?\\d{3}[-. ]?\\d{2}");
    }

    @Override
    boolean isValid(String id) {
        int first = Checks.weighed(id, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = Checks.weighed(id, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        boolean varied = id.chars().distinct().count() > 1;
        return varied && Checks.digit(id, 9) == first && Checks.digit(id, 10) == second;
    }
}
