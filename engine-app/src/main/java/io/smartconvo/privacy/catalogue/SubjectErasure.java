package io.smartconvo.privacy.catalogue;

import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.EraseRule.How;
import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what is held of visitors, table by table as the catalogue says, in the caller's transaction. May be repeated. */
public class SubjectErasure {

    private final JdbcClient jdbc;
    private final DataPlan plan;
    private final KeyVault vault;

    SubjectErasure(JdbcClient jdbc, DataPlan plan, KeyVault vault) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.vault = vault;
    }

    /**
     * Deletes the rows of these visitors in tables whose rows stay that long, and destroys their keys if those are among
     * them. What runs for them has to be ended before.
     *
     * @return numbers of rows by table, tables without any left out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Long> erase(TenantId tenant, Collection<SubjectId> subjects, Set<Retention> keep) {
        Map<String, Long> counts = new TreeMap<>();
        for (TableEntry table : erased(keep)) {
            long rows = jdbc.sql("delete from %s using %s".formatted(table.name(), matching(table)))
                    .param("tenant", tenant.value())
                    .param("subjects", array(subjects))
                    .update();
            if (rows > 0) {
                counts.put(table.name(), rows);
            }
            if (how(table) == How.DESTROY_KEY) {
                vault.forget(subjects);
            }
        }
        return counts;
    }

    /**
     * Pages of those of whom a key has been there since before, in the order of their ids.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<SubjectId> knownBefore(TenantId tenant, Instant before, @Nullable SubjectId after, int limit) {
        return jdbc.sql("""
                        select subject_id from vault.subject_key
                        where tenant_id = :tenant and created_at < :before and subject_id > :after
                        order by subject_id limit :limit
                        """)
                .param("tenant", tenant.value())
                .param("before", Timestamp.from(before))
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("limit", limit)
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The same for everything but what a law lets us keep. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Long> erase(TenantId tenant, Collection<SubjectId> subjects) {
        return erase(tenant, subjects, EnumSet.allOf(Retention.class));
    }

    /** Those of these visitors of whom anything is left that is not kept by a law. */
    public Set<SubjectId> held(TenantId tenant, Collection<SubjectId> subjects) {
        return held(tenant, subjects, EnumSet.allOf(Retention.class));
    }

    /** Those of these visitors of whom such rows are left. */
    public Set<SubjectId> held(TenantId tenant, Collection<SubjectId> subjects, Set<Retention> keep) {
        Set<SubjectId> held = new HashSet<>();
        for (TableEntry table : erased(keep)) {
            jdbc.sql("select distinct erased.who from %s, %s".formatted(table.name(), matching(table)))
                    .param("tenant", tenant.value())
                    .param("subjects", array(subjects))
                    .query(UUID.class)
                    .list()
                    .forEach(id -> held.add(new SubjectId(id)));
        }
        return held;
    }

    private List<TableEntry> erased(Set<Retention> keep) {
        return plan.erasure().stream()
                .filter(table -> keep.contains(table.keep()))
                .filter(table -> how(table) != How.KEEP)
                .toList();
    }

    private static How how(TableEntry table) {
        return Objects.requireNonNull(table.erase()).how();
    }

    /** The catalogue finds the rows of one visitor; this finds those of many at once. */
    private static String matching(TableEntry table) {
        return "unnest(cast(:subjects as uuid[])) as erased (who) where "
                + Objects.requireNonNull(table.find()).replace(":subject", "erased.who");
    }

    private static String array(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
