package io.smartconvo.privacy;

import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Table {@code vault.signing_key}. */
final class SigningKeyTable {

    private static final String ALL = "select id, public_key, wrapped from vault.signing_key where tenant_id = :tenant"
            + " order by created_at, id";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    SigningKeyTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        // Else a rollback would take back a key that has signed receipts of other transactions by then.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Row(String id, byte[] publicKey, byte[] wrapped) {

        VerificationKey verificationKey() {
            return new VerificationKey(id, publicKey);
        }
    }

    List<Row> all(TenantId tenant) {
        return jdbc.sql(ALL)
                .param("tenant", tenant.value())
                .query(SigningKeyTable::row)
                .list();
    }

    Optional<Row> newest(TenantId tenant) {
        return all(tenant).stream().reduce((older, newer) -> newer);
    }

    /** Adds a tenant's first key, unless another node was first: then that one counts. */
    Row addFirst(TenantId tenant, Row row, Instant now) {
        return Objects.requireNonNull(apart.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('signing_key.' || :tenant, 0))")
                    .param("tenant", tenant.toString())
                    .query()
                    .listOfRows();
            return newest(tenant).orElseGet(() -> insert(tenant, row, now));
        }));
    }

    private Row insert(TenantId tenant, Row row, Instant now) {
        jdbc.sql("insert into vault.signing_key (tenant_id, id, public_key, wrapped, created_at)"
                        + " values (:tenant, :id, :public, :wrapped, :now)")
                .param("tenant", tenant.value())
                .param("id", row.id())
                .param("public", row.publicKey())
                .param("wrapped", row.wrapped())
                .param("now", Timestamp.from(now))
                .update();
        return row;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString(1), row.getBytes(2), row.getBytes(3));
    }
}
