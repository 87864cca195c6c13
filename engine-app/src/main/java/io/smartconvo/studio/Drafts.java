package io.smartconvo.studio;

import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the database. Every query names the tenant. */
@Repository
class Drafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEAD = "id, key, name, revision, changed_at, changed_by, based_on";
    private static final String ONE =
            "select " + HEAD + ", authored, forms, tests from flow_draft where tenant_id = ? and id = ?";

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets only one draft of a tenant be added at a time, until the transaction ends. */
    void lock(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('flow_draft ' || ?, 0))")
                .param(tenant.toString())
                .query((row, number) -> true)
                .single();
    }

    List<Draft.Head> all(TenantId tenant) {
        return jdbc.sql("select " + HEAD + " from flow_draft where tenant_id = ? order by changed_at desc, id")
                .param(tenant.value())
                .query(Drafts::head)
                .list();
    }

    Set<String> keys(TenantId tenant) {
        return jdbc.sql("select key from flow_draft where tenant_id = ?")
                .param(tenant.value())
                .query(String.class)
                .set();
    }

    int count(TenantId tenant) {
        return jdbc.sql("select count(*) from flow_draft where tenant_id = ?")
                .param(tenant.value())
                .query(Integer.class)
                .single();
    }

    Optional<Draft> find(TenantId tenant, UUID id) {
        return jdbc.sql(ONE).params(tenant.value(), id).query(Drafts::draft).optional();
    }

    /** Nobody else saves it before the transaction ends. */
    Optional<Draft> hold(TenantId tenant, UUID id) {
        return jdbc.sql(ONE + " for update")
                .params(tenant.value(), id)
                .query(Drafts::draft)
                .optional();
    }

    void add(TenantId tenant, Draft draft) {
        with(jdbc.sql("""
                                insert into flow_draft (id, tenant_id, key, name, authored, forms, tests, revision, changed_at,
                                    changed_by, based_on)
                                values (:id, :tenant, :key, :name, :authored, cast(:forms as jsonb), cast(:tests as jsonb),
                                    :revision, :changed, cast(:member as uuid), cast(:based as int))"""), tenant, draft).update();
    }

    /**
     * Puts the draft in place of the revision before it.
     *
     * @return false if that is not there any more; nothing has happened then
     */
    boolean save(TenantId tenant, Draft draft) {
        return with(jdbc.sql("""
                                        update flow_draft set key = :key, name = :name, authored = :authored,
                                            forms = cast(:forms as jsonb), tests = cast(:tests as jsonb), revision = :revision,
                                            changed_at = :changed, changed_by = cast(:member as uuid),
                                            based_on = cast(:based as int)
                                        where tenant_id = :tenant and id = :id and revision = :revision - 1"""), tenant, draft).update() == 1;
    }

    void base(TenantId tenant, UUID id, int version) {
        jdbc.sql("update flow_draft set based_on = ? where tenant_id = ? and id = ?")
                .params(version, tenant.value(), id)
                .update();
    }

    boolean delete(TenantId tenant, UUID id) {
        return jdbc.sql("delete from flow_draft where tenant_id = ? and id = ?")
                        .params(tenant.value(), id)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, TenantId tenant, Draft draft) {
        Draft.Head head = draft.head();
        DraftContent content = draft.content();
        return statement
                .param("id", head.id())
                .param("tenant", tenant.value())
                .param("key", head.key())
                .param("name", head.name())
                .param("authored", content.bpmn().getBytes(StandardCharsets.UTF_8))
                .param("forms", JSON.writeValueAsString(content.forms()))
                .param("tests", JSON.writeValueAsString(content.tests()))
                .param("revision", head.revision())
                .param("changed", Timestamp.from(head.changedAt()))
                .param("member", head.changedBy())
                .param("based", head.basedOn());
    }

    private static Draft.Head head(ResultSet row, int number) throws SQLException {
        return new Draft.Head(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("name"),
                row.getInt("revision"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("changed_by", UUID.class),
                row.getObject("based_on", Integer.class));
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                head(row, number),
                new DraftContent(
                        new String(row.getBytes("authored"), StandardCharsets.UTF_8),
                        files(row, "forms"),
                        files(row, "tests")));
    }

    private static Map<String, String> files(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), new TypeReference<Map<String, String>>() {});
    }
}
