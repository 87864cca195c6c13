package io.smartconvo.flow;

import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which flows of a tenant are put away. */
@Repository
class FlowArchive {

    private final JdbcClient jdbc;

    FlowArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> keys(TenantId tenant) {
        return jdbc.sql("select key from flow_archive where tenant_id = ?")
                .param(tenant.value())
                .query(String.class)
                .set();
    }

    void add(TenantId tenant, String key, Instant at, @Nullable UUID member) {
        jdbc.sql("""
                        insert into flow_archive (tenant_id, key, archived_at, archived_by)
                        values (:tenant, :key, :at, cast(:member as uuid)) on conflict do nothing
                        """)
                .param("tenant", tenant.value())
                .param("key", key)
                .param("at", Timestamp.from(at))
                .param("member", member)
                .update();
    }

    void remove(TenantId tenant, String key) {
        jdbc.sql("delete from flow_archive where tenant_id = ? and key = ?")
                .params(tenant.value(), key)
                .update();
    }
}
