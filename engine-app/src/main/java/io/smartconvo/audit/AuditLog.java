package io.smartconvo.audit;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to the log by the one function that can. */
@Repository
class AuditLog implements AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        jdbc.sql("select audit.append(:log, :at, :event)")
                .param("log", event.tenant().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("event", CanonicalJson.of(members(event)))
                .query(Long.class)
                .single();
    }

    private Map<String, String> members(AuditEvent event) {
        Map<String, String> members = new TreeMap<>();
        members.put("action", event.action().name());
        Optional.ofNullable(event.actor()).ifPresent(actor -> members.put("actor", actor.toString()));
        Optional.ofNullable(event.object()).ifPresent(object -> members.put("object", object));
        Optional.ofNullable(event.conversation())
                .ifPresent(subject -> members.put("subject", tag(event.tenant().value(), subject)));
        return members;
    }

    private String tag(UUID tenant, UUID subject) {
        byte[] salt = new byte[Hashes.SIZE];
        random.nextBytes(salt);
        jdbc.sql("insert into vault.audit_salt values (:tenant, :subject, :salt) on conflict do nothing")
                .param("tenant", tenant)
                .param("subject", subject)
                .param("salt", salt)
                .update();
        return jdbc.sql("select audit.tag(:tenant, :subject)")
                .param("tenant", tenant)
                .param("subject", subject)
                .query(String.class)
                .single();
    }
}
