package io.smartconvo.capture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people write it where the visitor is from; an unmistakable foreign spelling is taken too. */
final class NumberAnswers implements AnswerParser {

    private static final int LONGEST = 30;
    private static final Pattern CURRENCY = Pattern.compile("^\\p{Sc}\\s*|\\s*[\\p{Sc}%]$");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:([ '’.,])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})");

    @Override
    public AnswerResult parse(String text, AnswerConstraints constraints, Situation situation) {
        return number(text, situation.locale())
                .map(number -> within(number, constraints, situation))
                .orElseGet(() -> situation.reject(Misfit.NOT_A_NUMBER));
    }

    static AnswerResult within(Number number, AnswerConstraints constraints, Situation situation) {
        double size = Math.abs(number.doubleValue());
        // Written so that it is false for what is not a number at all.
        return size < 1e30
                ? within(
                        new BigDecimal(number.toString()).setScale(LONGEST, RoundingMode.HALF_EVEN),
                        constraints,
                        situation)
                : situation.reject(Misfit.NOT_A_NUMBER);
    }

    private static AnswerResult within(BigDecimal number, AnswerConstraints constraints, Situation situation) {
        if (constraints.min() != null && number.compareTo(new BigDecimal(constraints.min())) < 0) {
            return situation.reject(Misfit.TOO_SMALL, display(new BigDecimal(constraints.min()), situation.locale()));
        }
        if (constraints.max() != null && number.compareTo(new BigDecimal(constraints.max())) > 0) {
            return situation.reject(Misfit.TOO_LARGE, display(new BigDecimal(constraints.max()), situation.locale()));
        }
        BigDecimal plain = number.stripTrailingZeros();
        BigDecimal whole = plain.scale() < 0 ? plain.setScale(0) : plain;
        return new AnswerResult.Accepted(whole, display(whole, situation.locale()));
    }

    private static Optional<BigDecimal> number(String text, Locale locale) {
        String typed = CURRENCY.matcher(PlainText.read(text))
                .replaceAll("")
                .replace('٫', '.')
                .replace("٬", "'")
                .replaceAll("[\\u2212\\u2010-\\u2014]", "-");
        if (typed.length() > 60) {
            return Optional.empty();
        }
        String plain = plain(typed, locale);
        if (!PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }

    /** With the decimal sign as a point, and without group signs. */
    private static String plain(String typed, Locale locale) {
        int split = decimalSign(typed, locale);
        String whole = split < 0 ? typed : typed.substring(0, split);
        String fraction = split < 0 ? "" : "." + typed.substring(split + 1);
        boolean grouped = GROUPED.matcher(whole).matches();
        return (grouped ? whole.replaceAll("[ '’.,]", "") : whole) + fraction;
    }

    private static int decimalSign(String typed, Locale locale) {
        int point = typed.lastIndexOf('.');
        int comma = typed.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return Math.max(point, comma);
        }
        int last = Math.max(point, comma);
        if (last < 0) {
            return -1;
        }
        char sign = typed.charAt(last);
        boolean repeated = typed.indexOf(sign) != last;
        boolean local = sign == (DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.');
        boolean group = GROUPED.matcher(typed).matches() && !typed.startsWith("0");
        return repeated || !local && group ? -1 : last;
    }

    private static String display(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(LONGEST);
        return format.format(number);
    }
}
