package io.smartconvo.flow.feel;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The values an expression can have. An empty optional is null.
 *
 * @param anything true if nothing is known; {@code values} then says nothing
 */
record Possible(Set<Optional<Object>> values, boolean anything) {

    static final Possible ANYTHING = new Possible(Set.of(), true);

    /** True, false or null. */
    static final Possible ANY_TRUTH =
            new Possible(Set.of(Optional.of(true), Optional.of(false), Optional.empty()), false);

    static Possible only(@Nullable Object value) {
        return new Possible(Set.of(Optional.ofNullable(value)), false);
    }

    Possible or(Possible other) {
        if (anything || other.anything) {
            return ANYTHING;
        }
        Set<Optional<Object>> both = new LinkedHashSet<>(values);
        both.addAll(other.values);
        return new Possible(both, false);
    }

    boolean canBeTrue() {
        return anything || values.contains(Optional.<Object>of(true));
    }

    boolean canBeOtherThanTrue() {
        return anything || values.stream().anyMatch(value -> !value.equals(Optional.<Object>of(true)));
    }

    /** What a function of truth makes of it; what is no truth value counts as null, as in the language. */
    Possible mapped(UnaryOperator<@Nullable Object> function) {
        Set<Optional<Object>> results = new LinkedHashSet<>();
        truths().forEach(value -> results.add(Optional.ofNullable(function.apply(value.orElse(null)))));
        return new Possible(results, false);
    }

    Possible combined(Possible other, BinaryOperator<@Nullable Object> function) {
        Set<Optional<Object>> results = new LinkedHashSet<>();
        for (Optional<Object> left : truths()) {
            for (Optional<Object> right : other.truths()) {
                results.add(Optional.ofNullable(function.apply(left.orElse(null), right.orElse(null))));
            }
        }
        return new Possible(results, false);
    }

    private Set<Optional<Object>> truths() {
        return anything ? ANY_TRUTH.values : values;
    }
}
