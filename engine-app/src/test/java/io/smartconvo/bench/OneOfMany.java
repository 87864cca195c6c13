package io.smartconvo.bench;

import static io.smartconvo.bench.PrivacyLoad.bar;
import static io.smartconvo.bench.PrivacyLoad.format;
import static io.smartconvo.bench.PrivacyLoad.say;

import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.SubjectErasure;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is erased among few others and among many of the same tenant: how long it takes, and how many pages are looked at. */
final class OneOfMany {

    private static final int ERASED = 20;
    private static final int SHOWN = 4;

    private final Scenery scenery;
    private final SubjectErasure erasure;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Connection owner;

    OneOfMany(ApplicationContext product, Connection owner) {
        this.scenery = product.getBean(Scenery.class);
        this.erasure = product.getBean(SubjectErasure.class);
        this.jdbc = product.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
        this.owner = owner;
    }

    void measure() throws SQLException {
        Timings few = among(Math.max(2 * ERASED, Load.count(1_000)));
        Timings many = among(Load.count(100_000));
        bar("erasure among many, worst, s", many.millis(1) / 1e3, "<", 2);
        bar("erasure among many / among few, median", many.millis(0.5) / few.millis(0.5), "<", 2);
    }

    private Timings among(int people) throws SQLException {
        TenantId tenant = scenery.tenant();
        People.fill(owner, tenant, people);
        List<SubjectId> chosen = chosen(tenant);
        erase(tenant, chosen.get(ERASED));
        Map<String, Long> before = pages();
        List<Long> times = new ArrayList<>();
        for (SubjectId subject : chosen.subList(0, ERASED)) {
            times.add(erase(tenant, subject));
        }
        Timings timings = Timings.of(times, 1);
        String name = "erasure of one among %,d".formatted(people);
        say(name, format("median %.1f, worst %.1f ms of %d", timings.millis(0.5), timings.millis(1), ERASED));
        say(name + ", pages", most(before, pages()));
        return timings;
    }

    private List<SubjectId> chosen(TenantId tenant) {
        return jdbc
                .sql("select id from conversation where tenant_id = :tenant order by random() limit :count")
                .param("tenant", tenant.value())
                .param("count", ERASED + 1)
                .query(UUID.class)
                .list()
                .stream()
                .map(SubjectId::new)
                .toList();
    }

    private long erase(TenantId tenant, SubjectId subject) {
        long begun = System.nanoTime();
        Map<String, Long> erased = transaction.execute(status -> {
            Map<String, Long> counts = erasure.erase(tenant, List.of(subject));
            // So that the pages of this transaction are counted when it ends.
            jdbc.sql("select 1 from pg_stat_force_next_flush()").query().listOfRows();
            return counts;
        });
        if (erased == null || erased.size() < 10) {
            throw new IllegalStateException("Not everything was found: " + erased);
        }
        return System.nanoTime() - begun;
    }

    /** Pages of tables and their indexes that were looked at since the server began, by table with its partitions. */
    private Map<String, Long> pages() throws SQLException {
        Map<String, Long> pages = new TreeMap<>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select coalesce(pg_partition_root(relid), relid)::regclass::text,
                            sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0))
                        from pg_statio_user_tables group by 1
                        """)) {
            while (rows.next()) {
                pages.put(rows.getString(1), rows.getLong(2));
            }
        }
        return pages;
    }

    private static String most(Map<String, Long> before, Map<String, Long> after) {
        after.replaceAll((table, pages) -> (pages - before.getOrDefault(table, 0L)) / ERASED);
        return after.values().stream().mapToLong(Long::longValue).sum() + " in all; "
                + after.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(SHOWN)
                        .map(table -> table.getKey() + " " + table.getValue())
                        .collect(Collectors.joining(", "));
    }
}
