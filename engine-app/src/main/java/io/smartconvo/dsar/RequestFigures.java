package io.smartconvo.dsar;

import io.smartconvo.tenant.ReportPeriod;
import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of requests, in numbers that name nobody (11 CCR 7102(a)). */
@Repository
class RequestFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The requests of one kind under one law.
     *
     * @param inPart how many were carried out but for single conversations
     * @param dropped how many were taken back, or never proven
     * @param late how many were not answered in time, or are overdue
     * @param medianDays from receipt to answer or refusal; null before the first
     */
    record Figures(
            Regime regime,
            RequestKind kind,
            long received,
            long fulfilled,
            long inPart,
            long refused,
            long dropped,
            long open,
            long late,
            @Nullable Double medianDays) {}

    /** Of what was received in that time. */
    List<Figures> of(TenantId tenant, ReportPeriod period) {
        return jdbc.sql("""
                        with request as (
                            select r.regime, r.kind, r.state, r.received_at, r.due_at,
                                r.state in ('ANSWERED', 'REFUSED') as answered,
                                r.state in ('WITHDRAWN', 'LAPSED') as dropped,
                                exists (select from subject_request_person p
                                    where p.request_id = r.id and p.refusal is not null) as in_part,
                                (select min(e.at) from subject_request_event e
                                    where e.request_id = r.id and e.what = 'ANSWERED') as answered_at
                            from subject_request r
                            where r.tenant_id = :tenant and r.received_at >= :begin and r.received_at < :end)
                        select regime, kind, count(*) as received,
                            count(*) filter (where state = 'ANSWERED' and not in_part) as fulfilled,
                            count(*) filter (where state = 'ANSWERED' and in_part) as in_part,
                            count(*) filter (where state = 'REFUSED') as refused,
                            count(*) filter (where dropped) as dropped,
                            count(*) filter (where not answered and not dropped) as open,
                            count(*) filter (where not dropped and coalesce(answered_at, :now) > due_at) as late,
                            percentile_cont(0.5) within group (order by extract(epoch from answered_at - received_at))
                                / 86400 as median_days
                        from request group by regime, kind order by regime, kind
                        """)
                .param("tenant", tenant.value())
                .param("begin", Timestamp.from(period.begin()))
                .param("end", Timestamp.from(period.end()))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Figures(
                        Regime.valueOf(row.getString("regime")),
                        RequestKind.valueOf(row.getString("kind")),
                        row.getLong("received"),
                        row.getLong("fulfilled"),
                        row.getLong("in_part"),
                        row.getLong("refused"),
                        row.getLong("dropped"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getObject("median_days", Double.class)))
                .list();
    }
}
