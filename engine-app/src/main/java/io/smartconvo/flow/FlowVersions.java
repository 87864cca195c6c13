package io.smartconvo.flow;

import io.smartconvo.tenant.TenantId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The published flows in the database. Every query names the tenant. */
@Repository
class FlowVersions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "id, tenant_id, key, version, name, checksum, process_definition_id, published_at, note, published_by";

    private final JdbcClient jdbc;

    FlowVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets only one publication of a tenant run at a time, until the transaction ends. */
    void lock(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('flow_version ' || ?, 0))")
                .param(tenant.toString())
                .query((row, number) -> true)
                .single();
    }

    void add(FlowVersion version, FlowBundle bundle, FlowModel model) {
        jdbc.sql("""
                        insert into flow_version (id, tenant_id, key, version, name, authored, forms, checksum,
                            process_definition_id, published_at, note, published_by, size, calls,
                            tests)
                        values (:id, :tenant, :key, :version, :name, :authored, cast(:forms as jsonb), :checksum,
                            :process, :published, :note, cast(:author as uuid), :size, cast(:calls as text[]),
                            cast(:tests as jsonb))
                        """)
                .param("id", version.id())
                .param("tenant", version.tenant().value())
                .param("key", version.key())
                .param("version", version.version())
                .param("name", version.name())
                .param("authored", bundle.xml())
                .param("forms", JSON.writeValueAsString(bundle.forms()))
                .param("checksum", version.checksum())
                .param("process", version.processDefinitionId())
                .param("published", Timestamp.from(version.publishedAt()))
                .param("note", version.note())
                .param("author", version.publishedBy())
                .param("size", model.size())
                .param("calls", "{" + String.join(",", model.calls()) + "}")
                .param("tests", JSON.writeValueAsString(bundle.tests()))
                .update();
    }

    void remove(FlowVersion version) {
        jdbc.sql("delete from flow_version where tenant_id = ? and id = ?")
                .params(version.tenant().value(), version.id())
                .update();
    }

    Optional<FlowVersion> current(TenantId tenant, String key) {
        return jdbc.sql("select " + COLUMNS
                        + " from flow_version where tenant_id = ? and key = ? order by version desc limit 1")
                .params(tenant.value(), key)
                .query(FlowVersions::version)
                .optional();
    }

    /** Like {@link #current(TenantId, String)}, but nothing of a flow that is archived. */
    Optional<FlowVersion> startable(TenantId tenant, String key) {
        return jdbc.sql("select " + COLUMNS + """
                         from flow_version v where tenant_id = ? and key = ?
                            and not exists (select from flow_archive a where a.tenant_id = v.tenant_id and a.key = v.key)
                        order by version desc limit 1""")
                .params(tenant.value(), key)
                .query(FlowVersions::version)
                .optional();
    }

    List<FlowVersion> current(TenantId tenant) {
        return jdbc.sql("select distinct on (key) " + COLUMNS
                        + " from flow_version where tenant_id = ? order by key, version desc")
                .param(tenant.value())
                .query(FlowVersions::version)
                .list();
    }

    List<FlowVersion> all(TenantId tenant, String key) {
        return jdbc.sql("select " + COLUMNS
                        + " from flow_version where tenant_id = ? and key = ? order by version desc")
                .params(tenant.value(), key)
                .query(FlowVersions::version)
                .list();
    }

    Optional<FlowVersion> find(TenantId tenant, String key, int version) {
        return jdbc.sql("select " + COLUMNS + " from flow_version where tenant_id = ? and key = ? and version = ?")
                .params(tenant.value(), key, version)
                .query(FlowVersions::version)
                .optional();
    }

    Optional<FlowVersion> find(TenantId tenant, String processDefinitionId) {
        return jdbc.sql("select " + COLUMNS + " from flow_version where tenant_id = ? and process_definition_id = ?")
                .params(tenant.value(), processDefinitionId)
                .query(FlowVersions::version)
                .optional();
    }

    Optional<FlowBundle> bundle(TenantId tenant, String processDefinitionId) {
        return jdbc.sql(
                        "select authored, forms, tests from flow_version where tenant_id = ? and process_definition_id = ?")
                .params(tenant.value(), processDefinitionId)
                .query(FlowVersions::bundle)
                .optional();
    }

    /** The newest version of each of a tenant's flows, as far as calls between them matter. */
    Map<String, FlowContext.Known> known(TenantId tenant) {
        Map<String, FlowContext.Known> known = new HashMap<>();
        jdbc.sql("select distinct on (key) key, size, calls from flow_version where tenant_id = ?"
                        + " order by key, version desc")
                .param(tenant.value())
                .query((row, number) ->
                        known.put(row.getString("key"), new FlowContext.Known(row.getInt("size"), texts(row, "calls"))))
                .list();
        return known;
    }

    private static FlowVersion version(ResultSet row, int number) throws SQLException {
        return new FlowVersion(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("key"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("checksum"),
                row.getString("process_definition_id"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("note"),
                row.getObject("published_by", UUID.class));
    }

    private static FlowBundle bundle(ResultSet row, int number) throws SQLException {
        return new FlowBundle(row.getBytes("authored"), files(row, "forms"), files(row, "tests"));
    }

    private static Map<String, String> files(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), new TypeReference<Map<String, String>>() {});
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
