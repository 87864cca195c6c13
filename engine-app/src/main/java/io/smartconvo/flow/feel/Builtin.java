package io.smartconvo.flow.feel;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of the language. A call with an argument of the wrong kind is null, as FEEL has it. */
enum Builtin {
    NOT("not", 1, 1, Booleans::not),
    IS_DEFINED("is defined", 1, 1, Booleans::isDefined),
    CONTAINS("contains", 2, 2, Texts::contains),
    STARTS_WITH("starts with", 2, 2, Texts::startsWith),
    ENDS_WITH("ends with", 2, 2, Texts::endsWith),
    STRING_LENGTH("string length", 1, 1, Texts::length),
    UPPER_CASE("upper case", 1, 1, Texts::upperCase),
    LOWER_CASE("lower case", 1, 1, Texts::lowerCase),
    SUBSTRING("substring", 2, 3, Texts::substring),
    TRIM("trim", 1, 1, Texts::trim),
    STRING("string", 1, 1, Texts::string),
    NUMBER("number", 1, 1, Numbers::number),
    ROUND("round", 2, 2, Numbers::round),
    COUNT("count", 1, 1, Lists::count),
    SUM("sum", 1, 100, Lists::sum),
    MIN("min", 1, 100, Lists::min),
    MAX("max", 1, 100, Lists::max),
    LIST_CONTAINS("list contains", 2, 2, Lists::contains),
    DATE("date", 1, 1, Dates::date),
    DURATION("duration", 1, 1, Dates::duration),
    TODAY("today", 0, 0, Dates::today),
    NOW("now", 0, 0, Dates::now);

    static final int MAX_WORDS = 3;

    private static final Map<String, Builtin> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(b -> b.name, Function.identity()));

    private final String name;
    private final int least;
    private final int most;
    private final Body body;

    Builtin(String name, int least, int most, Body body) {
        this.name = name;
        this.least = least;
        this.most = most;
        this.body = body;
    }

    /** What a function does with evaluated arguments. */
    interface Body {
        @Nullable Object apply(List<@Nullable Object> arguments, FeelBudget budget);
    }

    static @Nullable Builtin named(String name) {
        return BY_NAME.get(name);
    }

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    String arity() {
        if (least == most) {
            return least == 0 ? "no argument" : least == 1 ? "1 argument" : least + " arguments";
        }
        return least + " to " + most + " arguments";
    }

    @Nullable Object apply(List<@Nullable Object> arguments, FeelBudget budget) {
        return body.apply(arguments, budget);
    }

    /** True if the argument is a literal text that this function can never read. */
    boolean refusesLiteral(List<Node> arguments) {
        boolean reads = this == DATE || this == DURATION || this == NUMBER;
        return reads
                && arguments.get(0) instanceof Node.Literal literal
                && literal.value() instanceof String text
                && !canRead(text);
    }

    private boolean canRead(String text) {
        return switch (this) {
            case DATE -> Dates.readDate(text) != null;
            case DURATION -> Dates.readDuration(text) != null;
            default -> Numbers.read(text) != null;
        };
    }

    String example() {
        return switch (this) {
            case DATE -> "Write a date like date(\"2026-11-23\").";
            case DURATION -> "Write a duration like duration(\"P3D\") or duration(\"PT30M\").";
            default -> "Write a number like number(\"12.5\").";
        };
    }
}
