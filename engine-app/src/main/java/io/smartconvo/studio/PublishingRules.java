package io.smartconvo.studio;

import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tenants ask of flows before they are published. */
@Repository
class PublishingRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    PublishingRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PublishingRule of(TenantId tenant) {
        return jdbc.sql("select tests_pass, steps_covered from publishing_rule where tenant_id = ?")
                .param(tenant.value())
                .query((row, n) -> new PublishingRule(row.getBoolean("tests_pass"), row.getBoolean("steps_covered")))
                .optional()
                .orElse(PublishingRule.NONE);
    }

    void set(TenantId tenant, PublishingRule rule, UUID member) {
        jdbc.sql("""
                        insert into publishing_rule (tenant_id, tests_pass, steps_covered, changed_at, changed_by)
                        values (:tenant, :pass, :covered, :now, :member)
                        on conflict (tenant_id) do update set tests_pass = excluded.tests_pass,
                            steps_covered = excluded.steps_covered, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by""")
                .param("tenant", tenant.value())
                .param("pass", rule.testsPass())
                .param("covered", rule.stepsCovered())
                .param("now", Timestamp.from(clock.instant()))
                .param("member", member)
                .update();
    }
}
