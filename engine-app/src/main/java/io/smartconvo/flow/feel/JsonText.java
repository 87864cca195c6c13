package io.smartconvo.flow.feel;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain data as JSON that is also safe inside HTML and scripts. */
final class JsonText {

    private static final int MAX_DEPTH = 20;

    private final StringBuilder out = new StringBuilder();
    private final FeelBudget budget;

    private JsonText(FeelBudget budget) {
        this.budget = budget;
    }

    static String of(@Nullable Object value, FeelBudget budget) {
        JsonText text = new JsonText(budget);
        text.write(value, 0);
        return text.out.toString();
    }

    private void write(@Nullable Object raw, int depth) {
        budget.spend(1);
        Object value = depth > MAX_DEPTH ? null : Values.adopt(raw);
        if (value instanceof BigDecimal number) {
            out.append(Numbers.text(number));
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof List<?> list) {
            list(list, depth);
        } else if (value instanceof Map<?, ?> map) {
            map(map, depth);
        } else {
            out.append(quoted(budget.made(value.toString())));
        }
    }

    private void list(List<?> list, int depth) {
        out.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            write(items.next(), depth + 1);
            out.append(items.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void map(Map<?, ?> map, int depth) {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            out.append(quoted(String.valueOf(entry.getKey()))).append(':');
            write(entry.getValue(), depth + 1);
            out.append(entries.hasNext() ? "," : "");
        }
        out.append('}');
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
