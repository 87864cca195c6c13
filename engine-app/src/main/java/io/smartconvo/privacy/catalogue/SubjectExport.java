package io.smartconvo.privacy.catalogue;

import io.smartconvo.privacy.KeyDestroyed;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.SealBroken;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.DataClass.Exported;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is held of a visitor, table by table as the catalogue says; what is sealed is opened. */
public class SubjectExport {

    private final JdbcClient jdbc;
    private final DataPlan plan;
    private final KeyVault vault;
    private final JsonMapper json;

    SubjectExport(JdbcClient jdbc, DataPlan plan, KeyVault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.vault = vault;
        this.json = json;
    }

    /**
     * Rows by section of the export, sections without any left out. A value whose key is gone is null.
     *
     * @throws SealBroken if a value is not the one that was sealed for its place
     */
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, @Nullable Object>>> read(TenantId tenant, SubjectId subject) {
        Optional<SubjectCipher> cipher = cipher(tenant, subject);
        Map<String, List<Map<String, @Nullable Object>>> sections = new TreeMap<>();
        for (TableEntry table : plan.export()) {
            String section = Objects.requireNonNull(
                    Objects.requireNonNull(table.export()).section());
            List<Map<String, @Nullable Object>> rows = jdbc.sql("select * from (select %s from %s where %s) found"
                                    .formatted(columns(table), table.name(), table.find())
                            + " order by found::text")
                    .param("tenant", tenant.value())
                    .param("subject", subject.value())
                    .query((row, number) -> row(table, row, cipher))
                    .list();
            if (!rows.isEmpty()) {
                sections.computeIfAbsent(section, none -> new ArrayList<>()).addAll(rows);
            }
        }
        return sections;
    }

    private Optional<SubjectCipher> cipher(TenantId tenant, SubjectId subject) {
        try {
            return Optional.of(vault.cipher(tenant, subject));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    private static String columns(TableEntry table) {
        List<String> columns = new ArrayList<>(exported(table));
        table.slots().forEach((column, slot) -> columns.add("(" + slot + ") as slot_of_" + column));
        return String.join(", ", columns);
    }

    private static List<String> exported(TableEntry table) {
        List<String> columns = new ArrayList<>();
        table.columns().forEach((kind, names) -> {
            if (kind.exported() != Exported.NEVER) {
                columns.addAll(names);
            }
        });
        columns.sort(null);
        return columns;
    }

    private Map<String, @Nullable Object> row(TableEntry table, ResultSet row, Optional<SubjectCipher> cipher)
            throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String column : exported(table)) {
            values.put(
                    column,
                    table.slots().containsKey(column)
                            ? opened(cipher, row.getBytes(column), row.getString("slot_of_" + column))
                            : plain(row.getObject(column)));
        }
        return values;
    }

    private @Nullable Object opened(Optional<SubjectCipher> cipher, byte @Nullable [] sealed, String slot) {
        if (sealed == null || cipher.isEmpty()) {
            return null;
        }
        try {
            String text = new String(cipher.get().open(sealed, slot), StandardCharsets.UTF_8);
            return text.startsWith("{") || text.startsWith("[") ? parsed(text) : text;
        } catch (KeyDestroyed gone) {
            return null;
        }
    }

    private Object parsed(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JacksonException prose) {
            return text;
        }
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Timestamp time) {
            return time.toInstant().toString();
        }
        if (value instanceof Array array) {
            return List.of((Object[]) array.getArray());
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
