package io.smartconvo.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** Numbers of persons that were never born, made from the rules the states publish. */
final class GeneratedId {

    private static final List<Function<Random, String>> COUNTRIES = List.of(
            GeneratedId::spanish,
            GeneratedId::polish,
            GeneratedId::brazilian,
            GeneratedId::turkish,
            GeneratedId::french,
            GeneratedId::belgian,
            GeneratedId::finnish,
            GeneratedId::swiss);

    private GeneratedId() {}

    static String any(Random random) {
        return COUNTRIES.get(random.nextInt(COUNTRIES.size())).apply(random);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static String birthday(Random random) {
        return two(random.nextInt(100)) + two(1 + random.nextInt(12)) + two(1 + random.nextInt(28));
    }

    private static int sum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * weights[i];
        }
        return sum;
    }

    private static String spanish(Random random) {
        String number = digits(random, 8);
        return number + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(number) % 23);
    }

    private static String polish(Random random) {
        String number = birthday(random) + digits(random, 4);
        return number + (10 - sum(number, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) % 10) % 10;
    }

    private static String brazilian(Random random) {
        String number = digits(random, 9);
        int first = 11 - sum(number, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        number += first > 9 ? 0 : first;
        int second = 11 - sum(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        number += second > 9 ? 0 : second;
        return number.replaceFirst("(...)(...)(...)(..)", "$1.$2.$3-$4");
    }

    private static String turkish(Random random) {
        String number = digits(random, 9);
        int odd = sum(number, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = sum(number, 0, 1, 0, 1, 0, 1, 0, 1, 0);
        int tenth = ((odd * 7 - even) % 10 + 10) % 10;
        return number + tenth + (odd + even + tenth) % 10;
    }

    private static String french(Random random) {
        String number = "" + (1 + random.nextInt(2)) + two(random.nextInt(100)) + two(1 + random.nextInt(12))
                + two(1 + random.nextInt(95)) + digits(random, 3) + digits(random, 3);
        return number + " " + two((int) (97 - Long.parseLong(number) % 97));
    }

    private static String belgian(Random random) {
        String number = birthday(random) + digits(random, 3);
        String born = random.nextBoolean() ? "2" : "";
        String check = two((int) (97 - Long.parseLong(born + number) % 97));
        return number.replaceFirst("(..)(..)(..)(...)", "$1.$2.$3-$4.") + check;
    }

    private static String finnish(Random random) {
        String born = two(1 + random.nextInt(28)) + two(1 + random.nextInt(12)) + two(random.nextInt(100));
        String serial = digits(random, 3);
        int rest = (int) (Long.parseLong(born + serial) % 31);
        return born + (random.nextBoolean() ? "-" : "A") + serial + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(rest);
    }

    private static String swiss(Random random) {
        String number = "756" + digits(random, 9);
        int check = (10 - sum(number, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3) % 10) % 10;
        return (number + check).replaceFirst("(...)(....)(....)(..)", "$1.$2.$3.$4");
    }
}
