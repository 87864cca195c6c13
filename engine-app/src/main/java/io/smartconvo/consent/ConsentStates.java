package io.smartconvo.consent;

import io.smartconvo.consent.ConsentDecision.State;
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
import org.springframework.stereotype.Repository;

/** Table {@code consent_state}: one row per person and purpose, the one thing decisions and captures lock. */
@Repository
class ConsentStates {

    private static final String IN_FORCE = "p.active and s.notice_version = p.notice_version";
    private static final String LIVE = "(p.valid_for is null or s.decided_at + p.valid_for::interval > :now)";
    private static final String OF_SUBJECT = " from consent_state s"
            + " join purpose p on p.tenant_id = s.tenant_id and p.id = s.purpose"
            + " where s.tenant_id = :tenant and s.subject_id = :subject";

    private static final String GRANT = "select s.receipt_id, p.retention_days" + OF_SUBJECT
            + " and s.purpose = :purpose and s.granted and " + IN_FORCE + " and " + LIVE;
    private static final String DECISIONS = "select s.purpose, s.granted, s.withdrawn, s.decided_at, " + IN_FORCE
            + " as in_force, " + LIVE + " as live, s.decided_at + p.ask_again_after::interval as ask_again_at"
            + OF_SUBJECT;

    /** The row's lock makes decisions queue, so the last one to commit counts, and each sees the one before. */
    private static final String DECIDE = """
            insert into consent_state as s (tenant_id, subject_id, purpose, notice_version, granted, receipt_id, decided_at)
            values (:tenant, :subject, :purpose, :version, :granted, :receipt, :now)
            on conflict (tenant_id, subject_id, purpose) do update set
                notice_version = greatest(s.notice_version, excluded.notice_version),
                granted = excluded.granted,
                withdrawn = not excluded.granted and (coalesce(s.granted, false) or s.withdrawn),
                withdrawal_id = case when excluded.granted then null
                                     when s.granted and :erases then :withdrawal
                                     else s.withdrawal_id end,
                receipt_id = excluded.receipt_id,
                decided_at = excluded.decided_at
            where not excluded.granted or s.notice_version is null or excluded.notice_version >= s.notice_version
            returning s.withdrawal_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CapturePermission> grant(TenantId tenant, SubjectId subject, Purpose purpose, boolean untilCommit) {
        return of(GRANT + (untilCommit ? " for share of s" : ""), tenant, subject)
                .param("purpose", purpose.id())
                .query((row, i) ->
                        (CapturePermission) new CapturePermission.Granted(row.getObject(1, UUID.class), row.getInt(2)))
                .optional();
    }

    Optional<ConsentDecision> decision(TenantId tenant, SubjectId subject, Purpose purpose) {
        return of(DECISIONS + " and s.purpose = :purpose", tenant, subject)
                .param("purpose", purpose.id())
                .query(ConsentStates::decision)
                .optional();
    }

    List<ConsentDecision> decisions(TenantId tenant, SubjectId subject) {
        return of(DECISIONS + " order by s.purpose", tenant, subject)
                .query(ConsentStates::decision)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, TenantId tenant, SubjectId subject) {
        return jdbc.sql(sql)
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("now", Timestamp.from(clock.instant()));
    }

    /** The question was shown. */
    void asked(TenantId tenant, SubjectId subject, Notice notice) {
        of(
                        "insert into consent_state (tenant_id, subject_id, purpose, asked_version, asked_at)"
                                + " values (:tenant, :subject, :purpose, :version, :now)"
                                + " on conflict (tenant_id, subject_id, purpose) do update set"
                                + " asked_version = excluded.asked_version, asked_at = excluded.asked_at",
                        tenant,
                        subject)
                .param("purpose", notice.purpose().id())
                .param("version", notice.version())
                .update();
    }

    Optional<Integer> askedVersion(TenantId tenant, SubjectId subject, Purpose purpose) {
        return jdbc.sql("select asked_version from consent_state where tenant_id = :tenant and subject_id = :subject"
                        + " and purpose = :purpose and asked_version is not null")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("purpose", purpose.id())
                .query(Integer.class)
                .optional();
    }

    /** @param changed whether the answer counts; a late yes to an old notice does not */
    record Decided(boolean changed, @Nullable UUID withdrawal) {}

    /** @param erases whether a no to what was a yes has to be carried out as a withdrawal */
    Decided decide(TenantId tenant, SubjectId subject, ConsentAnswer answer, UUID receipt, boolean erases) {
        UUID withdrawal = UUID.randomUUID();
        List<Optional<UUID>> changed = of(DECIDE, tenant, subject)
                .param("purpose", answer.purpose().id())
                .param("version", answer.noticeVersion())
                .param("granted", answer.granted())
                .param("receipt", receipt)
                .param("erases", erases)
                .param("withdrawal", withdrawal)
                .query((row, i) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list();
        boolean fresh = changed.stream().flatMap(Optional::stream).anyMatch(withdrawal::equals);
        return new Decided(!changed.isEmpty(), fresh ? withdrawal : null);
    }

    private static ConsentDecision decision(ResultSet row, int i) throws SQLException {
        State state = state(row);
        boolean no = state == State.REFUSED || state == State.WITHDRAWN;
        return new ConsentDecision(
                new Purpose(row.getString("purpose")),
                state,
                instant(row, "decided_at"),
                no ? instant(row, "ask_again_at") : null);
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("decided_at") == null) {
            return State.ASKED;
        }
        if (!row.getBoolean("granted")) {
            return row.getBoolean("withdrawn") ? State.WITHDRAWN : State.REFUSED;
        }
        if (!row.getBoolean("in_force")) {
            return State.SUPERSEDED;
        }
        return row.getBoolean("live") ? State.GIVEN : State.EXPIRED;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
