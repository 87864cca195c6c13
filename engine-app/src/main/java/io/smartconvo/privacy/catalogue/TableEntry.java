package io.smartconvo.privacy.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says about one table.
 *
 * @param name with its schema where that is not {@code public}
 * @param holds what its rows are, in a sentence
 * @param find condition that finds the rows of {@code :subject} in {@code :tenant}; null where none are a visitor's
 * @param export null where none are a visitor's, like {@code erase}
 * @param slots by sealed column: SQL for the slot its value was sealed for
 * @param columns their names by class
 */
public record TableEntry(
        String name,
        String holds,
        Whose whose,
        @Nullable String find,
        Retention keep,
        @Nullable ExportRule export,
        @Nullable EraseRule erase,
        Map<String, String> slots,
        Map<DataClass, List<String>> columns) {

    public TableEntry {
        slots = Map.copyOf(slots);
        columns = Map.copyOf(columns);
        require(!holds.isBlank(), name, "say what it holds");
        boolean ruled = find != null && export != null && erase != null;
        boolean bare = find == null && export == null && erase == null;
        require(whose.isVisitor() ? ruled : bare, name, "find, export and erase belong to a visitor's rows, all three");
        require(find == null || find.contains(":tenant"), name, "find has to name the :tenant");
        require(slots.keySet().equals(sealed(columns)), name, "each sealed column needs a slot, and no other has one");
        List<String> all = columns.values().stream().flatMap(List::stream).toList();
        require(Set.copyOf(all).size() == all.size(), name, "a column has one class");
    }

    private static void require(boolean kept, String table, String promise) {
        if (!kept) {
            throw new IllegalArgumentException("catalogue entry " + table + ": " + promise);
        }
    }

    private static Set<String> sealed(Map<DataClass, List<String>> columns) {
        List<String> sealed = new ArrayList<>();
        columns.forEach((kind, names) -> {
            if (kind.isSealed()) {
                sealed.addAll(names);
            }
        });
        return Set.copyOf(sealed);
    }

    /** The class of a column, nothing if the entry does not name it. */
    public Optional<DataClass> classOf(String column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().contains(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
