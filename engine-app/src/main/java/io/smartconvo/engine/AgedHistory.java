package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine remembers of processes that are long over. Its own clean-up goes by days and by whole instances, and
 * leaves what lost its instance; this one looks at the rows themselves.
 */
@Component
public class AgedHistory {

    /** All that the history level keeps. */
    private static final List<String> TABLES = List.of("act_hi_actinst", "act_hi_procinst");

    private static final String AGED = """
            from %s h where h.tenant_id_ = :tenant and h.start_time_ < :before
              and not exists (select from act_ru_execution e where e.proc_inst_id_ = h.proc_inst_id_)""";

    private final JdbcClient jdbc;

    AgedHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of a tenant that began before; what still runs is left. */
    public long count(TenantId tenant, Instant before) {
        return TABLES.stream()
                .mapToLong(table -> jdbc.sql("select count(*) " + AGED.formatted(table))
                        .param("tenant", tenant.toString())
                        .param("before", Timestamp.from(before))
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** @return how many rows went */
    @Transactional(propagation = Propagation.MANDATORY)
    public long delete(TenantId tenant, Instant before) {
        return TABLES.stream()
                .mapToLong(table -> jdbc.sql("delete " + AGED.formatted(table))
                        .param("tenant", tenant.toString())
                        .param("before", Timestamp.from(before))
                        .update())
                .sum();
    }
}
