package io.smartconvo.consent;

import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each tenant uses personal data for. */
@Component
public class Purposes {

    private static final Problem PURPOSE_CHANGED = new Problem(
            "purpose-changed", HttpStatus.CONFLICT, "Somebody else has changed this purpose: look at it again.");

    private final JdbcClient jdbc;
    private final PurposeTable table;
    private final ApplicationEventPublisher events;

    Purposes(JdbcClient jdbc, PurposeTable table, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.table = table;
        this.events = events;
    }

    /**
     * Declares a purpose. A new one is switched on; one that was switched off stays off. Declaring the same again
     * changes nothing; anything else a visitor would be told becomes a new version, and everyone is asked again.
     *
     * @return the notice version in force
     */
    @Transactional
    public int declare(TenantId tenant, PurposeDeclaration declared) {
        table.lock(tenant, declared);
        int version = table.find(tenant, declared.purpose())
                .filter(known -> known.declaration().saysTheSameAs(declared))
                .map(DeclaredPurpose::noticeVersion)
                .orElseGet(() -> table.addNotices(tenant, declared));
        table.update(tenant, declared, version);
        events.publishEvent(new PurposesChanged(tenant));
        return version;
    }

    /**
     * The same, unless somebody else has declared it anew since.
     *
     * @param known the notice version that was in force for whoever changed it; 0 for a new purpose
     * @throws Refusal {@code purpose-changed}
     */
    @Transactional
    public int declare(TenantId tenant, PurposeDeclaration declared, int known) {
        table.lock(tenant, declared);
        int inForce = table.find(tenant, declared.purpose())
                .map(DeclaredPurpose::noticeVersion)
                .orElse(0);
        if (inForce != known) {
            throw new Refusal(PURPOSE_CHANGED, Map.of("noticeVersion", inForce));
        }
        return declare(tenant, declared);
    }

    /** The purpose as it is in force, switched off or not. */
    @Transactional(readOnly = true)
    public Optional<DeclaredPurpose> find(TenantId tenant, Purpose purpose) {
        return table.find(tenant, purpose);
    }

    /** Ids of all purposes, those switched off included. */
    public Set<String> declared(TenantId tenant) {
        return ids(tenant, "select id from purpose where tenant_id = :tenant order by id");
    }

    /** What was said about all purposes, those switched off included. */
    public List<PurposeTerms> terms(TenantId tenant) {
        return jdbc.sql("select id, retention_days, recipients from purpose where tenant_id = :tenant order by id")
                .param("tenant", tenant.value())
                .query((row, i) -> new PurposeTerms(
                        new Purpose(row.getString("id")), row.getInt("retention_days"), List.of((String[])
                                row.getArray("recipients").getArray())))
                .list();
    }

    /** Ids of the purposes that are in use. */
    public Set<String> active(TenantId tenant) {
        return ids(tenant, "select id from purpose where tenant_id = :tenant and active order by id");
    }

    private Set<String> ids(TenantId tenant, String sql) {
        return jdbc.sql(sql).param("tenant", tenant.value()).query(String.class).set();
    }

    /** Ends a purpose: from the commit on nothing is captured for it, whatever visitors agreed to. */
    @Transactional
    public void switchOff(TenantId tenant, Purpose purpose) {
        table.activate(tenant, purpose, false);
        events.publishEvent(new PurposesChanged(tenant));
    }

    /** Takes a purpose up again: what visitors agreed to counts again, as far as its notice is still in force. */
    @Transactional
    public void switchOn(TenantId tenant, Purpose purpose) {
        table.activate(tenant, purpose, true);
        events.publishEvent(new PurposesChanged(tenant));
    }
}
