package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each tenant uses personal data for. */
@Component
public class Purposes {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Purposes(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Declares a purpose and switches it on. Declaring the same again changes nothing; other notice texts become a new
     * version, and everyone is asked again.
     *
     * @return the notice version in force
     */
    @Transactional
    public int declare(TenantId tenant, PurposeDeclaration declared) {
        int version = upsert(tenant, declared);
        events.publishEvent(new PurposesChanged(tenant));
        if (version > 0 && texts(tenant, declared.purpose(), version).equals(declared.notices())) {
            return version;
        }
        int next = version + 1;
        declared.notices().forEach((locale, text) -> add(tenant, Notice.of(declared.purpose(), next, locale, text)));
        jdbc.sql("update purpose set notice_version = :version where tenant_id = :tenant and id = :purpose")
                .param("version", next)
                .param("tenant", tenant.value())
                .param("purpose", declared.purpose().id())
                .update();
        return next;
    }

    /** Ids of the purposes that are in use. */
    public Set<String> active(TenantId tenant) {
        return jdbc.sql("select id from purpose where tenant_id = :tenant and active")
                .param("tenant", tenant.value())
                .query(String.class)
                .set();
    }

    /** All purposes that were ever declared, by id. */
    public List<PurposeInUse> all(TenantId tenant) {
        return jdbc.sql("select id, legal_basis, data_classes, retention_days, recipients, notice_version, active"
                        + " from purpose where tenant_id = :tenant order by id")
                .param("tenant", tenant.value())
                .query((row, number) -> inUse(row))
                .list();
    }

    private static PurposeInUse inUse(ResultSet row) throws SQLException {
        return new PurposeInUse(
                new Purpose(row.getString("id")),
                LegalBasis.valueOf(row.getString("legal_basis")),
                List.of((String[]) row.getArray("data_classes").getArray()),
                row.getInt("retention_days"),
                List.of((String[]) row.getArray("recipients").getArray()),
                row.getInt("notice_version"),
                row.getBoolean("active"));
    }

    /** Ends a purpose: from the commit on nothing is captured for it, whatever visitors agreed to. */
    @Transactional
    public void switchOff(TenantId tenant, Purpose purpose) {
        jdbc.sql("update purpose set active = false where tenant_id = :tenant and id = :purpose")
                .param("tenant", tenant.value())
                .param("purpose", purpose.id())
                .update();
        events.publishEvent(new PurposesChanged(tenant));
    }

    /** Leaves the row locked, so that two declarations at once do not make two versions of one number. */
    private int upsert(TenantId tenant, PurposeDeclaration declared) {
        return jdbc.sql("insert into purpose (tenant_id, id, legal_basis, data_classes, retention_days, recipients,"
                        + " notice_version) values (:tenant, :id, :basis, :classes, :days, :recipients, 0)"
                        + " on conflict (tenant_id, id) do update set legal_basis = excluded.legal_basis,"
                        + " data_classes = excluded.data_classes, retention_days = excluded.retention_days,"
                        + " recipients = excluded.recipients, active = true returning notice_version")
                .param("tenant", tenant.value())
                .param("id", declared.purpose().id())
                .param("basis", declared.basis().name())
                .param("classes", declared.dataClasses().toArray(new String[0]))
                .param("days", declared.retentionDays())
                .param("recipients", declared.recipients().toArray(new String[0]))
                .query(Integer.class)
                .single();
    }

    private Map<Locale, NoticeText> texts(TenantId tenant, Purpose purpose, int version) {
        Map<Locale, NoticeText> texts = new HashMap<>();
        jdbc.sql("select locale, text, url from notice where tenant_id = :tenant and purpose = :purpose"
                        + " and version = :version")
                .param("tenant", tenant.value())
                .param("purpose", purpose.id())
                .param("version", version)
                .query(row -> {
                    NoticeText text = new NoticeText(row.getString("text"), row.getString("url"));
                    texts.put(Locale.forLanguageTag(row.getString("locale")), text);
                });
        return texts;
    }

    private void add(TenantId tenant, Notice notice) {
        jdbc.sql("insert into notice (tenant_id, purpose, version, locale, text, url, hash, created_at)"
                        + " values (:tenant, :purpose, :version, :locale, :text, :url, :hash, :now)")
                .param("tenant", tenant.value())
                .param("purpose", notice.purpose().id())
                .param("version", notice.version())
                .param("locale", notice.locale().toLanguageTag())
                .param("text", notice.text())
                .param("url", notice.url())
                .param("hash", HexFormat.of().parseHex(notice.hash()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
