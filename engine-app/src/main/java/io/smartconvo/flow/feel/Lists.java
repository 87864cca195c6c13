package io.smartconvo.flow.feel;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions on lists; those that FEEL also lets take single values take them. */
final class Lists {

    private Lists() {}

    static @Nullable Object count(List<@Nullable Object> arguments, FeelBudget budget) {
        return arguments.get(0) instanceof List<?> list ? BigDecimal.valueOf(list.size()) : null;
    }

    static @Nullable Object contains(List<@Nullable Object> arguments, FeelBudget budget) {
        if (!(arguments.get(0) instanceof List<?> list)) {
            return null;
        }
        Object wanted = arguments.get(1);
        for (Object raw : list) {
            budget.spend(1);
            if (Boolean.TRUE.equals(Values.equal(Values.adopt(raw), wanted, budget))) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Object sum(List<@Nullable Object> arguments, FeelBudget budget) {
        List<?> items = items(arguments);
        BigDecimal sum = BigDecimal.ZERO;
        for (Object raw : items) {
            budget.spend(1);
            if (sum == null || !(Values.adopt(raw) instanceof BigDecimal number)) {
                return null;
            }
            sum = Numbers.calculate(Operator.PLUS, sum, number);
        }
        return items.isEmpty() ? null : sum;
    }

    static @Nullable Object min(List<@Nullable Object> arguments, FeelBudget budget) {
        return extreme(items(arguments), -1, budget);
    }

    static @Nullable Object max(List<@Nullable Object> arguments, FeelBudget budget) {
        return extreme(items(arguments), 1, budget);
    }

    private static @Nullable Object extreme(List<?> items, int sign, FeelBudget budget) {
        Object best = null;
        for (Object raw : items) {
            budget.spend(1);
            Object item = Values.adopt(raw);
            Integer order = best == null ? Integer.valueOf(sign) : Values.compare(item, best, budget);
            if (item == null || order == null) {
                return null;
            }
            best = order * sign > 0 ? item : best;
        }
        return best;
    }

    private static List<?> items(List<@Nullable Object> arguments) {
        return arguments.size() == 1 && arguments.get(0) instanceof List<?> list ? list : arguments;
    }
}
