package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only way to decisions on consent: each leaves a receipt that is never changed. */
@Component
public class ConsentLedger {

    private static final String CURRENT_GRANT = " from consent_state s"
            + " join purpose p on p.tenant_id = s.tenant_id and p.id = s.purpose"
            + " where s.tenant_id = :tenant and s.subject_id = :subject and s.purpose = :purpose"
            + " and s.granted and p.active and s.notice_version = p.notice_version";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConsentLedger(JdbcClient jdbc, Notices notices, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records a decision in the caller's transaction, or in one of its own. A yes to a version older than the one
     * decided on before leaves a receipt and changes nothing; a no always counts.
     *
     * @throws UnknownNotice if nobody can have been shown the notice
     */
    @Transactional
    public void record(TenantId tenant, SubjectId subject, ConsentAnswer answer) {
        Notice notice = notices.find(tenant, answer.purpose(), answer.noticeVersion(), answer.locale())
                .orElseThrow(() -> new UnknownNotice(answer));
        UUID receipt = UUID.randomUUID();
        boolean changed = change(tenant, subject, answer, receipt);
        keep(tenant, subject, answer, notice, receipt);
        if (changed) {
            events.publishEvent(new ConsentChanged(tenant, subject, answer.purpose(), answer.granted()));
        }
    }

    /** Whether the latest decision is a yes to the notice in force. May change right after; see the other method. */
    @Transactional(readOnly = true)
    public boolean permits(TenantId tenant, SubjectId subject, Purpose purpose) {
        return grant(tenant, subject, purpose, "select 1" + CURRENT_GRANT)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Whether a personal value may be kept in this transaction. A permission holds until the transaction ends: a
     * withdrawal waits for it, or was there first and is seen.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CapturePermission permitsUntilCommit(TenantId tenant, SubjectId subject, Purpose purpose) {
        return grant(
                        tenant,
                        subject,
                        purpose,
                        "select s.receipt_id, p.retention_days" + CURRENT_GRANT + " for share of s")
                .query((row, i) ->
                        (CapturePermission) new CapturePermission.Granted(row.getObject(1, UUID.class), row.getInt(2)))
                .optional()
                .orElseGet(CapturePermission.Refused::new);
    }

    /** Where each purpose stands that was ever decided on, by the id of the purpose. */
    @Transactional(readOnly = true)
    public Map<String, ConsentDecision> decisions(TenantId tenant, SubjectId subject) {
        Map<String, ConsentDecision> decisions = new HashMap<>();
        jdbc.sql("select s.purpose, s.granted, s.withdrawn, s.notice_version, s.decided_at,"
                        + " p.active and s.notice_version = p.notice_version as current from consent_state s"
                        + " join purpose p on p.tenant_id = s.tenant_id and p.id = s.purpose"
                        + " where s.tenant_id = :tenant and s.subject_id = :subject")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .query((row, i) -> decision(row))
                .list()
                .forEach(decision -> decisions.put(decision.purpose().id(), decision));
        return decisions;
    }

    private JdbcClient.StatementSpec grant(TenantId tenant, SubjectId subject, Purpose purpose, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("purpose", purpose.id());
    }

    private boolean change(TenantId tenant, SubjectId subject, ConsentAnswer answer, UUID receipt) {
        int changed = jdbc.sql(
                        "insert into consent_state as s (tenant_id, subject_id, purpose, notice_version, granted, withdrawn,"
                                + " receipt_id, decided_at) values (:tenant, :subject, :purpose, :version, :granted, false,"
                                + " :receipt, :now) on conflict (tenant_id, subject_id, purpose) do update set"
                                + " notice_version = greatest(s.notice_version, excluded.notice_version),"
                                + " granted = excluded.granted,"
                                + " withdrawn = not excluded.granted and (s.granted or s.withdrawn),"
                                + " receipt_id = excluded.receipt_id, decided_at = excluded.decided_at"
                                + " where not excluded.granted or excluded.notice_version >= s.notice_version")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("purpose", answer.purpose().id())
                .param("version", answer.noticeVersion())
                .param("granted", answer.granted())
                .param("receipt", receipt)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return changed == 1;
    }

    private void keep(TenantId tenant, SubjectId subject, ConsentAnswer answer, Notice notice, UUID receipt) {
        jdbc.sql("insert into consent_receipt (id, tenant_id, subject_id, purpose, notice_version, notice_hash, locale,"
                        + " granted, decided_at, client_at, source) values (:id, :tenant, :subject, :purpose, :version,"
                        + " :hash, :locale, :granted, :now, :client, :source)")
                .param("id", receipt)
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("purpose", answer.purpose().id())
                .param("version", answer.noticeVersion())
                .param("hash", HexFormat.of().parseHex(notice.hash()))
                .param("locale", notice.locale().toLanguageTag())
                .param("granted", answer.granted())
                .param("now", Timestamp.from(clock.instant()))
                .param("client", answer.clientAt() == null ? null : Timestamp.from(answer.clientAt()))
                .param("source", answer.source().name())
                .update();
    }

    private static ConsentDecision decision(ResultSet row) throws SQLException {
        return new ConsentDecision(
                new Purpose(row.getString("purpose")),
                state(row.getBoolean("granted"), row.getBoolean("withdrawn"), row.getBoolean("current")),
                row.getInt("notice_version"),
                row.getTimestamp("decided_at").toInstant());
    }

    private static ConsentDecision.State state(boolean granted, boolean withdrawn, boolean current) {
        if (granted) {
            return current ? ConsentDecision.State.GIVEN : ConsentDecision.State.SUPERSEDED;
        }
        return withdrawn ? ConsentDecision.State.WITHDRAWN : ConsentDecision.State.REFUSED;
    }
}
