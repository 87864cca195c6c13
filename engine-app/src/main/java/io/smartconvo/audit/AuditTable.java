package io.smartconvo.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class AuditTable implements AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        jdbc.sql("""
                        insert into audit_event (at, tenant_id, actor_id, action, conversation_id, object)
                        values (:at, :tenant, :actor, :action, cast(:conversation as uuid), :object)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("tenant", event.tenant().value())
                .param("actor", event.actor())
                .param("action", event.action().name())
                .param("conversation", event.conversation())
                .param("object", event.object())
                .update();
    }
}
