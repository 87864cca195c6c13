package io.smartconvo.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tenants and their sites. A change is seen by every node within ten seconds. */
@Service
public class TenantDirectory {

    private final Tenants tenants;
    private final Sites sites;
    private final Clock clock;
    private final Cache<String, Site> byKey = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    TenantDirectory(Tenants tenants, Sites sites, Clock clock) {
        this.tenants = tenants;
        this.sites = sites;
        this.clock = clock;
    }

    /** The site with this public key, or nothing: unknown keys are not remembered. */
    public Optional<Site> site(String key) {
        return Optional.ofNullable(byKey.get(
                key, unknown -> sites.findByKey(unknown).map(SiteEntity::toSite).orElse(null)));
    }

    /** A tenant's name; nothing if nobody knows the tenant. */
    public Optional<String> name(TenantId id) {
        return tenants.findById(id.value()).map(TenantEntity::name);
    }

    public List<TenantId> all() {
        return tenants.findAll().stream().map(TenantEntity::id).toList();
    }

    /** Opens a tenant; its id never changes. */
    @Transactional
    public TenantId open(TenantId id, String name) {
        if (!tenants.existsById(id.value())) {
            tenants.save(new TenantEntity(id, name, clock.instant()));
        }
        return id;
    }

    /** Adds a site or replaces the one with the same id. */
    @Transactional
    public Site save(Site site) {
        sites.save(new SiteEntity(site));
        byKey.invalidate(site.key());
        return site;
    }
}
