package io.smartconvo.privacy.mask;

/** DNI and NIE: eight digits, or X, Y, Z and seven, and a letter that is their remainder by 23. */
final class SpanishDni extends IdFinder {

    SpanishDni() {
        super("(?:[XYZ][ .-]?)?\\d{1,2}[ .]?\\d{3}[ .]?\\d{3}[ .-]?[A-Z]");
    }

    @Override
    boolean isValid(String id) {
        String digits = id.replace("X", "0").replace("Y", "1").replace("Z", "2");
        boolean lengthFits = id.length() == 9 && Character.isDigit(digits.charAt(7));
        return lengthFits && "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Checks.number(digits, 0, 8) % 23) == id.charAt(8);
    }
}
