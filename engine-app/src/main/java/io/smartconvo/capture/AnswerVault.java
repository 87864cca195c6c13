package io.smartconvo.capture;

import io.smartconvo.consent.CapturePermission;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.privacy.BlindIndex;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps declared personal fields: sealed, for their purpose's retention, and only while the visitor consents. */
@Component
public class AnswerVault {

    private record Sealed(String name, byte[] value) {}

    private final JdbcClient jdbc;
    private final ConsentLedger consent;
    private final BlindIndex index;
    private final Clock clock;

    AnswerVault(JdbcClient jdbc, ConsentLedger consent, BlindIndex index, Clock clock) {
        this.jdbc = jdbc;
        this.consent = consent;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Keeps a value in the caller's transaction, in place of an earlier one of the same name.
     *
     * @param value in its normalized spelling, {@link AnswerResult.Accepted#text()}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoreOutcome store(SubjectCipher cipher, PersonalField field, String value) {
        CapturePermission permission = consent.permitsUntilCommit(cipher.tenant(), cipher.subject(), field.purpose());
        if (permission instanceof CapturePermission.Granted granted) {
            Instant now = clock.instant();
            Instant expiresAt = now.plus(Duration.ofDays(granted.retentionDays()));
            boolean written = write(cipher, field, value, granted.receipt(), now, expiresAt);
            return written ? new StoreOutcome.Stored(expiresAt) : new StoreOutcome.OfAChild();
        }
        return new StoreOutcome.WithoutConsent(field.purpose());
    }

    /** A kept value, empty if there is none or its time is up. */
    public Optional<String> read(SubjectCipher cipher, FieldName name) {
        return Optional.ofNullable(readAll(cipher).get(name));
    }

    /** All kept values of a subject, oldest first. */
    public Map<FieldName, String> readAll(SubjectCipher cipher) {
        Map<FieldName, String> values = new LinkedHashMap<>();
        jdbc.sql("select name, value from captured_field where tenant_id = :tenant and subject_id = :subject"
                        + " and expires_at > :now order by created_at, name")
                .param("tenant", cipher.tenant().value())
                .param("subject", cipher.subject().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, i) -> new Sealed(row.getString(1), row.getBytes(2)))
                .list()
                .forEach(found -> values.put(new FieldName(found.name), open(cipher, found)));
        return values;
    }

    /** Everything kept of a subject, oldest first, with what is known about it. */
    @Transactional(readOnly = true)
    public List<HeldField> held(SubjectCipher cipher) {
        return held(cipher, ">", clock.instant());
    }

    /** What is still there although its time is up: only for forgetting it. */
    @Transactional(readOnly = true)
    public List<HeldField> expired(SubjectCipher cipher, Instant now) {
        return held(cipher, "<=", now);
    }

    private List<HeldField> held(SubjectCipher cipher, String expires, Instant now) {
        return jdbc.sql("select name, type, purpose, definition_id, step_id, frame_id, value, expires_at"
                        + " from captured_field where tenant_id = :tenant and subject_id = :subject"
                        + " and expires_at " + expires + " :now order by created_at, name")
                .param("tenant", cipher.tenant().value())
                .param("subject", cipher.subject().value())
                .param("now", Timestamp.from(now))
                .query((row, i) -> held(cipher, row))
                .list();
    }

    private static HeldField held(SubjectCipher cipher, ResultSet row) throws SQLException {
        PersonalField field = new PersonalField(
                new FieldName(row.getString("name")),
                AnswerType.of(row.getString("type")),
                new Purpose(row.getString("purpose")),
                new FieldOrigin(row.getString("definition_id"), row.getString("step_id"), row.getString("frame_id")));
        String value = open(cipher, new Sealed(field.name().value(), row.getBytes("value")));
        return new HeldField(field, value, row.getTimestamp("expires_at").toInstant());
    }

