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

    private static final String SELECT = "select n.purpose, n.version, n.locale, n.text, n.url, n.hash from notice n"
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
        List<Notice> all = jdbc.sql(SELECT + "n.version = p.notice_version and p.active order by n.locale")
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
                row.getString("text"),
                row.getString("url"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
