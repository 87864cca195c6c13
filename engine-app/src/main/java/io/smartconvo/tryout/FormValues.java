package io.smartconvo.tryout;

import io.smartconvo.rehearsal.ImpossibleAct;
import io.smartconvo.widget.FormValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form is filled with, between JSON and frames. */
final class FormValues {

    private FormValues() {}

    static Map<String, FormValue> of(Map<String, Object> values) {
        Map<String, FormValue> read = new HashMap<>();
        values.forEach((key, value) -> read.put(key, of(value)));
        return read;
    }

    private static FormValue of(Object value) {
        if (value instanceof String text) {
            return new FormValue.Text(text);
        }
        if (value instanceof Number number) {
            return new FormValue.Number(new BigDecimal(number.toString()));
        }
        if (value instanceof Boolean flag) {
            return new FormValue.Flag(flag);
        }
        if (value instanceof List<?> many && many.stream().allMatch(String.class::isInstance)) {
            return new FormValue.Texts(many.stream().map(String.class::cast).toList());
        }
        throw new ImpossibleAct("a field takes a text, a number, true or false, or a list of texts");
    }
}
