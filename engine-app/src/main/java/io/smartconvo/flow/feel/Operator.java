package io.smartconvo.flow.feel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Infix operators; a higher power binds tighter. */
enum Operator {
    OR(1),
    AND(2),
    EQUAL(3),
    NOT_EQUAL(3),
    LESS(3),
    LESS_OR_EQUAL(3),
    GREATER(3),
    GREATER_OR_EQUAL(3),
    IN(3),
    BETWEEN(3),
    PLUS(4),
    MINUS(4),
    TIMES(5),
    DIVIDE(5),
    POWER(6);

    /** Tighter than every infix operator except {@link #POWER}: -2 ** 2 is -(2 ** 2) as in most languages. */
    static final int NEGATION_POWER = 6;

    private static final Map<String, Operator> BY_TEXT = Map.ofEntries(
            Map.entry("or", OR),
            Map.entry("and", AND),
            Map.entry("=", EQUAL),
            Map.entry("!=", NOT_EQUAL),
            Map.entry("<", LESS),
            Map.entry("<=", LESS_OR_EQUAL),
            Map.entry(">", GREATER),
            Map.entry(">=", GREATER_OR_EQUAL),
            Map.entry("in", IN),
            Map.entry("between", BETWEEN),
            Map.entry("+", PLUS),
            Map.entry("-", MINUS),
            Map.entry("*", TIMES),
            Map.entry("/", DIVIDE),
            Map.entry("**", POWER));

    private final int power;

    Operator(int power) {
        this.power = power;
    }

    int power() {
        return power;
    }

    boolean compares() {
        return power == 3 && this != IN && this != BETWEEN;
    }

    static @Nullable Operator of(Token token) {
        boolean possible = token.kind() == Token.Kind.SYMBOL || token.kind() == Token.Kind.NAME;
        return possible ? BY_TEXT.get(token.text()) : null;
    }
}
