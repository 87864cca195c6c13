package io.smartconvo.privacy.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to read for a visitor's export and what to do for an erasure, table by table.
 *
 * @param export tables with a section, by section
 * @param erasure tables with rows of a visitor, in the order in which they can be erased: rows that are found by way of
 *     others go before those, and the key goes last
 */
public record DataPlan(List<TableEntry> export, List<TableEntry> erasure) {

    public static DataPlan of(DataCatalogue catalogue) {
        List<TableEntry> visitors = catalogue.tables().stream()
                .filter(table -> table.whose().isVisitor())
                .toList();
        List<TableEntry> export = visitors.stream()
                .filter(table -> section(table) != null)
                .sorted(Comparator.comparing(table -> String.valueOf(section(table))))
                .toList();
        return new DataPlan(export, ordered(visitors));
    }

    private static @Nullable String section(TableEntry table) {
        return table.export() == null ? null : table.export().section();
    }

    private static List<TableEntry> ordered(List<TableEntry> visitors) {
        List<TableEntry> left = new ArrayList<>(visitors);
        List<TableEntry> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            TableEntry next = left.stream()
                    .filter(table -> left.stream().noneMatch(other -> other != table && needs(other, table)))
                    .min(Comparator.comparing(DataPlan::isKey).thenComparing(TableEntry::name))
                    .orElseThrow(
                            () -> new IllegalArgumentException("these tables find their rows by way of each other: "
                                    + left.stream().map(TableEntry::name).toList()));
            ordered.add(next);
            left.remove(next);
        }
        return List.copyOf(ordered);
    }

    private static boolean isKey(TableEntry table) {
        return table.erase() != null && table.erase().how() == EraseRule.How.DESTROY_KEY;
    }

    private static boolean needs(TableEntry table, TableEntry other) {
        return Pattern.compile("\\bfrom " + Pattern.quote(other.name()) + "\\b")
                .matcher(Objects.requireNonNull(table.find()))
                .find();
    }
}
