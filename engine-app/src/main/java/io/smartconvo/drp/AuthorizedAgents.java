package io.smartconvo.drp;

import io.smartconvo.privacy.VerificationKey;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agents of each tenant, and what each tenant is called by them. */
@Repository
class AuthorizedAgents {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuthorizedAgents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<TenantId> tenant(String businessId) {
        return jdbc.sql("select tenant_id from drp_business where business_id = ?")
                .param(businessId)
                .query((row, number) -> new TenantId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<String> businessId(TenantId tenant) {
        return jdbc.sql("select business_id from drp_business where tenant_id = ?")
                .param(tenant.value())
                .query(String.class)
                .optional();
    }

    /** @return false if another tenant is called so */
    boolean setBusinessId(TenantId tenant, String id) {
        jdbc.sql("delete from drp_business where tenant_id = ?")
                .param(tenant.value())
                .update();
        return jdbc.sql(
                                "insert into drp_business (tenant_id, business_id, set_at) values (?, ?, ?) on conflict do nothing")
                        .params(tenant.value(), id, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<AuthorizedAgent> all(TenantId tenant) {
        return jdbc.sql("select * from authorized_agent where tenant_id = ? order by name, id")
                .param(tenant.value())
                .query(AuthorizedAgents::read)
                .list();
    }

    /** Nobody else changes it, or asks in its name, until the transaction ends. */
    Optional<AuthorizedAgent> lock(TenantId tenant, String id) {
        return jdbc.sql("select * from authorized_agent where tenant_id = ? and id = ? for update")
                .params(tenant.value(), id)
                .query(AuthorizedAgents::read)
                .optional();
    }

    /** The same, by its token. */
    Optional<AuthorizedAgent> lockByToken(TenantId tenant, byte[] hash) {
        return jdbc.sql("select * from authorized_agent where tenant_id = ? and token_hash = ? for update")
                .params(tenant.value(), hash)
                .query(AuthorizedAgents::read)
                .optional();
    }

    /** With another key, its token is worth nothing any more. */
    void save(AuthorizedAgent agent) {
        jdbc.sql("""
                        insert into authorized_agent as a (tenant_id, id, name, web_url, verify_key, vouches, added_at)
                        values (:tenant, :id, :name, :url, :key, :vouches, :now)
                        on conflict (tenant_id, id) do update set
                            name = excluded.name, web_url = excluded.web_url, vouches = excluded.vouches,
                            token_hash = case when a.verify_key = excluded.verify_key then a.token_hash end,
                            verify_key = excluded.verify_key
                        """)
                .param("tenant", agent.tenant().value())
                .param("id", agent.id())
                .param("name", agent.name())
                .param("url", agent.webUrl())
                .param("key", agent.key().bytes())
                .param("vouches", agent.vouches())
                .param("now", Timestamp.from(agent.addedAt()))
                .update();
    }

    /** @param issuedAt of the message that asked for it */
    void token(AuthorizedAgent agent, byte[] hash, Instant issuedAt) {
        jdbc.sql("update authorized_agent set token_hash = ?, token_issued_at = ? where tenant_id = ? and id = ?")
                .params(hash, Timestamp.from(issuedAt), agent.tenant().value(), agent.id())
                .update();
    }

    boolean remove(TenantId tenant, String id) {
        return jdbc.sql("delete from authorized_agent where tenant_id = ? and id = ?")
                        .params(tenant.value(), id)
                        .update()
                == 1;
    }

    private static AuthorizedAgent read(ResultSet row, int number) throws SQLException {
        Timestamp issued = row.getTimestamp("token_issued_at");
        return new AuthorizedAgent(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("id"),
                row.getString("name"),
                row.getString("web_url"),
                VerificationKey.of(row.getBytes("verify_key")),
                row.getBoolean("vouches"),
                row.getTimestamp("added_at").toInstant(),
                issued == null ? null : issued.toInstant());
    }
}
