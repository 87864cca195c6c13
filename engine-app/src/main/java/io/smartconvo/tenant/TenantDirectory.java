package io.smartconvo.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tenants and their sites. A change is seen by every node within ten seconds. */
@Service
public class TenantDirectory implements TenantRegions {

    private final Tenants tenants;
    private final Sites sites;
    private final CellProperties cell;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Cache<String, Site> byKey = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();
    private final Cache<TenantId, Region> regions = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    private final Cache<TenantId, Audience> audiences = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    private final Cache<TenantId, String> names = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    TenantDirectory(Tenants tenants, Sites sites, CellProperties cell, Clock clock, ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.sites = sites;
        this.cell = cell;
        this.clock = clock;
        this.events = events;
    }

    /** The site with this public key, or nothing: unknown keys are not remembered. */
    public Optional<Site> site(String key) {
        return Optional.ofNullable(byKey.get(
                key, unknown -> sites.findByKey(unknown).map(SiteEntity::toSite).orElse(null)));
    }

    /** A tenant's sites, by name; read anew each time. */
    public List<Site> sites(TenantId tenant) {
        return sites.findByTenantIdOrderByNameAscIdAsc(tenant.value()).stream()
                .map(SiteEntity::toSite)
                .toList();
    }

    /** A site, if it is this tenant's. */
    public Optional<Site> site(TenantId tenant, UUID id) {
        return sites.findByIdAndTenantId(id, tenant.value()).map(SiteEntity::toSite);
    }

    /**
     * What a tenant is called.
     *
     * @throws IllegalArgumentException if there is no such tenant
     */
    public String name(TenantId id) {
        return Objects.requireNonNull(names.get(
                id,
                unknown -> tenants.findById(unknown.value())
                        .map(TenantEntity::name)
                        .orElseThrow(() -> new IllegalArgumentException("no tenant " + unknown))));
    }

    /** Everybody who is served; sandboxes are nobody. */
    public List<TenantId> all() {
        return tenants.findBySandboxOfIsNull().stream().map(TenantEntity::id).toList();
    }

    /** Everybody who is served, and the sandboxes: whatever holds data. */
    public List<TenantId> withSandboxes() {
        return tenants.findAll().stream().map(TenantEntity::id).toList();
    }

    public boolean knows(TenantId id) {
        return tenants.existsById(id.value());
    }

    /** Opens a tenant where this installation stands; its id never changes. */
    @Transactional
    public TenantId open(TenantId id, String name) {
        return open(id, name, cell.region());
    }

    /**
     * Opens a tenant whose data is processed in a region; one that is open already keeps its own.
     *
     * @throws IllegalArgumentException if this installation stands elsewhere
     */
    @Transactional
    public TenantId open(TenantId id, String name, Region region) {
        if (!tenants.existsById(id.value())) {
            tenants.saveAndFlush(new TenantEntity(id, name, cell.admit(region), clock.instant()));
            events.publishEvent(new TenantOpened(id));
        }
        return id;
    }

    /** Whom a tenant addresses; everybody if nothing was said. */
    public Audience audience(TenantId tenant) {
        return audiences.get(
                tenant,
                asked -> tenants.findById(asked.value())
                        .map(TenantEntity::audience)
                        .orElse(Audience.EVERYBODY));
    }

    /**
     * Says whom a tenant addresses. Counts at once for what is captured; flows are checked against it when they are
     * published next.
     */
    @Transactional
    public void address(TenantId tenant, Audience audience) {
        tenants.findById(tenant.value())
                .orElseThrow(() -> new IllegalArgumentException("There is no such tenant"))
                .address(audience);
        nowAndAfterCommit(() -> audiences.invalidate(tenant));
    }

    @Override
    public Region region(TenantId tenant) {
        return Objects.requireNonNull(regions.get(
                tenant,
                asked -> tenants.findById(asked.value())
                        .map(TenantEntity::region)
                        .orElseThrow(() -> new IllegalArgumentException("There is no such tenant"))));
    }

    /** Adds a site or replaces the one with the same id. */
    @Transactional
    public Site save(Site site) {
        sites.save(new SiteEntity(site));
        nowAndAfterCommit(() -> byKey.invalidate(site.key()));
        return site;
    }

    /** Until the commit somebody may have read what was. */
    private static void nowAndAfterCommit(Runnable forget) {
        forget.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget.run();
                }
            });
        }
    }
}
