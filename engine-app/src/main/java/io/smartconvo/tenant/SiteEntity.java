package io.smartconvo.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "site")
class SiteEntity {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID tenantId;

    @Column(nullable = false, unique = true)
    private String key;

    @Column(nullable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> origins;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> flows;

    @Column(nullable = false)
    private String locale;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> theme;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> texts;

    @SuppressWarnings("NullAway.Init")
    protected SiteEntity() {}

    SiteEntity(Site site) {
        this.id = site.id();
        this.tenantId = site.tenant().value();
        this.key = site.key();
        this.name = site.name();
        this.origins = site.origins();
        this.flows = site.flows();
        this.locale = site.locale().toLanguageTag();
        this.theme = site.theme();
        this.texts = site.texts();
    }

    Site toSite() {
        return new Site(
                id,
                new TenantId(tenantId),
                key,
                name,
                List.copyOf(origins),
                List.copyOf(flows),
                Locale.forLanguageTag(locale),
                Map.copyOf(theme),
                Map.copyOf(texts));
    }
}
