package io.smartconvo.access;

import io.smartconvo.privacy.TokenHash;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Repository;

/** Who members are at the identity provider: one identity each, and nobody's twice. */
@Repository
class Identities {

    private final JdbcClient jdbc;
    private final Clock clock;

    Identities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    /** Replaces the one before. False if this identity is somebody else's. */
    boolean connect(UUID member, OidcIdToken token) {
        try {
            jdbc.sql("""
                            insert into member_identity (member_id, identity_hash, connected_at) values (?, ?, ?)
                            on conflict (member_id) do update set
                                identity_hash = excluded.identity_hash, connected_at = excluded.connected_at""")
                    .params(member, hash(token), Timestamp.from(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void disconnect(UUID member) {
        jdbc.sql("delete from member_identity where member_id = ?")
                .param(member)
                .update();
    }

    private static byte[] hash(OidcIdToken token) {
        return TokenHash.of(token.getIssuer() + " " + token.getSubject());
    }
}
