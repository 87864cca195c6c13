package io.smartconvo.access;

import io.smartconvo.tenant.TenantId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works for a tenant, and as what. Every query names the tenant. */
@Repository
class Memberships {

    private static final String SELECT = """
            select m.id, m.name, m.last_sign_in_at, s.active, s.created_at, s.joined_at,
                exists (select from member_totp t where t.member_id = m.id and t.confirmed)
                    or exists (select from member_passkey p where p.member_id = m.id) second_factor,
                array(select role from member_role r where r.member_id = m.id and r.tenant_id = s.tenant_id) roles
            from membership s join member m on m.id = s.member_id
            where s.tenant_id = :tenant""";

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param joined false for who was invited and has not come yet */
    record Membership(
            UUID id,
            String name,
            Set<Role> roles,
            Instant createdAt,
            @Nullable Instant lastSignInAt,
            boolean active,
            boolean joined,
            boolean secondFactor) {

        boolean isActiveOwner() {
            return active && joined && roles.contains(Role.OWNER);
        }
    }

    /** One change of a tenant's members at a time, until the transaction ends: owners are counted. */
    void lock(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('membership ' || ?, 0))")
                .param(tenant.toString())
                .query((row, number) -> true)
                .single();
    }

    List<Membership> all(TenantId tenant) {
        return jdbc.sql(SELECT + " order by m.name")
                .param("tenant", tenant.value())
                .query(Memberships::membership)
                .list();
    }

    Optional<Membership> find(TenantId tenant, UUID member) {
        return jdbc.sql(SELECT + " and m.id = :member")
                .param("tenant", tenant.value())
                .param("member", member)
                .query(Memberships::membership)
                .optional();
    }

    void add(TenantId tenant, UUID member, Set<Role> roles, Instant at) {
        jdbc.sql("""
                        insert into membership (member_id, tenant_id, created_at, joined_at) values (:member, :tenant, :at, :at)
                        on conflict do nothing""")
                .param("member", member)
                .param("tenant", tenant.value())
                .param("at", Timestamp.from(at))
                .update();
        give(tenant, member, roles);
    }

    /** Counts for nothing until {@link #join}. False if there is a membership already. */
    boolean invite(TenantId tenant, UUID member, Set<Role> roles, Instant at) {
        boolean invited =
                jdbc.sql("""
                                insert into membership (member_id, tenant_id, created_at) values (?, ?, ?)
                                on conflict do nothing""").params(member, tenant.value(), Timestamp.from(at)).update() == 1;
        if (invited) {
            give(tenant, member, roles);
        }
        return invited;
    }

    void join(TenantId tenant, UUID member, Instant at) {
        jdbc.sql("""
                        update membership set joined_at = ?
                        where tenant_id = ? and member_id = ? and joined_at is null""").params(Timestamp.from(at), tenant.value(), member).update();
    }

    /** Whether the member has joined any tenant but this one, and so is not this one's to give to somebody. */
    boolean hasJoinedElsewhere(TenantId tenant, UUID member) {
        return jdbc.sql("""
                        select exists (select from membership
                            where member_id = ? and tenant_id <> ? and joined_at is not null)""").params(member, tenant.value()).query(Boolean.class).single();
    }

    void change(TenantId tenant, UUID member, Set<Role> roles, boolean active) {
        jdbc.sql("update membership set active = ? where tenant_id = ? and member_id = ?")
                .params(active, tenant.value(), member)
                .update();
        jdbc.sql("delete from member_role where tenant_id = ? and member_id = ?")
                .params(tenant.value(), member)
                .update();
        give(tenant, member, roles);
    }

    private void give(TenantId tenant, UUID member, Set<Role> roles) {
        for (Role role : roles) {
            jdbc.sql("""
                            insert into member_role (member_id, tenant_id, role) values (?, ?, ?)
                            on conflict do nothing""").params(member, tenant.value(), role.name()).update();
        }
    }

    boolean hasOwner(TenantId tenant) {
        return jdbc.sql("select exists (select from member_role where tenant_id = ? and role = 'OWNER')")
                .param(tenant.value())
                .query(Boolean.class)
                .single();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        Timestamp lastSignIn = row.getTimestamp("last_sign_in_at");
        return new Membership(
                row.getObject("id", UUID.class),
                row.getString("name"),
                roles(row.getArray("roles")),
                row.getTimestamp("created_at").toInstant(),
                lastSignIn == null ? null : lastSignIn.toInstant(),
                row.getBoolean("active"),
                row.getTimestamp("joined_at") != null,
                row.getBoolean("second_factor"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
