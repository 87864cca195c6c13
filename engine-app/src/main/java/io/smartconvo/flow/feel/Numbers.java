package io.smartconvo.flow.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal arithmetic with 34 digits. What leaves the range of ±10^100 is null, so no number is costly to handle. */
final class Numbers {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int MAX_EXPONENT = 100;
    private static final Pattern NOTATION = Pattern.compile("-?[0-9]{1,34}(?:\\.[0-9]{1,34})?");

    private Numbers() {}

    /** The number as the language holds it, null if it is out of range. */
    static @Nullable BigDecimal bounded(BigDecimal value) {
        long exponent = (long) value.precision() - value.scale();
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return Math.abs(exponent) > MAX_EXPONENT || value.scale() > 2 * MAX_EXPONENT ? null : value.round(PRECISION);
    }

    static @Nullable BigDecimal read(String text) {
        String trimmed = text.length() > 80 ? "" : text.strip();
        return NOTATION.matcher(trimmed).matches() ? bounded(new BigDecimal(trimmed)) : null;
    }

    static @Nullable Object number(List<@Nullable Object> arguments, FeelBudget budget) {
        Object value = arguments.get(0);
        if (value instanceof String text) {
            return read(text);
        }
        return value instanceof BigDecimal ? value : null;
    }

    static @Nullable Object round(List<@Nullable Object> arguments, FeelBudget budget) {
        Integer digits = whole(arguments.get(1));
        if (!(arguments.get(0) instanceof BigDecimal value) || digits == null || Math.abs(digits) > MAX_EXPONENT) {
            return null;
        }
        return bounded(value.setScale(digits, RoundingMode.HALF_EVEN));
    }

    static @Nullable Integer whole(@Nullable Object value) {
        if (!(value instanceof BigDecimal number) || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            return null;
        }
        BigDecimal floor = number.setScale(0, RoundingMode.FLOOR);
        return floor.compareTo(number) == 0 ? floor.intValueExact() : null;
    }

    static @Nullable BigDecimal calculate(Operator operator, BigDecimal left, BigDecimal right) {
        switch (operator) {
            case PLUS:
                return bounded(left.add(right, PRECISION));
            case MINUS:
                return bounded(left.subtract(right, PRECISION));
            case TIMES:
                return bounded(left.multiply(right, PRECISION));
            case DIVIDE:
                return right.signum() == 0 ? null : bounded(left.divide(right, PRECISION));
            default:
                return power(left, right);
        }
    }

    private static @Nullable BigDecimal power(BigDecimal base, BigDecimal exponent) {
        Integer times = whole(exponent);
        if (times == null || Math.abs(times) > 999 || (base.signum() == 0 && times < 0)) {
            return null;
        }
        return bounded(base.pow(times, PRECISION));
    }

    static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
