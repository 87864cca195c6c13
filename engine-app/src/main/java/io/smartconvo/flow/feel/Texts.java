package io.smartconvo.flow.feel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Functions on texts. Lengths and positions count Unicode characters, not UTF-16 units. */
final class Texts {

    private Texts() {}

    static @Nullable Object contains(List<@Nullable Object> arguments, FeelBudget budget) {
        return both(arguments, budget, String::contains);
    }

    static @Nullable Object startsWith(List<@Nullable Object> arguments, FeelBudget budget) {
        return both(arguments, budget, String::startsWith);
    }

    static @Nullable Object endsWith(List<@Nullable Object> arguments, FeelBudget budget) {
        return both(arguments, budget, String::endsWith);
    }

    private static @Nullable Object both(
            List<@Nullable Object> arguments, FeelBudget budget, BiPredicate<String, String> test) {
        if (arguments.get(0) instanceof String text && arguments.get(1) instanceof String part) {
            budget.spend((text.length() + part.length()) / 4);
            return test.test(text, part);
        }
        return null;
    }

    static @Nullable Object length(List<@Nullable Object> arguments, FeelBudget budget) {
        return arguments.get(0) instanceof String text
                ? BigDecimal.valueOf(text.codePointCount(0, text.length()))
                : null;
    }

    static @Nullable Object upperCase(List<@Nullable Object> arguments, FeelBudget budget) {
        return arguments.get(0) instanceof String text ? budget.made(text.toUpperCase(Locale.ROOT)) : null;
    }

    static @Nullable Object lowerCase(List<@Nullable Object> arguments, FeelBudget budget) {
        return arguments.get(0) instanceof String text ? budget.made(text.toLowerCase(Locale.ROOT)) : null;
    }

    static @Nullable Object trim(List<@Nullable Object> arguments, FeelBudget budget) {
        return arguments.get(0) instanceof String text ? budget.made(text.strip()) : null;
    }

    static @Nullable Object string(List<@Nullable Object> arguments, FeelBudget budget) {
        Object value = arguments.get(0);
        return value == null ? null : budget.made(Values.text(value));
    }

    /** {@code substring(text, start, length?)}, counted from 1; a negative start counts from the end. */
    static @Nullable Object substring(List<@Nullable Object> arguments, FeelBudget budget) {
        Integer start = Numbers.whole(arguments.get(1));
        if (!(arguments.get(0) instanceof String text) || start == null || start == 0) {
            return null;
        }
        int size = text.codePointCount(0, text.length());
        int from = Math.max(0, start > 0 ? Math.min(start - 1, size) : size + start);
        int to = size;
        if (arguments.size() == 3) {
            Integer length = Numbers.whole(arguments.get(2));
            if (length == null || length < 0) {
                return null;
            }
            to = (int) Math.min(size, (long) from + length);
        }
        return budget.made(text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)));
    }
}
