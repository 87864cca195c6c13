package io.smartconvo.privacy.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every table there is, by the module that owns it. */
public final class DataCatalogue {

    private static final String FILES = "classpath*:db/migration/*/catalogue.yaml";
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, List<TableEntry>> modules;

    private DataCatalogue(Map<String, List<TableEntry>> modules) {
        this.modules = modules;
        List<String> names = tables().stream().map(TableEntry::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .forEach(name -> {
                    throw new IllegalArgumentException("two modules describe table " + name);
                });
    }

    private record Written(
            String holds,
            Whose whose,
            @Nullable String find,
            Retention keep,
            @Nullable ExportRule export,
            @Nullable EraseRule erase,
            @Nullable Map<String, String> slots,
            Map<DataClass, List<String>> columns) {}

    /**
     * Reads what stands beside the migrations.
     *
     * @throws IllegalArgumentException if an entry is not as it has to be, unknown keys and missing rules included
     */
    public static DataCatalogue read(ResourcePatternResolver resources) {
        Map<String, List<TableEntry>> modules = new LinkedHashMap<>();
        try {
            List<Resource> files = new ArrayList<>(List.of(resources.getResources(FILES)));
            files.sort(Comparator.comparing(DataCatalogue::module));
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    modules.put(module(file), parse(content.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The data catalogue cannot be read", e);
        }
        return new DataCatalogue(modules);
    }

    static List<TableEntry> parse(byte[] yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<?, ?> tables =
                new Yaml(new SafeConstructor(options)).load(new String(yaml, java.nio.charset.StandardCharsets.UTF_8));
        List<TableEntry> entries = new ArrayList<>();
        tables.forEach((name, entry) -> entries.add(entry(String.valueOf(name), entry)));
        return List.copyOf(entries);
    }

    private static TableEntry entry(String name, Object entry) {
        try {
            Written written = STRICT.convertValue(entry, Written.class);
            return new TableEntry(
                    name,
                    Objects.requireNonNull(written.holds, "holds"),
                    Objects.requireNonNull(written.whose, "whose"),
                    written.find,
                    Objects.requireNonNull(written.keep, "keep"),
                    written.export,
                    written.erase,
                    written.slots == null ? Map.of() : written.slots,
                    Objects.requireNonNull(written.columns, "columns"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("catalogue entry " + name + ": " + e.getMessage(), e);
        }
    }

    private static String module(Resource file) {
        try {
            String[] path = file.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new IllegalStateException("The data catalogue cannot be read", e);
        }
    }

    /** The entries by module. */
    public Map<String, List<TableEntry>> modules() {
        return modules;
    }

    public List<TableEntry> tables() {
        return modules.values().stream().flatMap(List::stream).toList();
    }

    public Optional<TableEntry> table(String name) {
        return tables().stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