    /**
     * Puts a kept value right in the caller's transaction. Its receipt and its time stay; the look-up follows.
     *
     * @param value in its normalized spelling
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoreOutcome correct(SubjectCipher cipher, HeldField held, String value) {
        PersonalField field = held.field();
        CapturePermission permission = consent.permitsUntilCommit(cipher.tenant(), cipher.subject(), field.purpose());
        if (!(permission instanceof CapturePermission.Granted)) {
            return new StoreOutcome.WithoutConsent(field.purpose());
        }
        int corrected = jdbc.sql("update captured_field set value = :value, blind_index = :index"
                        + " where tenant_id = :tenant and subject_id = :subject and name = :name")
                .param("value", seal(cipher, field.name(), value))
                .param("index", blindIndex(cipher.tenant(), field.type(), value), Types.BINARY)
                .param("tenant", cipher.tenant().value())
                .param("subject", cipher.subject().value())
                .param("name", field.name().value())
                .update();
        return corrected == 1
                ? new StoreOutcome.Stored(held.expiresAt())
                : new StoreOutcome.WithoutConsent(field.purpose());
    }

    /** The names of everything kept of a subject. */
    public Set<FieldName> names(TenantId tenant, SubjectId subject) {
        return jdbc.sql("select name from captured_field where tenant_id = :tenant and subject_id = :subject")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .query((row, i) -> new FieldName(row.getString(1)))
                .set();
    }

    /** The subjects of a tenant that gave this e-mail address or phone number. */
    public List<SubjectId> find(TenantId tenant, AnswerType type, String address) {
        return jdbc.sql("select distinct subject_id from captured_field where tenant_id = :tenant and type = :type"
                        + " and blind_index = :index and expires_at > :now")
                .param("tenant", tenant.value())
                .param("type", type.id())
                .param("index", index.of(tenant, type.id(), IndexSpelling.of(type, address)))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, i) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Deletes what was kept for a purpose.
     *
     * @return how many values
     */
    @Transactional
    public int forget(TenantId tenant, SubjectId subject, Purpose purpose) {
        return jdbc.sql("delete from captured_field where tenant_id = :tenant and subject_id = :subject"
                        + " and purpose = :purpose")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("purpose", purpose.id())
                .update();
    }

    /** Refuses a child in the same statement, whatever the flow believes. */
    private boolean write(
            SubjectCipher cipher, PersonalField field, String value, UUID receipt, Instant now, Instant expiresAt) {
        int rows = jdbc.sql("insert into captured_field (id, tenant_id, subject_id, name, type, purpose, receipt_id,"
                        + " value, blind_index, created_at, expires_at, definition_id, step_id, frame_id) select"
                        + " :id, :tenant, :subject, :name, :type, :purpose, :receipt, :value, :index, cast(:now as"
                        + " timestamptz), cast(:expires as timestamptz), :definition, :step, :frame where not"
                        + " exists (select from age_outcome where tenant_id = :tenant and subject_id = :subject"
                        + " and outcome = 'under') on conflict (tenant_id, subject_id, name) do update set type ="
                        + " excluded.type, purpose = excluded.purpose, receipt_id = excluded.receipt_id, value ="
                        + " excluded.value, blind_index = excluded.blind_index, created_at = excluded.created_at,"
                        + " expires_at = excluded.expires_at, definition_id = excluded.definition_id, step_id ="
                        + " excluded.step_id, frame_id = excluded.frame_id")
                .param("id", UUID.randomUUID())
                .param("tenant", cipher.tenant().value())
                .param("subject", cipher.subject().value())
                .param("name", field.name().value())
                .param("type", field.type().id())
                .param("purpose", field.purpose().id())
                .param("receipt", receipt)
                .param("value", seal(cipher, field.name(), value))
                .param("index", blindIndex(cipher.tenant(), field.type(), value), Types.BINARY)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .param("definition", field.origin().definitionId())
                .param("step", field.origin().stepId())
                .param("frame", field.origin().frameId())
                .update();
        return rows > 0;
    }

    private byte @Nullable [] blindIndex(TenantId tenant, AnswerType type, String value) {
        return type.identifies() ? index.of(tenant, type.id(), IndexSpelling.of(type, value)) : null;
    }

    private static byte[] seal(SubjectCipher cipher, FieldName name, String value) {
        return cipher.sealLasting(value.getBytes(StandardCharsets.UTF_8), slot(name.value()));
    }

    private static String open(SubjectCipher cipher, Sealed found) {
        return new String(cipher.open(found.value, slot(found.name)), StandardCharsets.UTF_8);
    }

    static String slot(String name) {
        return "field/" + name;
    }
}
