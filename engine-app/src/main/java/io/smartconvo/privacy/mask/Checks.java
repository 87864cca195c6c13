package io.smartconvo.privacy.mask;

import java.util.Locale;

/** Arithmetic that several kinds of numbers share. */
final class Checks {

    private Checks() {}

    /** Without what people put between the digits. */
    static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        written.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    /** Each digit times its weight, from the left. */
    static int weighed(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    static boolean isMonthAndDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
