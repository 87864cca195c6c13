package io.smartconvo.privacy.catalogue;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held of a visitor, counted in every table that may hold something. */
public final class SubjectInventory {

    private final JdbcClient jdbc;
    private final DataPlan plan;

    SubjectInventory(JdbcClient jdbc, DataPlan plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    /** Numbers of rows by table, tables without any included. */
    public Map<String, Long> count(TenantId tenant, SubjectId subject) {
        Map<String, Long> counts = new TreeMap<>();
        for (TableEntry table : plan.erasure()) {
            long rows = jdbc.sql("select count(*) from " + table.name() + " where " + table.find())
                    .param("tenant", tenant.value())
                    .param("subject", subject.value())
                    .query(Long.class)
                    .single();
            counts.put(table.name(), rows);
        }
        return counts;
    }
}
