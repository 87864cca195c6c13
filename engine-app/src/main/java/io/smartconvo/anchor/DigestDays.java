package io.smartconvo.anchor;

import io.smartconvo.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tenants are mailed once a day, and for which day each was last. */
@Repository
class DigestDays {

    private final JdbcClient jdbc;

    DigestDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TenantId> wanted() {
        return jdbc.sql("select tenant_id from anchor_setting where digest order by tenant_id")
                .query((row, number) -> new TenantId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean isWanted(TenantId tenant) {
        return jdbc.sql("select digest from anchor_setting where tenant_id = ?")
                .param(tenant.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void set(TenantId tenant, boolean wanted) {
        jdbc.sql("""
                        insert into anchor_setting (tenant_id, digest) values (:tenant, :digest)
                        on conflict (tenant_id) do update set digest = excluded.digest
                        """).param("tenant", tenant.value()).param("digest", wanted).update();
    }

    /** @return false if another node took the day, or nobody wants it any more */
    boolean take(TenantId tenant, LocalDate day) {
        return jdbc.sql("""
                        update anchor_setting set digest_day = :day
                        where tenant_id = :tenant and digest and (digest_day is null or digest_day < :day)
                        """).param("tenant", tenant.value()).param("day", day).update() == 1;
    }
}
