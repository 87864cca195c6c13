package io.smartconvo.access;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.platform.Browser;
import io.smartconvo.platform.CookieSignIn;
import io.smartconvo.privacy.TokenHash;
import io.smartconvo.tenant.TenantId;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of browsers, the same on every node. Their tokens are known to the browsers only. */
@Repository
class Sessions implements CookieSignIn {

    static final Duration IDLE = Duration.ofHours(8);
    static final Duration LONGEST = Duration.ofHours(12);

    /** How long who has shown that it is them is believed to be still there. */
    static final Duration PROVEN = Duration.ofMinutes(10);

    /** Seen to the minute is enough, and saves a write per request. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Callers callers;
    private final AccountTrail trail;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Callers callers, AccountTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.trail = trail;
        this.clock = clock;
    }

    /** A session as its owner sees it. */
    record Session(UUID id, Instant createdAt, Instant lastSeenAt, String browser) {}

    private record Found(
            UUID id,
            UUID member,
            String name,
            boolean operator,
            @Nullable TenantId tenant,
            Instant seen,
            Instant proven) {}

    /** @return its token, which nobody chose and nobody can look up again */
    @Transactional
    String open(Caller caller, Browser browser) {
        trail.here(caller.member(), caller.tenant(), AuditAction.SIGNED_IN);
        String token = TokenHash.newToken();
        Instant now = clock.instant();
        TenantId tenant = caller.tenant();
        jdbc.sql("""
                        insert into member_session (id, token_hash, member_id, tenant_id, browser, created_at,
                            last_seen_at, proven_at, expires_at)
                        values (:id, :hash, :member, cast(:tenant as uuid), :browser, :now, :now, :now, :expires)""")
                .param("id", UUID.randomUUID())
                .param("hash", TokenHash.of(token))
                .param("member", caller.member())
                .param("tenant", tenant == null ? null : tenant.value())
                .param("browser", browser.version())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LONGEST)))
                .update();
        return token;
    }

    @Override
    public Optional<Authentication> read(String token) {
        return find(token).flatMap(this::enter).map(Caller::authenticated);
    }

    private Optional<Found> find(String token) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select s.id, s.member_id, m.name, m.operator, s.tenant_id, s.last_seen_at, s.proven_at
                        from member_session s join member m on m.id = s.member_id
                        where s.token_hash = ? and s.expires_at > ? and s.last_seen_at > ?""")
                .params(TokenHash.of(token), Timestamp.from(now), Timestamp.from(now.minus(IDLE)))
                .query(Sessions::found)
                .optional();
    }

    private Optional<Caller> enter(Found found) {
        Instant now = clock.instant();
        if (found.seen().isBefore(now.minus(GRAIN))) {
            jdbc.sql("update member_session set last_seen_at = ? where id = ?")
                    .params(Timestamp.from(now), found.id())
                    .update();
        }
        Entry entry = new Entry.BySession(found.id(), found.proven().isAfter(now.minus(PROVEN)));
        return callers.enterFor(found.member(), found.name(), found.operator(), entry, found.tenant());
    }

    /** Whoever sits there has shown that it is still them. */
    @Transactional
    void prove(UUID session) {
        jdbc.sql("update member_session set proven_at = ? where id = ? returning member_id, tenant_id")
                .params(Timestamp.from(clock.instant()), session)
                .query((row, number) -> {
                    trail.here(row.getObject("member_id", UUID.class), tenant(row), AuditAction.STEPPED_UP);
                    return true;
                })
                .list();
    }

    /** From now on for another tenant; whether the member works for it, the next request asks. */
    @Transactional
    void turnTo(UUID session, TenantId tenant) {
        jdbc.sql("update member_session set tenant_id = ? where id = ? returning member_id")
                .params(tenant.value(), session)
                .query(UUID.class)
                .list()
                .forEach(member -> trail.here(member, tenant, AuditAction.TENANT_ENTERED));
    }

    List<Session> of(UUID member) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select id, created_at, last_seen_at, browser from member_session
                        where member_id = ? and expires_at > ? and last_seen_at > ? order by last_seen_at desc""")
                .params(member, Timestamp.from(now), Timestamp.from(now.minus(IDLE)))
                .query((row, number) -> new Session(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getString("browser")))
                .list();
    }

    /** False if the member has no such session. */
    boolean end(UUID member, UUID session) {
        return jdbc.sql("delete from member_session where member_id = ? and id = ?")
                        .params(member, session)
                        .update()
                == 1;
    }

    /** All of a member's, but for one if it is given. */
    void endOthers(UUID member, @Nullable UUID butThis) {
        jdbc.sql("delete from member_session where member_id = :member and id is distinct from cast(:kept as uuid)")
                .param("member", member)
                .param("kept", butThis)
                .update();
    }

    /** Those in which the member works for a tenant. */
    void endIn(TenantId tenant, UUID member) {
        jdbc.sql("delete from member_session where member_id = ? and tenant_id = ?")
                .params(member, tenant.value())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweep() {
        Instant now = clock.instant();
        jdbc.sql("delete from member_session where expires_at <= ? or last_seen_at <= ?")
                .params(Timestamp.from(now), Timestamp.from(now.minus(IDLE)))
                .update();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getBoolean("operator"),
                tenant(row),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("proven_at").toInstant());
    }

    private static @Nullable TenantId tenant(ResultSet row) throws SQLException {
        UUID tenant = row.getObject("tenant_id", UUID.class);
        return tenant == null ? null : new TenantId(tenant);
    }
}
