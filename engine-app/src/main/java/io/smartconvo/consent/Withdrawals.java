package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Withdrawals and how they were carried out. */
@Component
public class Withdrawals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Withdrawal open(UUID id, TenantId tenant, SubjectId subject, Purpose purpose) {
        jdbc.sql("insert into consent_withdrawal (id, tenant_id, subject_id, purpose, requested_at)"
                        + " values (:id, :tenant, :subject, :purpose, :now)")
                .param("id", id)
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("purpose", purpose.id())
                .param("now", now())
                .update();
        return find(tenant, id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Withdrawal> find(TenantId tenant, UUID id) {
        return jdbc.sql("select * from consent_withdrawal where tenant_id = :tenant and id = :id")
                .param("tenant", tenant.value())
                .param("id", id)
                .query(Withdrawals::withdrawal)
                .optional();
    }

    /** A person's withdrawals, oldest first. */
    @Transactional(readOnly = true)
    public List<Withdrawal> of(TenantId tenant, SubjectId subject) {
        return jdbc.sql("select * from consent_withdrawal where tenant_id = :tenant and subject_id = :subject"
                        + " order by requested_at, id")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .query(Withdrawals::withdrawal)
                .list();
    }

    /** Adds to what was erased, in the transaction that erases it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(Withdrawal withdrawal, Withdrawal.Erased erased) {
        mark(withdrawal, "fields = fields + :fields, answers = answers + :answers, events = events + :events")
                .param("fields", erased.fields())
                .param("answers", erased.answers())
                .param("events", erased.events())
                .update();
    }

    /** Adds to the waiting steps that were ended, in the transaction that ends them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void halted(Withdrawal withdrawal, int steps) {
        mark(withdrawal, "steps = steps + :steps").param("steps", steps).update();
    }

    /** Everything is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Withdrawal withdrawal) {
        mark(withdrawal, "done_at = coalesce(done_at, :now)")
                .param("now", now())
                .update();
    }

    private JdbcClient.StatementSpec mark(Withdrawal withdrawal, String changes) {
        return jdbc.sql("update consent_withdrawal set " + changes + " where tenant_id = :tenant and id = :id")
                .param("tenant", withdrawal.tenant().value())
                .param("id", withdrawal.id());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Withdrawal withdrawal(ResultSet row, int i) throws SQLException {
        return new Withdrawal(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                new Purpose(row.getString("purpose")),
                row.getTimestamp("requested_at").toInstant(),
                new Withdrawal.Erased(row.getInt("fields"), row.getInt("answers"), row.getInt("events")),
                row.getInt("steps"),
                instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
