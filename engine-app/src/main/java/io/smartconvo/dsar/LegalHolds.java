package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.Parcels;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.SubjectExport;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies that a law or a legal claim asks for, each under a key of its own. The original is purged and erased like everything
 * else, so no hold can hold up either; and what is held is out of reach of whatever uses data.
 */
@Component
class LegalHolds {

    private final JdbcClient jdbc;
    private final ObjectProvider<SubjectExport> export;
    private final Parcels parcels;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    LegalHolds(
            JdbcClient jdbc,
            ObjectProvider<SubjectExport> export,
            Parcels parcels,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.export = export;
        this.parcels = parcels;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param field the one answer that is held; null if all there was
     * @param sha256 of the copy
     */
    record Hold(
            UUID id,
            SubjectId subject,
            @Nullable String field,
            HoldGround ground,
            Instant until,
            Instant createdAt,
            UUID by,
            String sha256) {}

    /** @return nothing if there is nothing to hold */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> place(
            TenantId tenant, SubjectId subject, @Nullable String field, HoldGround ground, Instant until, UUID by) {
        Map<String, List<Map<String, @Nullable Object>>> held = copied(tenant, subject, field);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        audit.record(AuditEvent.of(tenant, by, AuditAction.HOLD_PLACED, id + " " + ground));
        byte[] copy = json.writeValueAsBytes(held);
        jdbc.sql("""
                        insert into legal_hold (id, tenant_id, subject_id, field, ground, until, content, sha256,
                            created_at, created_by)
                        values (:id, :tenant, :subject, :field, :ground, :until, :content, :sha256, :now, :by)
                        """)
                .param("id", id)
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("field", field)
                .param("ground", ground.name())
                .param("until", Timestamp.from(until))
                .param("content", parcels.seal(id, copy))
                .param("sha256", Sha256.hex(copy))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        return Optional.of(id);
    }

    /** The same for everything, unless it is held on this ground already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepOnce(TenantId tenant, SubjectId subject, HoldGround ground, Instant until, UUID by) {
        if (of(tenant, subject).stream().noneMatch(hold -> hold.ground() == ground)) {
            place(tenant, subject, null, ground, until, by);
        }
    }

    private Map<String, List<Map<String, @Nullable Object>>> copied(
            TenantId tenant, SubjectId subject, @Nullable String field) {
        Map<String, List<Map<String, @Nullable Object>>> all =
                export.getObject().read(tenant, subject);
        // A copy of copies would outlive the one it was made of.
        all.keySet().removeIf(section -> section.equals("holds") || section.startsWith("requests"));
        if (field == null) {
            return all.containsKey("answers") || all.containsKey("transcript") ? all : Map.of();
        }
        List<Map<String, @Nullable Object>> answers = all.getOrDefault("answers", List.of()).stream()
                .filter(answer -> field.equals(answer.get("name")))
                .toList();
        return answers.isEmpty() ? Map.of() : Map.of("answers", answers);
    }

    /** Of the tenant, newest first. */
    List<Hold> all(TenantId tenant) {
        return jdbc.sql("select * from legal_hold where tenant_id = :tenant order by created_at desc, id")
                .param("tenant", tenant.value())
                .query(LegalHolds::read)
                .list();
    }

    List<Hold> of(TenantId tenant, SubjectId subject) {
        return all(tenant).stream()
                .filter(hold -> hold.subject().equals(subject))
                .toList();
    }

    /** @return false if the tenant has no such hold */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lift(TenantId tenant, UUID id, UUID by) {
        boolean known = jdbc.sql("select exists (select from legal_hold where tenant_id = :tenant and id = :id)")
                .param("tenant", tenant.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (known) {
            audit.record(AuditEvent.of(tenant, by, AuditAction.HOLD_LIFTED, id.toString()));
            destroy(id);
        }
        return known;
    }

    private record Due(UUID id, TenantId tenant) {}

    /** @return how many copies were destroyed because their date has come */
    @Transactional
    public int endDue() {
        List<Due> due = jdbc.sql("select id, tenant_id from legal_hold where until <= :now"
                        + " order by tenant_id, id for update skip locked")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new Due(row.getObject("id", UUID.class), new TenantId(row.getObject("tenant_id", UUID.class))))
                .list();
        due.forEach(hold -> {
            audit.record(AuditEvent.byPlatform(
                    hold.tenant(), AuditAction.HOLD_ENDED, hold.id().toString()));
            destroy(hold.id());
        });
        return due.size();
    }

    private void destroy(UUID id) {
        parcels.destroy(id);
        jdbc.sql("delete from legal_hold where id = :id").param("id", id).update();
    }

    private static Hold read(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getString("field"),
                HoldGround.valueOf(row.getString("ground")),
                row.getTimestamp("until").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("created_by", UUID.class),
                row.getString("sha256"));
    }
}
