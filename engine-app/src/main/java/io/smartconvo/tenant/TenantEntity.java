package io.smartconvo.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tenant")
class TenantEntity {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String region;

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable Short ageGate;

    @Column(nullable = false)
    private boolean directedToChildren;

    @Column(updatable = false)
    private @Nullable UUID sandboxOf;

    @Column(nullable = false, updatable = false)
    private boolean scripted;

    @SuppressWarnings("NullAway.Init")
    protected TenantEntity() {}

    TenantEntity(TenantId id, String name, Region region, Instant createdAt) {
        this.id = id.value();
        this.name = name;
        this.region = region.code();
        this.createdAt = createdAt;
    }

    Optional<Sandbox> sandbox() {
        return Optional.ofNullable(sandboxOf).map(origin -> new Sandbox(new TenantId(origin), scripted));
    }

    TenantId id() {
        return new TenantId(id);
    }

    Audience audience() {
        return new Audience(ageGate == null ? null : ageGate.intValue(), directedToChildren);
    }

    void address(Audience audience) {
        Integer age = audience.ageGate();
        this.ageGate = age == null ? null : age.shortValue();
        this.directedToChildren = audience.directedToChildren();
    }

    String name() {
        return name;
    }

    Region region() {
        return new Region(region);
    }
}
