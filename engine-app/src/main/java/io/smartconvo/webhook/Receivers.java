package io.smartconvo.webhook;

import io.smartconvo.http.Courier.Attempt;
import io.smartconvo.http.Courier.Outcome;
import io.smartconvo.privacy.PlatformSecrets;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The one address of each tenant that set one, sealed. */
@Repository
class Receivers {

    private static final String USE = "webhook";
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final PlatformSecrets seals;
    private final JsonMapper json;
    private final Clock clock;

    Receivers(JdbcClient jdbc, PlatformSecrets seals, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** How the last try went; all of it null before the first. */
    record State(
            Receiver receiver,
            Instant setAt,
            @Nullable Instant lastAt,
            @Nullable Outcome lastOutcome,
            int lastStatus) {}

    boolean isSet(TenantId tenant) {
        return jdbc.sql("select exists (select from webhook where tenant_id = ?)")
                .param(tenant.value())
                .query(Boolean.class)
                .single();
    }

    Optional<State> find(TenantId tenant) {
        return jdbc.sql("select * from webhook where tenant_id = ?")
                .param(tenant.value())
                .query((row, number) -> read(tenant, row))
                .optional();
    }

    /** What waits for the tenant goes there from now on. */
    void set(TenantId tenant, Receiver receiver) {
        jdbc.sql("""
                        insert into webhook (tenant_id, content, set_at, rest_until) values (:tenant, :content, :now, :now)
                        on conflict (tenant_id) do update set
                            content = excluded.content,
                            set_at = excluded.set_at,
                            failures = 0,
                            rest_until = excluded.rest_until,
                            last_at = null,
                            last_outcome = null,
                            last_status = null
                        """)
                .param("tenant", tenant.value())
                .param("content", seals.seal(tenant.value(), USE, json.writeValueAsBytes(receiver)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** @return false if there was none */
    boolean remove(TenantId tenant) {
        return jdbc.sql("delete from webhook where tenant_id = ?")
                        .param(tenant.value())
                        .update()
                == 1;
    }

    /** Somebody has seen to it: no more rest. */
    void wake(TenantId tenant) {
        jdbc.sql("update webhook set failures = 0, rest_until = ? where tenant_id = ?")
                .params(Timestamp.from(clock.instant()), tenant.value())
                .update();
    }

    /** Notes how a try went. Whoever fails rests for 10 seconds, 20, 40, up to a quarter of an hour. */
    void note(TenantId tenant, Attempt attempt) {
        jdbc.sql("""
                        update webhook set
                            failures = case when :taken then 0 else failures + 1 end,
                            rest_until = cast(:now as timestamptz) + case when :taken then interval '0 seconds' else
                                least(interval '10 seconds' * power(2, least(failures, 10)),
                                    interval '1 second' * :longest) end,
                            last_at = :now,
                            last_outcome = :outcome,
                            last_status = :status
                        where tenant_id = :tenant
                        """)
                .param("taken", attempt.outcome() == Outcome.TAKEN)
                .param("now", Timestamp.from(clock.instant()))
                .param("longest", LONGEST_REST.toSeconds())
                .param("outcome", attempt.outcome().name())
                .param("status", attempt.status())
                .param("tenant", tenant.value())
                .update();
    }

    private State read(TenantId tenant, ResultSet row) throws SQLException {
        byte[] content = seals.open(tenant.value(), USE, row.getBytes("content"));
        Timestamp last = row.getTimestamp("last_at");
        String outcome = row.getString("last_outcome");
        return new State(
                json.readValue(content, Receiver.class),
                row.getTimestamp("set_at").toInstant(),
                last == null ? null : last.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInt("last_status"));
    }
}
