package io.smartconvo.capture;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who turned out to be a child. The vault keeps nothing of them; their age itself is never known here. The first outcome
 * stands, except that knowledge of a child always counts.
 */
@Component
public class AgeLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgeLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records what an age gate found, in the caller's transaction. Whoever is a child loses what was captured before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(TenantId tenant, SubjectId subject, AgeOutcome outcome) {
        jdbc.sql("insert into age_outcome as o (tenant_id, subject_id, outcome, decided_at)"
                        + " values (:tenant, :subject, :outcome, :now) on conflict (tenant_id, subject_id) do update"
                        + " set outcome = excluded.outcome, decided_at = excluded.decided_at"
                        + " where excluded.outcome = 'under' and o.outcome <> 'under'")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("outcome", outcome.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (outcome == AgeOutcome.UNDER) {
            jdbc.sql("delete from captured_field where tenant_id = :tenant and subject_id = :subject")
                    .param("tenant", tenant.value())
                    .param("subject", subject.value())
                    .update();
        }
    }

    /** A visitor said so unasked: records it and leaves the tenant a notice, without a word of what was said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stated(TenantId tenant, SubjectId subject) {
        record(tenant, subject, AgeOutcome.UNDER);
        jdbc.sql("insert into age_notice (id, tenant_id, subject_id, kind, at)"
                        + " values (:id, :tenant, :subject, 'statement', :now)")
                .param("id", UUID.randomUUID())
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** A tenant's newest notices, at most a hundred, newest first. */
    @Transactional(readOnly = true)
    public List<AgeNotice> notices(TenantId tenant) {
        return jdbc.sql("select subject_id, at from age_notice where tenant_id = :tenant order by at desc limit 100")
                .param("tenant", tenant.value())
                .query((row, number) -> new AgeNotice(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .list();
    }
}
