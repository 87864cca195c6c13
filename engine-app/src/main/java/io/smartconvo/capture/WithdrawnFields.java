package io.smartconvo.capture;

import io.smartconvo.consent.ConsentChanged;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes fields out of the vault in the very transaction that withdraws the consent. Their sealed values stay until
 * whatever quoted them has been rewritten, for nobody else to read.
 */
@Component
public class WithdrawnFields {

    private final JdbcClient jdbc;

    WithdrawnFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the withdrawal's own transaction, which holds the lock that captures wait for: none can slip in between. */
    @EventListener
    void on(ConsentChanged change) {
        UUID withdrawal = change.withdrawal();
        if (withdrawal != null) {
            jdbc.sql("with gone as (delete from captured_field where tenant_id = :tenant and subject_id = :subject"
                            + " and purpose = :purpose returning *)"
                            + " insert into withdrawn_field (id, tenant_id, subject_id, withdrawal_id, name,"
                            + " definition_id, step_id, frame_id, value) select id, tenant_id, subject_id, :withdrawal,"
                            + " name, definition_id, step_id, frame_id, value from gone")
                    .param("tenant", change.tenant().value())
                    .param("subject", change.subject().value())
                    .param("purpose", change.purpose().id())
                    .param("withdrawal", withdrawal)
                    .update();
        }
    }

    /** What a withdrawal took out and nobody has {@link #forget forgotten} yet. */
    @Transactional(readOnly = true)
    public List<WithdrawnField> of(SubjectCipher cipher, UUID withdrawal) {
        return jdbc.sql("select name, definition_id, step_id, frame_id, value from withdrawn_field"
                        + " where tenant_id = :tenant and subject_id = :subject and withdrawal_id = :withdrawal"
                        + " order by name")
                .param("tenant", cipher.tenant().value())
                .param("subject", cipher.subject().value())
                .param("withdrawal", withdrawal)
                .query((row, i) -> withdrawn(cipher, row))
                .list();
    }

    /**
     * Deletes the values for good.
     *
     * @return how many
     */
    @Transactional
    public int forget(TenantId tenant, UUID withdrawal) {
        return jdbc.sql("delete from withdrawn_field where tenant_id = :tenant and withdrawal_id = :withdrawal")
                .param("tenant", tenant.value())
                .param("withdrawal", withdrawal)
                .update();
    }

    private static WithdrawnField withdrawn(SubjectCipher cipher, ResultSet row) throws SQLException {
        FieldName name = new FieldName(row.getString("name"));
        byte[] value = cipher.open(row.getBytes("value"), AnswerVault.slot(name.value()));
        FieldOrigin origin =
                new FieldOrigin(row.getString("definition_id"), row.getString("step_id"), row.getString("frame_id"));
        return new WithdrawnField(name, origin, new String(value, StandardCharsets.UTF_8));
    }
}
