package io.smartconvo.retention;

import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs in their tables. */
@Repository
class RetentionRuns {

    private static final String SELECT = """
            select r.*, coalesce((select json_object_agg(c.what, c.rows) from retention_count c where c.run_id = r.id),
                '{}') as removed
            from retention_run r where r.tenant_id = :tenant""";

    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    RetentionRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if one is under way, or if there was one today by itself already and this would be another */
    boolean add(UUID id, TenantId tenant, Instant cutoff, Instant now, @Nullable UUID startedBy) {
        return jdbc.sql("""
                        insert into retention_run (id, tenant_id, day, cutoff, started_at, started_by)
                        values (:id, :tenant, :day, :cutoff, :now, cast(:by as uuid)) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("tenant", tenant.value())
                        .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .param("cutoff", Timestamp.from(cutoff))
                        .param("now", Timestamp.from(now))
                        .param("by", startedBy)
                        .update()
                == 1;
    }

    /** Tenants whose run of this day has begun by itself. */
    Set<TenantId> begunOn(LocalDate day) {
        return jdbc.sql("select tenant_id from retention_run where day = :day and started_by is null")
                .param("day", day)
                .query((row, number) -> new TenantId(row.getObject(1, UUID.class)))
                .set();
    }

    Optional<RetentionRun> find(TenantId tenant, UUID id) {
        return jdbc.sql(SELECT + " and r.id = :id")
                .param("tenant", tenant.value())
                .param("id", id)
                .query(RetentionRuns::read)
                .optional();
    }

    /** Newest first. */
    List<RetentionRun> latest(TenantId tenant, int limit) {
        return jdbc.sql(SELECT + " order by r.started_at desc limit :limit")
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(RetentionRuns::read)
                .list();
    }

    void count(RetentionRun run, Map<String, Long> removed) {
        removed.forEach((what, rows) -> {
            if (rows > 0) {
                jdbc.sql("""
                                insert into retention_count (run_id, what, rows) values (:run, :what, :rows)
                                on conflict (run_id, what) do update set rows = retention_count.rows + excluded.rows
                                """)
                        .param("run", run.id())
                        .param("what", what)
                        .param("rows", rows)
                        .update();
            }
        });
    }

    /** @return false if it was finished before */
    boolean finish(RetentionRun run, Instant now, String certificate) {
        return jdbc.sql("""
                        update retention_run set finished_at = :now, certificate = :certificate
                        where tenant_id = :tenant and id = :id and finished_at is null
                        """)
                        .param("now", Timestamp.from(now))
                        .param("certificate", certificate)
                        .param("tenant", run.tenant().value())
                        .param("id", run.id())
                        .update()
                == 1;
    }

    /** Tenants, of these, for whom none has finished since, although their first began before. */
    long withoutSince(List<TenantId> tenants, Instant since) {
        return tenants.size()
                - jdbc.sql("""
                        select count(*) from (
                            select from retention_run where tenant_id in (:tenants) group by tenant_id
                            having max(finished_at) >= :since or min(started_at) >= :since
                        ) fine
                        """)
                        .param("since", Timestamp.from(since))
                        .param("tenants", tenants.stream().map(TenantId::value).toList())
                        .query(Long.class)
                        .single();
    }

    private static RetentionRun read(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new RetentionRun(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getTimestamp("cutoff").toInstant(),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("started_by", UUID.class),
                finished == null ? null : finished.toInstant(),
                JsonMapper.shared().readValue(row.getString("removed"), COUNTS),
                row.getString("certificate"));
    }
}
