package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code purpose} and {@code notice}. */
@Repository
class PurposeTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PurposeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Leaves the row locked, so that two declarations at once do not make two versions of one number. */
    void lock(TenantId tenant, PurposeDeclaration declared) {
        jdbc.sql("insert into purpose (tenant_id, id, legal_basis, data_classes, retention_days, recipients,"
                        + " notice_version) values (:tenant, :id, :basis, '{}', :days, '{}', 0)"
                        + " on conflict (tenant_id, id) do update set notice_version = purpose.notice_version")
                .param("tenant", tenant.value())
                .param("id", declared.purpose().id())
                .param("basis", declared.basis().name())
                .param("days", declared.retentionDays())
                .update();
    }

    Optional<DeclaredPurpose> find(TenantId tenant, Purpose purpose) {
        return jdbc.sql("select * from purpose where tenant_id = :tenant and id = :purpose and notice_version > 0")
                .param("tenant", tenant.value())
                .param("purpose", purpose.id())
                .query((row, i) -> declared(tenant, purpose, row))
                .optional();
    }

    private DeclaredPurpose declared(TenantId tenant, Purpose purpose, ResultSet row) throws SQLException {
        int version = row.getInt("notice_version");
        String validFor = row.getString("valid_for");
        PurposeDeclaration declaration = new PurposeDeclaration(
                purpose,
                LegalBasis.valueOf(row.getString("legal_basis")),
                texts(row, "data_classes"),
                row.getInt("retention_days"),
                texts(row, "recipients"),
                notices(tenant, purpose, version),
                validFor == null ? null : Period.parse(validFor),
                Period.parse(row.getString("ask_again_after")));
        return new DeclaredPurpose(declaration, version, row.getBoolean("active"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private Map<Locale, NoticeText> notices(TenantId tenant, Purpose purpose, int version) {
        Map<Locale, NoticeText> texts = new HashMap<>();
        jdbc.sql("select locale, text, url, accept, refuse from notice where tenant_id = :tenant"
                        + " and purpose = :purpose and version = :version")
                .param("tenant", tenant.value())
                .param("purpose", purpose.id())
                .param("version", version)
                .query(row -> {
                    texts.put(Locale.forLanguageTag(row.getString("locale")), Notices.said(row));
                });
        return texts;
    }

    /** Every version that was ever in force, the newest first. */
    List<NoticeVersion> history(TenantId tenant, Purpose purpose) {
        Map<Integer, NoticeVersion> versions = new LinkedHashMap<>();
        jdbc.sql("select version, locale, text, url, accept, refuse, created_at from notice where tenant_id = :tenant"
                        + " and purpose = :purpose order by version desc, locale")
                .param("tenant", tenant.value())
                .param("purpose", purpose.id())
                .query(row -> {
                    Instant at = row.getTimestamp("created_at").toInstant();
                    versions.computeIfAbsent(
                                    row.getInt("version"), number -> new NoticeVersion(number, at, new TreeMap<>()))
                            .texts()
                            .put(row.getString("locale"), Notices.said(row));
                });
        return List.copyOf(versions.values());
    }

    /** @return the version they now make up */
    int addNotices(TenantId tenant, PurposeDeclaration declared) {
        int next = 1
                + jdbc.sql("select notice_version from purpose where tenant_id = :tenant and id = :purpose")
                        .param("tenant", tenant.value())
                        .param("purpose", declared.purpose().id())
                        .query(Integer.class)
                        .single();
        declared.notices().forEach((locale, text) -> add(tenant, Notice.of(declared.purpose(), next, locale, text)));
        return next;
    }

    private void add(TenantId tenant, Notice notice) {
        jdbc.sql("insert into notice (tenant_id, purpose, version, locale, text, url, accept, refuse, hash, created_at)"
                        + " values (:tenant, :purpose, :version, :locale, :text, :url, :accept, :refuse, :hash, :now)")
                .param("tenant", tenant.value())
                .param("purpose", notice.purpose().id())
                .param("version", notice.version())
                .param("locale", notice.locale().toLanguageTag())
                .param("text", notice.text())
                .param("url", notice.url())
                .param("accept", notice.accept())
                .param("refuse", notice.refuse())
                .param("hash", HexFormat.of().parseHex(notice.hash()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void update(TenantId tenant, PurposeDeclaration declared, int version) {
        jdbc.sql("update purpose set legal_basis = :basis, data_classes = :classes, retention_days = :days,"
                        + " recipients = :recipients, notice_version = :version, valid_for = :validFor,"
                        + " ask_again_after = :again where tenant_id = :tenant and id = :id")
                .param("tenant", tenant.value())
                .param("id", declared.purpose().id())
                .param("basis", declared.basis().name())
                .param("classes", declared.dataClasses().toArray(new String[0]))
                .param("days", declared.retentionDays())
                .param("recipients", declared.recipients().toArray(new String[0]))
                .param("version", version)
                .param("validFor", text(declared.validFor()))
                .param("again", declared.askAgainAfter().toString())
                .update();
    }

    private static @Nullable String text(@Nullable Period period) {
        return period == null ? null : period.toString();
    }

    void activate(TenantId tenant, Purpose purpose, boolean active) {
        jdbc.sql("update purpose set active = :active where tenant_id = :tenant and id = :purpose")
                .param("active", active)
                .param("tenant", tenant.value())
                .param("purpose", purpose.id())
                .update();
    }
}
