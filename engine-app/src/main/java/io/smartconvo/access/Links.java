package io.smartconvo.access;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Links with which members come in once: invited ones, and those who lost their password. One each, the newest. */
@Repository
class Links {

    static final Duration LASTS = Duration.ofHours(72);

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A link that is still good, for a membership that is.
     *
     * @param settled whether they have a way in already, and so are not whoever holds the link
     * @param reset whether it replaces the password of somebody who had one
     */
    record Link(TenantId tenant, UUID member, String name, boolean settled, boolean operator, boolean reset) {}

    record Fresh(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "Fresh[hidden]";
        }
    }

    /** @return its token, which nobody can look up again */
    Fresh make(TenantId tenant, UUID member, boolean reset) {
        String token = TokenHash.newToken();
        Instant expires = clock.instant().plus(LASTS);
        jdbc.sql("""
                        insert into member_link (member_id, tenant_id, token_hash, reset, expires_at)
                        values (:member, :tenant, :hash, :reset, :expires)
                        on conflict (member_id, tenant_id) do update set
                            token_hash = excluded.token_hash, reset = excluded.reset, expires_at = excluded.expires_at""")
                .param("member", member)
                .param("tenant", tenant.value())
                .param("hash", TokenHash.of(token))
                .param("reset", reset)
                .param("expires", Timestamp.from(expires))
                .update();
        return new Fresh(token, expires);
    }

    Optional<Link> find(String token) {
        return jdbc.sql("""
                        select l.tenant_id, l.member_id, m.name, (m.password_hash is not null
                            or exists (select from member_identity i where i.member_id = m.id)) settled, m.operator, l.reset
                        from member_link l
                        join member m on m.id = l.member_id
                        join membership s on s.member_id = l.member_id and s.tenant_id = l.tenant_id
                        where l.token_hash = ? and l.expires_at > ? and s.active""")
                .params(TokenHash.of(token), Timestamp.from(clock.instant()))
                .query(Links::link)
                .optional();
    }

    /** Uses it up. False if somebody else just did. */
    boolean use(String token) {
        return jdbc.sql("delete from member_link where token_hash = ?")
                        .param(TokenHash.of(token))
                        .update()
                == 1;
    }

    /** Uses up all that invite the member. */
    List<TenantId> useInvitations(UUID member) {
        return jdbc.sql("""
                        delete from member_link l using membership s
                        where l.member_id = ? and l.expires_at > ? and not l.reset
                            and s.member_id = l.member_id and s.tenant_id = l.tenant_id and s.active
                        returning l.tenant_id""")
                .params(member, Timestamp.from(clock.instant()))
                .query((row, number) -> new TenantId(row.getObject(1, UUID.class)))
                .list();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweep() {
        jdbc.sql("delete from member_link where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getBoolean("settled"),
                row.getBoolean("operator"),
                row.getBoolean("reset"));
    }
}
