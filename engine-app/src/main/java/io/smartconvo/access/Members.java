package io.smartconvo.access;

import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People, whatever tenants they work for. */
@Repository
class Members {

    private final JdbcClient jdbc;
    private final Clock clock;

    Members(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a sign-in is checked against.
     *
     * @param passwordHash null for who was invited and has not chosen one yet
     */
    record Account(UUID id, String name, @Nullable String passwordHash, boolean operator) {

        @Override
        public String toString() {
            return "Account[" + id + "]";
        }
    }

    Optional<Account> account(String name) {
        return jdbc.sql("select id, name, password_hash, operator from member where name = ?")
                .param(name)
                .query(Members::read)
                .optional();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("operator"));
    }

    Optional<Account> account(UUID id) {
        return jdbc.sql("select id, name, password_hash, operator from member where id = ?")
                .param(id)
                .query(Members::read)
                .optional();
    }

    /** Only what counts: a membership that was ended, or not taken up yet, gives no role. */
    Map<TenantId, Set<Role>> memberships(UUID member) {
        Map<TenantId, Set<Role>> memberships = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.tenant_id, r.role
                        from member_role r join membership m using (member_id, tenant_id)
                        where r.member_id = ? and m.active and m.joined_at is not null
                        order by m.created_at, r.tenant_id""")
                .param(member)
                .query((row, number) -> memberships
                        .computeIfAbsent(
                                new TenantId(row.getObject("tenant_id", UUID.class)), t -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.getString("role"))))
                .list();
        return memberships;
    }

    boolean hasAny() {
        return jdbc.sql("select exists (select from member)")
                .query(Boolean.class)
                .single();
    }

    /** Nothing if the name is taken; on many nodes at once, one is first. */
    Optional<UUID> add(String name, @Nullable String passwordHash, boolean operator) {
        return jdbc.sql("""
                        insert into member (name, password_hash, operator) values (:name, :hash, :operator)
                        on conflict (name) do nothing returning id""")
                .param("name", name)
                .param("hash", passwordHash)
                .param("operator", operator)
                .query(UUID.class)
                .optional();
    }

    /** False if there is one already, or another way in. */
    boolean chooseFirstPassword(UUID member, String passwordHash) {
        return jdbc.sql("""
                        update member set password_hash = ? where id = ? and password_hash is null
                            and not exists (select from member_identity i where i.member_id = member.id)""").params(passwordHash, member).update() == 1;
    }

    void changePassword(UUID member, String passwordHash) {
        jdbc.sql("update member set password_hash = ? where id = ?")
                .params(passwordHash, member)
                .update();
    }

    void signedIn(UUID member) {
        jdbc.sql("update member set last_sign_in_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), member)
                .update();
    }

    Map<UUID, String> names(Collection<UUID> members) {
        Map<UUID, String> names = new HashMap<>();
        if (!members.isEmpty()) {
            jdbc.sql("select id, name from member where id in (:ids)")
                    .param("ids", members)
                    .query((row, number) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                    .list();
        }
        return names;
    }
}
