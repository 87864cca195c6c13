package io.smartconvo.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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

    @SuppressWarnings("NullAway.Init")
    protected TenantEntity() {}

    TenantEntity(TenantId id, String name, Region region, Instant createdAt) {
        this.id = id.value();
        this.name = name;
        this.region = region.code();
        this.createdAt = createdAt;
    }

    Region region() {
        return new Region(region);
    }
}
