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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of programs, by their hashes. One that is deleted opens nothing from the next request on, on every node. */
@Repository
class ApiKeys {

    private static final String MARK = "sc_";
    private static final int SHOWN = MARK.length() + 6;

    /** Used to the minute is enough, and saves a write per request. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A key as its tenant sees it: enough of it to tell it from others. */
    record ApiKey(
            UUID id,
            String name,
            String prefix,
            Set<String> scopes,
            String createdBy,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt) {}

    /** Whom a key speaks for. */
    record Holder(UUID id, TenantId tenant, UUID member, String name, Set<String> scopes) {}

    record Fresh(UUID id, String key) {

        @Override
        public String toString() {
            return "Fresh[" + id + "]";
        }
    }

    /** @return the key itself, which nobody can look up again */
    Fresh make(TenantId tenant, UUID member, String name, Set<String> scopes, @Nullable Instant expires) {
        String key = MARK + TokenHash.newToken();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into api_key (id, tenant_id, member_id, name, prefix, key_hash, scopes, created_at, expires_at)
                        values (:id, :tenant, :member, :name, :prefix, :hash, :scopes, :now, cast(:expires as timestamptz))""")
                .param("id", id)
                .param("tenant", tenant.value())
                .param("member", member)
                .param("name", name)
                .param("prefix", key.substring(0, SHOWN))
                .param("hash", TokenHash.of(key))
                .param("scopes", new TreeSet<>(scopes).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", expires == null ? null : Timestamp.from(expires))
                .update();
        return new Fresh(id, key);
    }

    List<ApiKey> of(TenantId tenant) {
        return jdbc.sql("""
                        select k.*, m.name maker from api_key k join member m on m.id = k.member_id
                        where k.tenant_id = ? order by k.created_at desc, k.id""").param(tenant.value()).query(ApiKeys::apiKey).list();
    }

    /** Of a key that is still good. */
    Optional<Holder> holder(String key) {
        Instant now = clock.instant();
        Optional<Holder> holder = jdbc.sql("""
                        select k.id, k.tenant_id, k.member_id, m.name, k.scopes
                        from api_key k join member m on m.id = k.member_id
                        where k.key_hash = ? and (k.expires_at is null or k.expires_at > ?)""")
                .params(TokenHash.of(key), Timestamp.from(now))
                .query(ApiKeys::holder)
                .optional();
        holder.ifPresent(used -> note(used.id(), now));
        return holder;
    }

    private void note(UUID id, Instant now) {
        jdbc.sql("update api_key set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
                .params(Timestamp.from(now), id, Timestamp.from(now.minus(GRAIN)))
                .update();
    }

    /** False if the tenant has no such key. */
    boolean revoke(TenantId tenant, UUID id) {
        return jdbc.sql("delete from api_key where tenant_id = ? and id = ?")
                        .params(tenant.value(), id)
                        .update()
                == 1;
    }

    private static ApiKey apiKey(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                scopes(row),
                row.getString("maker"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "last_used_at"),
                instant(row, "expires_at"));
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                scopes(row));
    }

    private static Set<String> scopes(ResultSet row) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray("scopes").getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
