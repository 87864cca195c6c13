package io.smartconvo.retention;

import io.smartconvo.tenant.TenantId;
import java.time.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long conversations stay. Nobody can keep them longer than was promised to visitors. */
@Repository
class RetentionPeriods {

    /** Privacy policy, section 4. */
    static final Period LONGEST = Period.ofDays(30);

    private final JdbcClient jdbc;

    RetentionPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Period of(TenantId tenant) {
        return jdbc.sql("select days from retention_period where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(Integer.class)
                .optional()
                .map(Period::ofDays)
                .orElse(LONGEST);
    }

    /** @param period of 1 to {@link #LONGEST} days */
    void set(TenantId tenant, Period period) {
        jdbc.sql("""
                        insert into retention_period (tenant_id, days) values (:tenant, :days)
                        on conflict (tenant_id) do update set days = excluded.days
                        """)
                .param("tenant", tenant.value())
                .param("days", period.getDays())
                .update();
    }
}
