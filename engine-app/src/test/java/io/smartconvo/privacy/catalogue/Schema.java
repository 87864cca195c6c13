package io.smartconvo.privacy.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables a database really has: partitions counted as their table, the migrations' many histories as one. */
record Schema(Map<String, Map<String, String>> tables) {

    private static final String COLUMNS = """
            select case when n.nspname = 'public' then '' else n.nspname || '.' end
                   || regexp_replace(c.relname, '^(flyway_schema_history)_.*', '\\1') as name, a.attname, t.typname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            where c.relkind in ('r', 'p', 'f', 'm') and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
              and n.nspname not like 'pg_temp%'
            order by 1, a.attnum""";

    static Schema of(Connection connection) throws SQLException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), name -> new LinkedHashMap<>())
                        .put(rows.getString(2), rows.getString(3));
            }
        }
        return new Schema(tables);
    }

    /** What the catalogue misses or makes up; each says what to write where. */
    List<String> differences(DataCatalogue catalogue) {
        List<String> differences = new ArrayList<>();
        tables.forEach((name, columns) -> catalogue
                .table(name)
                .ifPresentOrElse(
                        entry -> columns(entry, columns, differences), () -> differences.add(missing(name, columns))));
        for (TableEntry entry : catalogue.tables()) {
            if (!tables.containsKey(entry.name())) {
                differences.add("There is no table " + entry.name() + ": take its entry out of " + file());
            }
        }
        return differences;
    }

    private static void columns(TableEntry entry, Map<String, String> columns, List<String> differences) {
        Map<String, String> unnamed = new LinkedHashMap<>(columns);
        unnamed.keySet().removeIf(column -> entry.classOf(column).isPresent());
        if (!unnamed.isEmpty()) {
            differences.add("Table " + entry.name() + " has columns of no class. Add them to its entry in " + file()
                    + ", for instance:\n" + guessed(unnamed));
        }
        TreeSet<String> gone = new TreeSet<>();
        entry.columns().values().forEach(gone::addAll);
        gone.removeAll(columns.keySet());
        if (!gone.isEmpty()) {
            differences.add("Table " + entry.name() + " has no columns " + gone + ": take them out of " + file());
        }
    }

    private static String missing(String table, Map<String, String> columns) {
        boolean visitors = columns.containsKey("subject_id") || columns.containsKey("conversation_id");
        return "Nobody says what table " + table + " holds. Write into " + file() + " (docs/data-catalogue.md):\n\n"
                + table + ":\n  holds: <its rows, in a sentence>\n  whose: <"
                + (visitors ? "subject | conversation" : "tenant | nobody | subject | conversation | member") + ">\n"
                + (visitors
                        ? """
                          find: tenant_id = :tenant and %s = :subject
                          export: {section: <name>}   # or {not: <why it is left out>}
                          erase: {how: delete}        # or {how: keep, why: <why>, ground: <law>}
                          slots: {<sealed column>: <SQL for the slot it is sealed for>}
                        """.formatted(columns.containsKey("subject_id") ? "subject_id" : "conversation_id")
                                .indent(0)
                        : "")
                + "  keep: <run | chat | history | purpose | proof | subject | tenant | installation | expiry>\n  columns:\n"
                + guessed(columns);
    }

    private static String guessed(Map<String, String> columns) {
        return columns.entrySet().stream()
                .collect(Collectors.groupingBy(
                        column -> guess(column.getKey(), column.getValue()),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(group -> "    " + group.getKey() + ": [" + group.getValue() + "]\n")
                .collect(Collectors.joining());
    }

    private static String guess(String column, String type) {
        return switch (type) {
            case "uuid" -> "opaque";
            case "timestamp", "timestamptz", "date" -> "time";
            case "bool", "int2", "int4", "int8", "numeric" -> "code";
            case "bytea" -> column.contains("hash") ? "secret-hash" : "<sealed | sealed-lasting | key | blind-index>";
            default -> "<code | configuration, never a visitor's words>";
        };
    }

    private static String file() {
        return "engine-app/src/main/resources/db/migration/<module>/catalogue.yaml";
    }
}
