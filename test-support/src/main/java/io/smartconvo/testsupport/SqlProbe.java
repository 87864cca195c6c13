package io.smartconvo.testsupport;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Searches everything a PostgreSQL database shows for markers: every column of every table, partition and materialised
 * view of every schema, the system's own included, and the large objects. Needs a superuser: what it may not read makes
 * it fail, it never skips.
 */
public final class SqlProbe {

    private static final int ROWS_AT_ONCE = 500;

    /** Partitioned tables are searched by their partitions, toast by what it belongs to, large objects apart. */
    private static final String TABLES = """
            select n.nspname, c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm', 'f') and n.nspname not like 'pg_toast%'
              and c.oid <> 'pg_catalog.pg_largeobject'::regclass
            order by 1, 2
            """;

    private static final String COLUMNS = """
            select a.attname, t.typname
            from pg_attribute a join pg_type t on t.oid = a.atttypid
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    private final DataSource database;

    public SqlProbe(DataSource database) {
        this.database = database;
    }

    /** A marker in a column. */
    public record Finding(String place, String what) {}

    /** Where the markers are; empty if they are nowhere. */
    public Set<Finding> search(Collection<Marker> markers) throws SQLException {
        var probe = new ByteProbe(markers);
        var findings = new LinkedHashSet<Finding>();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var table : tables(connection)) {
                search(connection, table, probe, findings);
            }
            searchLargeObjects(connection, probe, findings);
            connection.rollback();
        }
        return findings;
    }

    /** The tables that are searched, quoted, with their schemas. */
    public List<String> tables() throws SQLException {
        try (var connection = database.getConnection()) {
            return tables(connection);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(quote(rows.getString(1)) + "." + quote(rows.getString(2)));
            }
        }
        return tables;
    }

    private static void search(Connection connection, String table, ByteProbe probe, Set<Finding> findings)
            throws SQLException {
        var names = new ArrayList<String>();
        var selected = new ArrayList<String>();
        try (var columns = connection.prepareStatement(COLUMNS)) {
            columns.setString(1, table);
            try (var rows = columns.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    // Text shows the inside of json, arrays, composites, hstore, xml and whatever comes next.
                    selected.add(quote(rows.getString(1)) + (rows.getString(2).equals("bytea") ? "" : "::text"));
                }
            }
        }
        if (selected.isEmpty()) {
            return;
        }
        searchRows(
                connection,
                "select " + String.join(", ", selected) + " from only " + table,
                table,
                names,
                probe,
                findings);
    }

    private static void searchRows(
            Connection connection,
            String query,
            String table,
            List<String> names,
            ByteProbe probe,
            Set<Finding> findings)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    for (int column = 1; column <= names.size(); column++) {
                        var place = table + "." + names.get(column - 1);
                        probe.search(bytes(rows, column)).forEach(what -> findings.add(new Finding(place, what)));
                    }
                }
            }
        }
    }

    private static void searchLargeObjects(Connection connection, ByteProbe probe, Set<Finding> findings)
            throws SQLException {
        searchRows(
                connection,
                "select lo_get(oid) from pg_catalog.pg_largeobject_metadata",
                "large objects",
                List.of("data"),
                probe,
                findings);
    }

    private static byte[] bytes(ResultSet rows, int column) throws SQLException {
        if (rows.getMetaData().getColumnTypeName(column).equals("bytea")) {
            var bytes = rows.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        }
        var text = rows.getString(column);
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
