package io.smartconvo.privacy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** {@code docs/data-catalogue.md} is made from the catalogue; -Ddocs.update=true writes it anew. */
class DataCataloguePageTests {

    private static final Path PAGE = Path.of("../docs/data-catalogue.md");
    private static final String BEGIN = "<!-- catalogue: made by DataCataloguePageTests -->\n";

    private final DataCatalogue catalogue = DataCatalogue.read(new PathMatchingResourcePatternResolver());

    @Test
    void pageSaysWhatTheCatalogueSays() throws IOException {
        String page = Files.readString(PAGE);
        String current = page.substring(0, page.indexOf(BEGIN)) + BEGIN + body();
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE))
                .as("run: ./mvnw test -pl engine-app -am -Dtest=DataCataloguePageTests -Ddocs.update=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(current);
    }

    private String body() {
        StringBuilder body = new StringBuilder("\n## Classes\n| class | what it is | in an export |\n|---|---|---|\n");
        Arrays.stream(DataClass.values())
                .forEach(kind -> body.append("| %s | %s | %s |\n"
                        .formatted(kind.title(), kind.means(), kind.exported().words())));
        catalogue.modules().forEach((module, tables) -> {
            body.append("\n## Module `").append(module).append("`\n");
            tables.stream().filter(table -> table.keep() != Retention.NEVER).forEach(table -> append(body, table));
            empty(body, tables);
        });
        return body.toString();
    }

    private static void empty(StringBuilder body, List<TableEntry> tables) {
        String names = tables.stream()
                .filter(table -> table.keep() == Retention.NEVER)
                .map(table -> "`" + table.name() + "`")
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            body.append("\n### Always empty\nThe engine's own, for what is switched off here: ")
                    .append(names)
                    .append(".\n");
        }
    }

    private static void append(StringBuilder body, TableEntry table) {
        body.append("\n### `%s`\n%s. ".formatted(table.name(), table.holds()));
        body.append("Whose: %s. Stays: %s."
                .formatted(
                        table.whose().name().toLowerCase(Locale.ROOT),
                        table.keep().words()));
        ExportRule export = table.export();
        if (export != null) {
            body.append(
                    export.section() == null
                            ? " Export: no, because it is " + export.not() + "."
                            : " Export: in `" + export.section() + "`.");
        }
        EraseRule erase = table.erase();
        if (erase != null) {
            body.append(" Erasure: ")
                    .append(erase.how().words())
                    .append(erase.why() == null ? "." : ", because it " + erase.why() + " (" + erase.ground() + ").");
        }
        body.append("\n\n| class | columns |\n|---|---|\n");
        Arrays.stream(DataClass.values())
                .filter(kind -> table.columns().containsKey(kind))
                .forEach(kind -> body.append("| %s | %s |\n"
                        .formatted(
                                kind.title(),
                                table.columns().get(kind).stream()
                                        .map(column -> "`" + column + "`")
                                        .collect(Collectors.joining(", ")))));
    }
}
