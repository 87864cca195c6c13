package io.smartconvo.flow.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a parsed expression over plain data. Every node costs a step. */
final class Evaluator {

    private final Map<String, ?> context;
    private final FeelBudget budget;

    Evaluator(Map<String, ?> context, FeelBudget budget) {
        this.context = context;
        this.budget = budget;
    }

    @Nullable Object evaluate(Node node) {
        budget.spend(1);
        if (node instanceof Node.Literal literal) {
            return literal.value();
        }
        if (node instanceof Node.Variable variable) {
            return Values.adopt(context.get(variable.name()));
        }
        if (node instanceof Node.Path path) {
            return member(evaluate(path.base()), path.name());
        }
        if (node instanceof Node.Index index) {
            return item(evaluate(index.list()), Numbers.whole(evaluate(index.position())));
        }
        if (node instanceof Node.ListOf list) {
            return all(list.items());
        }
        if (node instanceof Node.If choice) {
            return evaluate(Boolean.TRUE.equals(evaluate(choice.condition())) ? choice.then() : choice.otherwise());
        }
        if (node instanceof Node.Call call) {
            return call.function().apply(all(call.arguments()), budget);
        }
        if (node instanceof Node.Matches matches) {
            return evaluate(matches.text()) instanceof String text
                    ? matches.pattern().matches(text, budget::spend)
                    : null;
        }
        return operation(node);
    }

    private @Nullable Object operation(Node node) {
        if (node instanceof Node.And and) {
            return both(and.left(), and.right(), false);
        }
        if (node instanceof Node.Or or) {
            return both(or.left(), or.right(), true);
        }
        if (node instanceof Node.Comparison comparison) {
            return compare(comparison.operator(), evaluate(comparison.left()), evaluate(comparison.right()));
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            return calculate(arithmetic.operator(), evaluate(arithmetic.left()), evaluate(arithmetic.right()));
        }
        if (node instanceof Node.Negation negation) {
            return evaluate(negation.operand()) instanceof BigDecimal number ? number.negate() : null;
        }
        if (node instanceof Node.Between between) {
            return within(evaluate(between.value()), true, evaluate(between.low()), evaluate(between.high()), true);
        }
        if (node instanceof Node.In in) {
            return in(evaluate(in.value()), in.tests());
        }
        return null;
    }

    private List<@Nullable Object> all(List<Node> nodes) {
        List<@Nullable Object> values = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            values.add(evaluate(node));
        }
        return values;
    }

    private static @Nullable Object member(@Nullable Object base, String name) {
        if (base instanceof Map<?, ?> map) {
            return Values.adopt(map.get(name));
        }
        if (base instanceof LocalDate date) {
            return Dates.part(date, name);
        }
        return base instanceof LocalDateTime time ? Dates.part(time, name) : null;
    }

    /** Lists are counted from 1; -1 is the last item. */
    private static @Nullable Object item(@Nullable Object value, @Nullable Integer position) {
        if (!(value instanceof List<?> list) || position == null) {
            return null;
        }
        int index = position > 0 ? position - 1 : list.size() + position;
        return position == 0 || index < 0 || index >= list.size() ? null : Values.adopt(list.get(index));
    }

    private @Nullable Object both(Node left, Node right, boolean decisive) {
        Object first = evaluate(left);
        if (Boolean.valueOf(decisive).equals(first)) {
            return decisive;
        }
        Object second = evaluate(right);
        if (Boolean.valueOf(decisive).equals(second)) {
            return decisive;
        }
        return first instanceof Boolean && second instanceof Boolean ? !decisive : null;
    }

    private @Nullable Object compare(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            Boolean equal = Values.equal(left, right, budget);
            return equal == null ? null : equal == (operator == Operator.EQUAL);
        }
        Integer order = Values.compare(left, right, budget);
        if (order == null) {
            return null;
        }
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    private @Nullable Object calculate(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return Numbers.calculate(operator, a, b);
        }
        if (operator == Operator.PLUS && left instanceof String a && right instanceof String b) {
            return budget.made(a.concat(b));
        }
        boolean shifts = operator == Operator.PLUS || operator == Operator.MINUS;
        return shifts && left != null && right != null ? Dates.shift(operator, left, right) : null;
    }

    private @Nullable Object in(@Nullable Object value, List<Node> tests) {
        Object unknown = false;
        for (Node test : tests) {
            Object result = test instanceof Node.Range range
                    ? within(
                            value,
                            range.lowIncluded(),
                            evaluate(range.low()),
                            evaluate(range.high()),
                            range.highIncluded())
                    : among(value, evaluate(test));
            if (Boolean.TRUE.equals(result)) {
                return true;
            }
            unknown = result == null ? null : unknown;
        }
        return unknown;
    }

    private @Nullable Object among(@Nullable Object value, @Nullable Object test) {
        if (!(test instanceof List<?> list)) {
            return Values.equal(value, test, budget);
        }
        for (Object item : list) {
            budget.spend(1);
            if (Boolean.TRUE.equals(Values.equal(value, Values.adopt(item), budget))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object within(
            @Nullable Object value,
            boolean lowIncluded,
            @Nullable Object low,
            @Nullable Object high,
            boolean highIncluded) {
        Integer fromLow = Values.compare(value, low, budget);
        Integer fromHigh = Values.compare(value, high, budget);
        if (fromLow == null || fromHigh == null) {
            return null;
        }
        return (lowIncluded ? fromLow >= 0 : fromLow > 0) && (highIncluded ? fromHigh <= 0 : fromHigh < 0);
    }
}
