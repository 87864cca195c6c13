package io.smartconvo.flow.feel;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of value: text, number, boolean, date, date-time, duration, list, map and null. Nothing else gets in. */
final class Values {

    private static final int MAX_COMPARED_DEPTH = 20;

    private Values() {}

    /** The value as the language holds it; null for anything that is not plain data. */
    static @Nullable Object adopt(@Nullable Object raw) {
        if (raw instanceof BigDecimal number) {
            return Numbers.bounded(number);
        }
        if (raw instanceof Integer || raw instanceof Long || raw instanceof Short) {
            return BigDecimal.valueOf(((Number) raw).longValue());
        }
        if (raw instanceof Double number) {
            return Double.isFinite(number) ? Numbers.bounded(BigDecimal.valueOf(number)) : null;
        }
        return isPlain(raw) ? raw : null;
    }

    private static boolean isPlain(@Nullable Object raw) {
        return raw instanceof String
                || raw instanceof Boolean
                || raw instanceof LocalDate
                || raw instanceof LocalDateTime
                || raw instanceof Period
                || raw instanceof Duration
                || raw instanceof List<?>
                || raw instanceof Map<?, ?>;
    }

    /** Equality; null if the kinds differ, because then FEEL does not know. */
    static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right, FeelBudget budget) {
        return equal(left, right, budget, 0);
    }

    private static @Nullable Boolean equal(
            @Nullable Object left, @Nullable Object right, FeelBudget budget, int depth) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof List<?> first && right instanceof List<?> second) {
            return equal(first, second, budget, depth);
        }
        if (left.getClass() != right.getClass() || left instanceof Map<?, ?>) {
            return null;
        }
        if (left instanceof String text) {
            budget.spend(text.length() / 16);
        }
        return left instanceof BigDecimal number ? number.compareTo((BigDecimal) right) == 0 : left.equals(right);
    }

    private static Boolean equal(List<?> left, List<?> right, FeelBudget budget, int depth) {
        if (left.size() != right.size() || depth > MAX_COMPARED_DEPTH) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            budget.spend(1);
            if (!Boolean.TRUE.equals(equal(adopt(left.get(i)), adopt(right.get(i)), budget, depth + 1))) {
                return false;
            }
        }
        return true;
    }

    /** Order of two values of the same ordered kind; else null. */
    static @Nullable Integer compare(@Nullable Object left, @Nullable Object right, FeelBudget budget) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        if (left instanceof String a && right instanceof String b) {
            budget.spend(Math.min(a.length(), b.length()) / 16);
            return a.compareTo(b);
        }
        if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        }
        if (left instanceof LocalDateTime a && right instanceof LocalDateTime b) {
            return a.compareTo(b);
        }
        return left instanceof Duration a && right instanceof Duration b ? a.compareTo(b) : null;
    }

    /** How a value reads in a text. */
    static String text(@Nullable Object raw) {
        Object value = adopt(raw);
        if (value == null || value instanceof Map<?, ?>) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .limit(1_000)
                    .map(item -> item instanceof List<?> ? "" : text(item))
                    .collect(Collectors.joining(", "));
        }
        return value instanceof BigDecimal number ? Numbers.text(number) : value.toString();
    }
}
