package io.smartconvo.flow.feel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Truth with three values: null is «unknown». */
final class Booleans {

    private Booleans() {}

    static @Nullable Object not(List<@Nullable Object> arguments, FeelBudget budget) {
        return arguments.get(0) instanceof Boolean value ? !value : null;
    }

    static Object isDefined(List<@Nullable Object> arguments, FeelBudget budget) {
        return arguments.get(0) != null;
    }
}
