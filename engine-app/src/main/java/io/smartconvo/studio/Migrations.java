package io.smartconvo.studio;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.engine.MigrationRoute;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Migrations in the database. What a caller asks for names the tenant. */
@Repository
class Migrations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_LISTED = 100;
    private static final String COLUMNS =
            "id, tenant_id, key, from_version, to_version, source, target, mapping, state,"
                    + " total, moved, failed, failures, passed, started_at";

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Migrations(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @return false if one of the same flow is running */
    @Transactional
    boolean add(Migration migration, UUID member) {
        boolean added = insert(migration, member) == 1;
        if (added) {
            audit.record(AuditEvent.of(
                    migration.route().tenant(),
                    member,
                    AuditAction.MIGRATION_STARTED,
                    migration.key() + "@" + migration.from() + " to " + migration.to()));
        }
        return added;
    }

    private int insert(Migration migration, UUID member) {
        MigrationRoute route = migration.route();
        return jdbc.sql("""
                        insert into flow_migration (id, tenant_id, key, from_version, to_version, source, target, mapping,
                            state, total, started_at, started_by)
                        values (:id, :tenant, :key, :from, :to, :source, :target, cast(:mapping as jsonb), 'running', :total,
                            :started, cast(:member as uuid))
                        on conflict do nothing""")
                .param("id", migration.id())
                .param("tenant", route.tenant().value())
                .param("key", migration.key())
                .param("from", migration.from())
                .param("to", migration.to())
                .param("source", route.source())
                .param("target", route.target())
                .param("mapping", JSON.writeValueAsString(route.steps()))
                .param("total", migration.total())
                .param("started", Timestamp.from(migration.startedAt()))
                .param("member", member)
                .update();
    }

    List<Migration> all(TenantId tenant, String key) {
        return jdbc.sql("select " + COLUMNS
                        + " from flow_migration where tenant_id = ? and key = ? order by started_at desc, id limit ?")
                .params(tenant.value(), key, MOST_LISTED)
                .query(Migrations::migration)
                .list();
    }

    Optional<Migration> find(TenantId tenant, String key, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from flow_migration where tenant_id = ? and key = ? and id = ?")
                .params(tenant.value(), key, id)
                .query(Migrations::migration)
                .optional();
    }

    /** Of all tenants: for the one who carries them out. */
    List<UUID> running() {
        return jdbc.sql("select id from flow_migration where state = 'running' order by started_at")
                .query(UUID.class)
                .list();
    }

    /** Keeps every other node off it until the transaction ends. Nothing if one has it, or if it is finished. */
    Optional<Migration> hold(UUID id) {
        return jdbc.sql("select " + COLUMNS
                        + " from flow_migration where id = ? and state = 'running' for update skip locked")
                .param(id)
                .query(Migrations::migration)
                .optional();
    }

    void save(Migration migration, Instant now) {
        jdbc.sql("""
                        update flow_migration set state = :state, moved = :moved, failed = :failed,
                            failures = cast(:failures as jsonb), passed = cast(:passed as uuid),
                            finished_at = cast(:finished as timestamptz)
                        where id = :id and tenant_id = :tenant""")
                .param("state", migration.running() ? "running" : "finished")
                .param("moved", migration.moved())
                .param("failed", migration.failed())
                .param("failures", JSON.writeValueAsString(migration.failures()))
                .param("passed", migration.passed())
                .param("finished", migration.running() ? null : Timestamp.from(now))
                .param("id", migration.id())
                .param("tenant", migration.route().tenant().value())
                .update();
    }

    private static Migration migration(ResultSet row, int number) throws SQLException {
        return new Migration(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getInt("from_version"),
                row.getInt("to_version"),
                new MigrationRoute(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getString("source"),
                        row.getString("target"),
                        JSON.readValue(row.getString("mapping"), new TypeReference<Map<String, String>>() {})),
                row.getString("state").equals("running"),
                row.getInt("total"),
                row.getInt("moved"),
                row.getInt("failed"),
                JSON.readValue(row.getString("failures"), new TypeReference<List<Migration.Failure>>() {}),
                row.getObject("passed", UUID.class),
                row.getTimestamp("started_at").toInstant());
    }
}
