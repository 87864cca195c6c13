package io.smartconvo.privacy.mask;

/** Henkilötunnus: birthday, a sign of the century, three digits, their remainder by 31. */
final class FinnishPersonalCode extends IdFinder {

    FinnishPersonalCode() {
        super("\\d{6}[-+ABCDEFYXWVU]\\d{3}[0-9A-Y]");
    }

    @Override
    boolean isValid(String id) {
        // The sign is a hyphen or a letter, and a hyphen is gone by now.
        String digits = id.substring(0, 6) + id.substring(id.length() - 4, id.length() - 1);
        boolean dated = Checks.isMonthAndDay(Checks.number(id, 2, 4), Checks.number(id, 0, 2));
        char check = "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Integer.parseInt(digits) % 31);
        return dated && check == id.charAt(id.length() - 1);
    }
}
