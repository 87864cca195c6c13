package io.smartconvo.flow.feel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Says what an expression can become when all but one value is unknown. It may name values that cannot come up, but
 * never leaves one out: whoever relies on «cannot be true» is right.
 */
record Outlook(Given given) {

    private static final int CONSTANTS_COST_LITTLE = 10_000;
    private static final Clock NEVER_ASKED = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    Possible of(Node node) {
        if (given.is(node)) {
            return Possible.only(given.value());
        }
        if (node instanceof Node.Literal literal) {
            return Possible.only(literal.value());
        }
        if (node instanceof Node.And and) {
            return of(and.left()).combined(of(and.right()), (left, right) -> both(left, right, false));
        }
        if (node instanceof Node.Or or) {
            return of(or.left()).combined(of(or.right()), (left, right) -> both(left, right, true));
        }
        if (node instanceof Node.If choice) {
            return of(choice);
        }
        if (node instanceof Node.Comparison comparison) {
            return of(comparison);
        }
        if (node instanceof Node.Call call) {
            return of(call);
        }
        boolean isTruth = node instanceof Node.Between || node instanceof Node.In || node instanceof Node.Matches;
        return isTruth ? Possible.ANY_TRUTH : Possible.ANYTHING;
    }

    private Possible of(Node.If choice) {
        Possible condition = of(choice.condition());
        if (!condition.canBeTrue()) {
            return of(choice.otherwise());
        }
        return condition.canBeOtherThanTrue() ? of(choice.then()).or(of(choice.otherwise())) : of(choice.then());
    }

    private Possible of(Node.Comparison comparison) {
        boolean equality = comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.NOT_EQUAL;
        Possible left = of(comparison.left());
        Possible right = of(comparison.right());
        if (!equality || left.anything() || right.anything()) {
            return Possible.ANY_TRUTH;
        }
        return left.combined(right, (a, b) -> {
            Boolean equal =
                    Values.equal(Values.adopt(a), Values.adopt(b), new FeelBudget(CONSTANTS_COST_LITTLE, NEVER_ASKED));
            return equal == null ? null : equal == (comparison.operator() == Operator.EQUAL);
        });
    }

    private Possible of(Node.Call call) {
        return switch (call.function()) {
            case NOT -> of(call.arguments().get(0)).mapped(Outlook::not);
            case IS_DEFINED -> isDefined(of(call.arguments().get(0)));
            default -> Possible.ANYTHING;
        };
    }

    private static Possible isDefined(Possible argument) {
        if (argument.anything()) {
            return Possible.ANY_TRUTH;
        }
        return argument.values().stream()
                .map(value -> Possible.only(value.isPresent()))
                .reduce(Possible::or)
                .orElse(Possible.ANY_TRUTH);
    }

    private static @Nullable Object not(@Nullable Object value) {
        return value instanceof Boolean truth ? !truth : null;
    }

    private static @Nullable Object both(@Nullable Object left, @Nullable Object right, boolean decisive) {
        if (Boolean.valueOf(decisive).equals(left) || Boolean.valueOf(decisive).equals(right)) {
            return decisive;
        }
        return left instanceof Boolean && right instanceof Boolean ? !decisive : null;
    }
}
