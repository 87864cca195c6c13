package io.smartconvo.dsar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows as RFC 4180 wants them; what a spreadsheet would take for a formula begins with an apostrophe. */
final class Csv {

    private Csv() {}

    static String of(List<Map<String, @Nullable Object>> rows, JsonMapper json) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringBuilder text =
                new StringBuilder(columns.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
        rows.forEach(row -> text.append(columns.stream()
                        .map(column -> cell(plain(row.get(column), json)))
                        .collect(Collectors.joining(",")))
                .append("\r\n"));
        return text.toString();
    }

    private static String plain(@Nullable Object value, JsonMapper json) {
        if (value == null) {
            return "";
        }
        return value instanceof Map || value instanceof List ? json.writeValueAsString(value) : value.toString();
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
