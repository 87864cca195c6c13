package io.smartconvo.tryout;

import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets one run of tests use a sandbox at a time, whichever node it is on. */
@Repository
class FlowTestLeases {

    private final JdbcClient jdbc;
    private final Clock clock;

    FlowTestLeases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing while another run holds it. */
    Optional<Lease> take(TenantId sandbox, Duration time) {
        Instant now = clock.instant();
        UUID run = UUID.randomUUID();
        return jdbc.sql("""
                        insert into flow_test_lease (tenant_id, run, until) values (:sandbox, :run, :until)
                        on conflict (tenant_id) do update set run = :run, until = :until
                        where flow_test_lease.until < :now""")
                                .param("sandbox", sandbox.value())
                                .param("run", run)
                                .param("until", Timestamp.from(now.plus(time)))
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1
                ? Optional.of(new Lease(sandbox, run))
                : Optional.empty();
    }

    /** A lease that is held; closing it gives the sandbox back, unless the lease had run out. */
    class Lease implements AutoCloseable {

        private final TenantId sandbox;
        private final UUID run;

        Lease(TenantId sandbox, UUID run) {
            this.sandbox = sandbox;
            this.run = run;
        }

        @Override
        public void close() {
            jdbc.sql("delete from flow_test_lease where tenant_id = ? and run = ?")
                    .params(sandbox.value(), run)
                    .update();
        }
    }
}
