package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices visitors are shown. */
@Component
public final class Notices {

    private static final String SELECT = "select n.purpose, n.version, n.locale, n.text, n.url, n.accept, n.refuse,"
            + " n.hash from notice n"
            + " join purpose p on p.tenant_id = n.tenant_id and p.id = n.purpose"
            + " where n.tenant_id = :tenant and n.purpose = :purpose and ";

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The notice in force, in the language nearest to the visitor's: the same, the same without region, English, or
     * any. Empty if the tenant has not declared the purpose or has switched it off.
     */
    public Optional<Notice> current(TenantId tenant, Purpose purpose, Locale locale) {
        return nearest(tenant, purpose, locale, "n.version = p.notice_version and p.active order by n.locale");
    }

    /** The same, also of a purpose that is switched off: what a visitor may read, not what they may be asked. */
    public Optional<Notice> latest(TenantId tenant, Purpose purpose, Locale locale) {
        return nearest(tenant, purpose, locale, "n.version = p.notice_version order by n.locale");
    }

    /** A version as it was, in force or not. */
    public Optional<Notice> ofVersion(TenantId tenant, Purpose purpose, int version, Locale locale) {
        return nearest(tenant, purpose, locale, "n.version = " + version + " order by n.locale");
    }

    private Optional<Notice> nearest(TenantId tenant, Purpose purpose, Locale locale, String which) {
        List<Notice> all = jdbc.sql(SELECT + which)
                .param("tenant", tenant.value())
                .param("purpose", purpose.id())
                .query(Notices::notice)
                .list();
        return nearest(all, locale.toLanguageTag())
                .or(() -> nearest(all, locale.getLanguage()))
                .or(() -> all.stream()
                        .filter(n -> n.locale().getLanguage().equals(locale.getLanguage()))
                        .findFirst())
                .or(() -> nearest(all, "en"))
                .or(() -> all.stream().findFirst());
    }

    Optional<Notice> find(TenantId tenant, Purpose purpose, int version, Locale locale) {
        return jdbc.sql(SELECT + "n.version = :version and n.locale = :locale")
                .param("tenant", tenant.value())
                .param("purpose", purpose.id())
                .param("version", version)
                .param("locale", locale.toLanguageTag())
                .query(Notices::notice)
                .optional();
    }

    private static Optional<Notice> nearest(List<Notice> all, String tag) {
        return all.stream().filter(n -> n.locale().toLanguageTag().equals(tag)).findFirst();
    }

    static Notice notice(ResultSet row, int i) throws SQLException {
        return new Notice(
                new Purpose(row.getString("purpose")),
                row.getInt("version"),
                Locale.forLanguageTag(row.getString("locale")),
                said(row),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    static NoticeText said(ResultSet row) throws SQLException {
        return new NoticeText(
                row.getString("text"), row.getString("url"), row.getString("accept"), row.getString("refuse"));
    }
}
