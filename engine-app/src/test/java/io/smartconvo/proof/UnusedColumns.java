package io.smartconvo.proof;

import io.smartconvo.TestDatabase;
import io.smartconvo.privacy.catalogue.DataCatalogue;
import io.smartconvo.privacy.catalogue.DataClass;
import io.smartconvo.privacy.catalogue.TableEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the catalogue calls unused, and yet holds something. */
final class UnusedColumns {

    private UnusedColumns() {}

    static List<String> filled(TestDatabase database, DataCatalogue catalogue) throws SQLException {
        List<String> filled = new ArrayList<>();
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            for (TableEntry table : catalogue.tables()) {
                for (String column : table.columns().getOrDefault(DataClass.UNUSED, List.of())) {
                    String query = "select exists (select from " + table.name() + " where " + column + " is not null)";
                    try (ResultSet row = statement.executeQuery(query)) {
                        row.next();
                        if (row.getBoolean(1)) {
                            filled.add(table.name() + "." + column);
                        }
                    }
                }
            }
        }
        return filled;
    }
}
