package io.smartconvo.drp;

import io.smartconvo.dsar.AgentRequestMoved;
import io.smartconvo.privacy.PlatformSecrets;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests agents made, and what they are still to be told of them. */
@Repository
class AgentRequests {

    /** Whoever was not reached by then asks. */
    private static final Duration WORTH = Duration.ofDays(3);

    private static final String USE = "status callback";

    private final JdbcClient jdbc;
    private final PlatformSecrets seals;
    private final Clock clock;

    AgentRequests(JdbcClient jdbc, PlatformSecrets seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * A request of an agent.
     *
     * @param ownId what the agent calls it
     */
    record Made(
            UUID id,
            TenantId tenant,
            String agent,
            @Nullable String ownId,
            boolean revoked) {}

    /**
     * What this node took in hand to tell, and nobody else until its lease is over.
     *
     * @param callback sealed
     * @param until the end of the lease
     */
    record Held(Made made, byte[] callback, byte @Nullable [] toldHash, int attempts, Instant until) {}

    /** Where the agent wants to be told. */
    String callback(Held held) {
        return new String(seals.open(held.made().id(), USE, held.callback()), StandardCharsets.UTF_8);
    }

    void add(
            AuthorizedAgent agent,
            UUID request,
            byte[] messageHash,
            @Nullable String ownId,
            @Nullable String callback) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into agent_request
                            (request_id, tenant_id, agent_id, message_hash, agent_request_id, callback, moved_at, tell_at)
                        values (:id, :tenant, :agent, :hash, :ownId, cast(:callback as bytea), :now,
                            case when cast(:callback as bytea) is not null then cast(:now as timestamptz) end)
                        """)
                .param("id", request)
                .param("tenant", agent.tenant().value())
                .param("agent", agent.id())
                .param("hash", messageHash)
                .param("ownId", ownId)
                .param(
                        "callback",
                        callback == null ? null : seals.seal(request, USE, callback.getBytes(StandardCharsets.UTF_8)))
                .param("now", now)
                .update();
    }

    Optional<Made> find(AuthorizedAgent agent, UUID request) {
        return jdbc.sql("select * from agent_request where tenant_id = ? and agent_id = ? and request_id = ?")
                .params(agent.tenant().value(), agent.id(), request)
                .query(AgentRequests::read)
                .optional();
    }

    /** The request that this message, or an earlier one for the same of the agent's own ids, has made. */
    Optional<Made> findByMessage(AuthorizedAgent agent, byte[] messageHash, @Nullable String ownId) {
        return jdbc.sql("""
                        select * from agent_request where tenant_id = :tenant and agent_id = :agent
                          and (message_hash = :hash or agent_request_id = :ownId)
                        order by moved_at limit 1
                        """)
                .param("tenant", agent.tenant().value())
                .param("agent", agent.id())
                .param("hash", messageHash)
                .param("ownId", ownId)
                .query(AgentRequests::read)
                .optional();
    }

    void revoke(Made made) {
        jdbc.sql("update agent_request set revoked_at = coalesce(revoked_at, ?) where request_id = ?")
                .params(Timestamp.from(clock.instant()), made.id())
                .update();
    }

    /** It is told nothing any more, not even what is due; and whoever is called so next sees none of it. */
    void forget(TenantId tenant, String agent) {
        jdbc.sql("delete from agent_request where tenant_id = ? and agent_id = ?")
                .params(tenant.value(), agent)
                .update();
    }

    /** With whatever moved it: its agent is to be told if, and only if, that is committed. */
    @EventListener
    void moved(AgentRequestMoved event) {
        jdbc.sql("""
                        update agent_request set moved_at = :now, attempts = 0,
                            tell_at = case when callback is not null then cast(:now as timestamptz) end
                        where request_id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", event.request())
                .update();
    }

    /** The lease is written before anything leaves, so that two nodes never tell the same. */
    List<Held> take(int most, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update agent_request set attempts = attempts + 1, tell_at = :until
                        where request_id in (select request_id from agent_request
                            where tell_at <= :now order by tell_at limit :most for update skip locked)
                        returning *
                        """)
                .param("until", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(AgentRequests::held)
                .list();
    }

    /** Nothing more is to be said, unless it moved on meanwhile. */
    void told(Held held, byte[] hash) {
        jdbc.sql("""
                        update agent_request set told_hash = :hash,
                            tell_at = case when tell_at <> :lease then tell_at end
                        where request_id = :id
                        """)
                .param("hash", hash)
                .param("lease", Timestamp.from(held.until()))
                .param("id", held.made().id())
                .update();
    }

    /** Given up once nothing has moved for days. */
    void postpone(Held held, Duration pause) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update agent_request set tell_at = case
                            when tell_at <> :lease then tell_at
                            when moved_at > :worth then cast(:later as timestamptz) end
                        where request_id = :id
                        """)
                .param("lease", Timestamp.from(held.until()))
                .param("worth", Timestamp.from(now.minus(WORTH)))
                .param("later", Timestamp.from(now.plus(pause)))
                .param("id", held.made().id())
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                read(row, number),
                row.getBytes("callback"),
                row.getBytes("told_hash"),
                row.getInt("attempts"),
                row.getTimestamp("tell_at").toInstant());
    }

    private static Made read(ResultSet row, int number) throws SQLException {
        return new Made(
                row.getObject("request_id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("agent_id"),
                row.getString("agent_request_id"),
                row.getTimestamp("revoked_at") != null);
    }
}
