package io.smartconvo.capture;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes kept values whose time is up. Every node sweeps; a row is deleted by whoever comes first, and one that was
 * given anew meanwhile is spared. Nothing depends on the sweep being in time: an expired value is never read.
 */
@Component
class ExpiredFields {

    private static final Logger log = LoggerFactory.getLogger(ExpiredFields.class);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpiredFields(
            JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    private record Owner(TenantId tenant, SubjectId subject) {}

    @Scheduled(
            initialDelayString = "${smartconvo.capture.sweep-interval:1m}",
            fixedDelayString = "${smartconvo.capture.sweep-interval:1m}")
    void sweep() {
        Instant now = clock.instant();
        List<Owner> owners;
        do {
            owners = owners(now);
        } while (deleted(owners, now) > 0 && owners.size() == BATCH);
    }

    private List<Owner> owners(Instant now) {
        return jdbc.sql("select tenant_id, subject_id from captured_field where expires_at <= :now"
                        + " group by tenant_id, subject_id order by min(expires_at) limit :batch")
                .param("now", Timestamp.from(now))
                .param("batch", BATCH)
                .query((row, i) -> new Owner(
                        new TenantId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))))
                .list();
    }

    /** One person a transaction: a failure holds back nobody else. */
    private int deleted(List<Owner> owners, Instant now) {
        int deleted = 0;
        for (Owner owner : owners) {
            try {
                Integer rows = transaction.execute(status -> delete(owner, now));
                deleted += rows == null ? 0 : rows;
            } catch (RuntimeException e) {
                log.error(
                        "Expired fields of {} could not be deleted: {}",
                        owner.subject,
                        e.getClass().getName());
            }
        }
        return deleted;
    }

    private int delete(Owner owner, Instant now) {
        events.publishEvent(new FieldsExpired(owner.tenant, owner.subject, now));
        return jdbc.sql("delete from captured_field where tenant_id = :tenant and subject_id = :subject"
                        + " and expires_at <= :now")
                .param("tenant", owner.tenant.value())
                .param("subject", owner.subject.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
