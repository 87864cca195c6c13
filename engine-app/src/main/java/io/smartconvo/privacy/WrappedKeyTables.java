package io.smartconvo.privacy;

import io.smartconvo.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of schema {@code vault}. */
final class WrappedKeyTables implements WrappedKeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    WrappedKeyTables(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        // A key that a turn's rollback could take back would already have been cached and used by other turns.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public byte @Nullable [] rootCheck() {
        return only(jdbc.sql("select wrapped from vault.root_check"));
    }

    @Override
    public byte[] rootCheckOrNew(byte[] wrapped) {
        return apart(
                jdbc.sql("insert into vault.root_check (wrapped) values (:wrapped) on conflict do nothing")
                        .param("wrapped", wrapped),
                this::rootCheck);
    }

    @Override
    public byte @Nullable [] tenant(TenantId tenant) {
        return only(jdbc.sql("select wrapped from vault.tenant_key where tenant_id = :tenant")
                .param("tenant", tenant.value()));
    }

    @Override
    public byte[] tenantOrNew(TenantId tenant, byte[] wrapped) {
        return apart(
                jdbc.sql("insert into vault.tenant_key (tenant_id, wrapped) values (:tenant, :wrapped)"
                                + " on conflict do nothing")
                        .param("tenant", tenant.value())
                        .param("wrapped", wrapped),
                () -> tenant(tenant));
    }

    @Override
    public byte @Nullable [] epoch(TenantId tenant, LocalDate day) {
        return only(jdbc.sql("select wrapped from vault.epoch_key where tenant_id = :tenant and day = :day")
                .param("tenant", tenant.value())
                .param("day", day));
    }

    @Override
    public byte[] epochOrNew(TenantId tenant, LocalDate day, byte[] wrapped) {
        return apart(
                jdbc.sql("insert into vault.epoch_key (tenant_id, day, wrapped) values (:tenant, :day, :wrapped)"
                                + " on conflict do nothing")
                        .param("tenant", tenant.value())
                        .param("day", day)
                        .param("wrapped", wrapped),
                () -> epoch(tenant, day));
    }

    @Override
    public List<TenantId> withoutEpoch(LocalDate day) {
        return jdbc.sql("select tenant_id from vault.tenant_key t where not exists"
                        + " (select from vault.epoch_key e where e.tenant_id = t.tenant_id and e.day = :day)")
                .param("day", day)
                .query((row, i) -> new TenantId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public int epochsBefore(TenantId tenant, LocalDate day) {
        return jdbc.sql("select count(*) from vault.epoch_key where tenant_id = :tenant and day < :day")
                .param("tenant", tenant.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    @Override
    public int destroyEpochsBefore(TenantId tenant, LocalDate day) {
        return jdbc.sql("delete from vault.epoch_key where tenant_id = :tenant and day < :day")
                .param("tenant", tenant.value())
                .param("day", day)
                .update();
    }

    @Override
    public byte @Nullable [] subject(TenantId tenant, SubjectId subject) {
        return only(
                jdbc.sql("select wrapped from vault.subject_key where tenant_id = :tenant and subject_id = :subject")
                        .param("tenant", tenant.value())
                        .param("subject", subject.value()));
    }

    @Override
    public void addSubject(TenantId tenant, SubjectId subject, byte[] wrapped) {
        jdbc.sql("insert into vault.subject_key (subject_id, tenant_id, wrapped) values (:subject, :tenant, :wrapped)")
                .param("subject", subject.value())
                .param("tenant", tenant.value())
                .param("wrapped", wrapped)
                .update();
    }

    @Override
    public void destroySubject(TenantId tenant, SubjectId subject) {
        jdbc.sql("delete from vault.subject_key where tenant_id = :tenant and subject_id = :subject")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .update();
    }

    private byte[] apart(JdbcClient.StatementSpec insert, Supplier<byte @Nullable []> select) {
        return Objects.requireNonNull(apart.execute(status -> {
            insert.update();
            return select.get();
        }));
    }

    private static byte @Nullable [] only(JdbcClient.StatementSpec select) {
        return select.query((row, i) -> row.getBytes(1)).optional().orElse(null);
    }
}
