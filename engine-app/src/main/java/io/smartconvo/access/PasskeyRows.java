package io.smartconvo.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passkeys: their public half, and how often each has signed. */
@Repository
class PasskeyRows {

    private static final String STORED =
            "select member_id, credential_id, attestation, signature_count, transports from member_passkey";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A passkey as its member sees it. */
    record Passkey(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** What a signature is checked against. */
    record Stored(UUID member, byte[] credential, byte[] attestation, long signatures, Set<String> transports) {}

    List<Passkey> of(UUID member) {
        return jdbc.sql("""
                        select id, name, created_at, last_used_at from member_passkey
                        where member_id = ? order by created_at, id""").param(member).query(PasskeyRows::passkey).list();
    }

    boolean hasAny(UUID member) {
        return jdbc.sql("select exists (select from member_passkey where member_id = ?)")
                .param(member)
                .query(Boolean.class)
                .single();
    }

    Optional<Stored> find(byte[] credential) {
        return jdbc.sql(STORED + " where credential_id = ?")
                .param(credential)
                .query(PasskeyRows::stored)
                .optional();
    }

    List<Stored> stored(UUID member) {
        return jdbc.sql(STORED + " where member_id = ? order by created_at, id")
                .param(member)
                .query(PasskeyRows::stored)
                .list();
    }

    /** False if somebody has this one already. */
    boolean add(Stored passkey, String name) {
        return jdbc.sql("""
                                insert into member_passkey (id, member_id, credential_id, attestation, signature_count,
                                    transports, name, created_at)
                                values (:id, :member, :credential, :attestation, :count, :transports, :name, :now)
                                on conflict (credential_id) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("member", passkey.member())
                        .param("credential", passkey.credential())
                        .param("attestation", passkey.attestation())
                        .param("count", passkey.signatures())
                        .param("transports", passkey.transports().toArray(String[]::new))
                        .param("name", name)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** False if its count does not go up, which is how a copy gives itself away. Those that do not count say 0 for good. */
    boolean signed(byte[] credential, long count) {
        return jdbc.sql("""
                                update member_passkey set signature_count = :count, last_used_at = :now
                                where credential_id = :credential
                                    and (signature_count < :count or signature_count = 0 and :count = 0)""")
                        .param("count", count)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("credential", credential)
                        .update()
                == 1;
    }

    /** False if the member has no such passkey. */
    boolean rename(UUID member, UUID id, String name) {
        return jdbc.sql("update member_passkey set name = ? where member_id = ? and id = ?")
                        .params(name, member, id)
                        .update()
                == 1;
    }

    /** False if the member has no such passkey. */
    boolean remove(UUID member, UUID id) {
        return jdbc.sql("delete from member_passkey where member_id = ? and id = ?")
                        .params(member, id)
                        .update()
                == 1;
    }

    void removeAll(UUID member) {
        jdbc.sql("delete from member_passkey where member_id = ?").param(member).update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getObject("member_id", UUID.class),
                row.getBytes("credential_id"),
                row.getBytes("attestation"),
                row.getLong("signature_count"),
                new TreeSet<>(List.of((String[]) row.getArray("transports").getArray())));
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        Timestamp lastUsed = row.getTimestamp("last_used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                lastUsed == null ? null : lastUsed.toInstant());
    }
}
