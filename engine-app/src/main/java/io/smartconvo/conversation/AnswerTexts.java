package io.smartconvo.conversation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes every text inside an answer, however deep.
 *
 * @param change takes the name a text stands under, and the text
 */
record AnswerTexts(BinaryOperator<String> change) {

    @SuppressWarnings("NullAway") // lists from web services hold nulls, and keep them
    Object of(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((key, held) -> changed.put(String.valueOf(key), orNull(String.valueOf(key), held)));
            return changed;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> changed = new ArrayList<>(list.size());
            list.forEach(held -> changed.add(orNull(name, held)));
            return changed;
        }
        if (value instanceof BigDecimal number) {
            return number(name, number);
        }
        return value instanceof String text ? change.apply(name, text) : value;
    }

    private @Nullable Object orNull(String name, @Nullable Object value) {
        return value == null ? null : of(name, value);
    }

    /** A card number may come as a number: it stays one unless it has to be changed. */
    private Object number(String name, BigDecimal number) {
        if (number.scale() > 0 || number.precision() - number.scale() > 20) {
            return number;
        }
        String digits = number.toPlainString();
        String changed = change.apply(name, digits);
        return changed.equals(digits) ? number : changed;
    }
}
