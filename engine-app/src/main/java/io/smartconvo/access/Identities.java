package io.smartconvo.access;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.privacy.TokenHash;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who members are at the identity provider: one identity each, and nobody's twice. */
@Repository
class Identities {

    private final JdbcClient jdbc;
    private final AccountTrail trail;
    private final Clock clock;

    Identities(JdbcClient jdbc, AccountTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<UUID> member(OidcIdToken token) {
        return jdbc.sql("select member_id from member_identity where identity_hash = ?")
                .param(hash(token))
                .query(UUID.class)
                .optional();
    }

    boolean isConnected(UUID member) {
        return jdbc.sql("select exists (select from member_identity where member_id = ?)")
                .param(member)
                .query(Boolean.class)
                .single();
    }

    /**
     * Replaces the one before.
     *
     * @throws DuplicateKeyException if this identity is somebody else's
     */
    @Transactional
    void connect(UUID member, OidcIdToken token) {
        trail.everywhere(member, AuditAction.IDENTITY_CONNECTED);
        jdbc.sql("""
                        insert into member_identity (member_id, identity_hash, connected_at) values (?, ?, ?)
                        on conflict (member_id) do update set
                            identity_hash = excluded.identity_hash, connected_at = excluded.connected_at""")
                .params(member, hash(token), Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    void disconnect(UUID member) {
        trail.everywhere(member, AuditAction.IDENTITY_DISCONNECTED);
        jdbc.sql("delete from member_identity where member_id = ?")
                .param(member)
                .update();
    }

    private static byte[] hash(OidcIdToken token) {
        return TokenHash.of(token.getIssuer() + " " + token.getSubject());
    }
}
