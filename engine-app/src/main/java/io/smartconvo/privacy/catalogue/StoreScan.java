package io.smartconvo.privacy.catalogue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for somebody's own words (an address, a number) in every row of every table that may be about visitors, in whatever
 * encoding they could hide. Reads all of them, so it takes as long as the database is large.
 */
public class StoreScan {

    /** Shorter than this, chance finds it in ciphertexts. */
    private static final int SHORTEST = 6;

    private final JdbcClient jdbc;
    private final DataCatalogue catalogue;

    StoreScan(JdbcClient jdbc, DataCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /**
     * Tables that are looked through; what staff and tenants say of themselves is not about visitors, and what the application
     * may not read it cannot have written.
     */
    public List<String> tables() {
        Set<String> present = Set.copyOf(jdbc.sql("""
                        select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and has_table_privilege(c.oid, 'select')
                        """).query(String.class).list());
        return catalogue.tables().stream()
                .filter(table -> table.whose() != Whose.MEMBER && table.whose() != Whose.TENANT)
                .map(TableEntry::name)
                .filter(present::contains)
                .sorted()
                .toList();
    }

    /** @return numbers of rows that hold one of these, by table; tables without any left out */
    @Transactional(readOnly = true)
    public Map<String, Long> find(Collection<String> identifiers) {
        String patterns = identifiers.stream()
                .filter(identifier -> identifier.length() >= SHORTEST)
                .flatMap(identifier -> spellings(identifier).stream())
                .map(StoreScan::quoted)
                .collect(Collectors.joining(",", "{", "}"));
        Map<String, Long> found = new TreeMap<>();
        if (patterns.length() > 2) {
            for (String table : tables()) {
                long rows = jdbc.sql("""
                                select count(*) from %s as scanned where exists (
                                    select from unnest(cast(:patterns as text[])) as p (spelling)
                                    where strpos(lower(scanned::text), p.spelling) > 0)
                                """.formatted(table))
                        .param("patterns", patterns)
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    found.put(table, rows);
                }
            }
        }
        return found;
    }

    /**
     * How a value can be written down, in small letters: as it is, as hexadecimal digits of each encoding (which is how a
     * row shows bytes), in Base64 wherever it may begin, and as URLs, JSON and HTML spell it.
     */
    public static Set<String> spellings(String value) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String cased : List.of(value, value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT))) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                byte[] bytes = cased.getBytes(charset);
                spellings.add(HexFormat.of().formatHex(bytes));
                base64(bytes).forEach(text -> {
                    spellings.add(text.toLowerCase(Locale.ROOT));
                    spellings.add(HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII)));
                });
            }
        }
        String lower = value.toLowerCase(Locale.ROOT);
        spellings.add(lower);
        spellings.add(lower.replace("@", "%40").replace("+", "%2b").replace(" ", "%20"));
        spellings.add(lower.replace("@", "\\u0040").replace("+", "\\u002b"));
        spellings.add(lower.replace("@", "&#64;").replace("+", "&#43;"));
        return spellings;
    }

    /** The digits that do not depend on what stands before and after. */
    private static List<String> base64(byte[] bytes) {
        List<String> texts = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int from = (before * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            texts.add(text.substring(from, to));
        }
        return texts;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
